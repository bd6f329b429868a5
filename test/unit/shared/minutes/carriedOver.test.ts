import { describe, expect, it } from 'vitest'
import { firstDue, isAtWork, isCarried, meetingsBefore } from '../../../../src/shared/minutes/carriedOver.ts'
import type { MeetingState } from '../../../../src/shared/meetings/contract.ts'
import { taskStages, type TaskStage, type TaskState } from '../../../../src/shared/tasks/state.ts'
import { addDays } from '../../../../src/shared/time/localDate.ts'
import { seededChance } from '../../../support/seededChance.ts'
import { testId } from '../../../support/testId.ts'
import { date } from '../../../support/testWorkspace.ts'

function task(stage: TaskStage, dueOn: string | null): { readonly state: TaskState } {
  return {
    state: {
      stage,
      begun: true,
      dueOn: dueOn === null ? null : date(dueOn),
      dueWording: '',
      extensions: 0,
      leadId: null,
      startedOn: null,
      reportedOn: null,
      completedOn: null,
    },
  }
}

const beforeDue = { carryRule: 'beforeDue', carryDays: 7, carryFrom: null } as const

describe('carrying conclusions over', () => {
  it('shows from so many days before the first deadline of the tasks that are still open', () => {
    const tasks = [
      task('doneOnTime', '2024-03-01'),
      task('running', '2024-03-20'),
      task('running', '2024-03-15'),
    ]
    expect(firstDue(tasks)).toBe('2024-03-15')
    expect(isCarried(beforeDue, tasks, date('2024-03-07'))).toBe(false)
    expect(isCarried(beforeDue, tasks, date('2024-03-08'))).toBe(true)
    expect(isCarried(beforeDue, tasks, date('2024-04-08'))).toBe(true)
  })

  it('shows what has no deadline to wait for', () => {
    expect(isCarried(beforeDue, [], date('2024-03-07'))).toBe(true)
    expect(isCarried(beforeDue, [task('running', null)], date('2024-03-07'))).toBe(true)
    expect(isCarried({ carryRule: 'fromDay', carryDays: 7, carryFrom: null }, [], date('2024-03-07'))).toBe(
      true,
    )
  })

  it('shows from a day on', () => {
    const rule = { carryRule: 'fromDay', carryDays: 0, carryFrom: date('2024-03-08') } as const
    expect(isCarried(rule, [], date('2024-03-07'))).toBe(false)
    expect(isCarried(rule, [], date('2024-03-08'))).toBe(true)
  })

  it('counts as at work what gave an open task, or should have given one and did not', () => {
    expect(isAtWork({ withoutTask: false }, [])).toBe(true)
    expect(isAtWork({ withoutTask: true }, [])).toBe(false)
    expect(isAtWork({ withoutTask: false }, [task('doneLate', '2024-03-01'), task('cancelled', null)])).toBe(
      false,
    )
    expect(isAtWork({ withoutTask: false }, [task('doneLate', '2024-03-01'), task('paused', null)])).toBe(
      true,
    )
  })

  it('never hides again what was shown on an earlier day, as long as its tasks stay as they are', () => {
    const chance = seededChance(6)
    for (let round = 0; round < 500; round += 1) {
      const tasks = Array.from({ length: chance.below(4) }, () =>
        task(chance.pick(taskStages), chance.pick([null, addDays(date('2024-01-01'), chance.below(300))])),
      )
      const rule = {
        carryRule: chance.pick(['always', 'beforeDue', 'fromDay'] as const),
        carryDays: chance.below(60),
        carryFrom: chance.pick([null, addDays(date('2024-01-01'), chance.below(300))]),
      }
      const day = addDays(date('2024-01-01'), chance.below(300))
      const later = addDays(day, chance.below(100))
      expect(!isCarried(rule, tasks, day) || isCarried(rule, tasks, later)).toBe(true)
    }
  })

  it('looks at the meetings that took place before, the latest first', () => {
    const meeting = (id: number, heldOn: string | null, state: MeetingState = 'ended') => ({
      id: testId(id),
      heldOn: heldOn === null ? null : date(heldOn),
      state,
    })
    const all = [
      meeting(1, '2024-01-05'),
      meeting(2, '2024-02-05'),
      meeting(3, '2024-02-20', 'cancelled'),
      meeting(4, '2024-03-05'),
      meeting(5, null),
      meeting(6, '2024-02-05'),
    ]
    const before = (of: ReturnType<typeof meeting>) => meetingsBefore(all, of).map(({ id }) => id)
    expect(before(meeting(4, '2024-03-05'))).toEqual([6, 2, 1].map(testId))
    expect(before(meeting(2, '2024-02-05'))).toEqual([testId(1)])
    expect(before(meeting(5, null))).toEqual([4, 6, 2, 1].map(testId))
  })
})
