import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  conditionsOf,
  daysLeft,
  satisfies,
  taskClass,
  taskClasses,
  type TaskDates,
} from '../../../../src/shared/tasks/state.ts'
import { addDays, localDateSchema } from '../../../../src/shared/time/localDate.ts'

const date = (text: string) => localDateSchema.parse(text)
const open: TaskDates = {
  deadlineKind: 'dated',
  dueOn: date('2024-06-30'),
  startedOn: null,
  reportedOn: null,
  completedOn: null,
  pausedOn: null,
  resumedOn: null,
  cancelledOn: null,
}

describe('the class of a task', () => {
  it.each([
    ['2024-06-22', 'onTrack'],
    ['2024-06-23', 'soon'],
    ['2024-06-30', 'soon'],
    ['2024-07-01', 'overdue'],
  ])('that is due on 30/6/2024 with seven days of warning is, on %s, %s', (asOf, expected) =>
    expect(taskClass(open, date(asOf), 7)).toBe(expected),
  )

  it.each<[Partial<TaskDates>, string]>([
    [{ completedOn: date('2024-06-30') }, 'doneOnTime'],
    [{ completedOn: date('2024-07-01') }, 'doneLate'],
    [{ completedOn: date('2024-07-01'), dueOn: null }, 'doneOnTime'],
    [{ completedOn: date('2024-07-01'), deadlineKind: 'recurring' }, 'doneOnTime'],
    [{ completedOn: date('2024-08-01') }, 'overdue'],
    [{ cancelledOn: date('2024-07-01'), completedOn: date('2024-06-01') }, 'cancelled'],
    [{ pausedOn: date('2024-07-01') }, 'paused'],
    [{ pausedOn: date('2024-06-01'), resumedOn: date('2024-06-15') }, 'overdue'],
    [{ pausedOn: date('2024-06-01'), resumedOn: date('2024-06-01') }, 'overdue'],
    [{ pausedOn: date('2024-06-01'), resumedOn: date('2024-05-31') }, 'paused'],
    [{ pausedOn: date('2024-06-01'), reportedOn: date('2024-06-15') }, 'paused'],
    [{ reportedOn: date('2024-07-01') }, 'reported'],
    [{ deadlineKind: 'recurring' }, 'recurring'],
    [{ deadlineKind: 'none' }, 'noDeadline'],
    [{ dueOn: null }, 'noDeadline'],
  ])('with %j is, on 15/7/2024, %s', (dates, expected) =>
    expect(taskClass({ ...open, ...dates }, date('2024-07-15'), 7)).toBe(expected),
  )

  it('is exactly one at every day, whatever its dates', () => {
    const day = fc.option(
      fc.integer({ min: -60, max: 60 }).map((days) => addDays(date('2024-02-29'), days)),
      { nil: null },
    )
    const task = fc.record({
      deadlineKind: fc.constantFrom('dated' as const, 'recurring' as const, 'none' as const),
      dueOn: day,
      startedOn: day,
      reportedOn: day,
      completedOn: day,
      pausedOn: day,
      resumedOn: day,
      cancelledOn: day,
    })
    fc.assert(
      fc.property(
        task,
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        (dates, days, soonDays) => {
          const asOf = addDays(date('2024-02-29'), days)
          const fitting = taskClasses.filter((name) => satisfies(dates, conditionsOf(name, asOf, soonDays)))
          expect(fitting).toHaveLength(1)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('counts the days that are left, or late', () => {
    expect(daysLeft(open, date('2024-06-25'))).toBe(5)
    expect(daysLeft(open, date('2024-07-02'))).toBe(-2)
    expect(daysLeft({ ...open, deadlineKind: 'recurring' }, date('2024-07-02'))).toBeNull()
  })
})
