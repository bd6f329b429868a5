import { describe, expect, it } from 'vitest'
import {
  minutesFindings,
  minutesRules,
  type MinutesFacts,
  type MinutesRule,
} from '../../../../src/shared/minutes/minutesChecks.ts'
import { tallyOf } from '../../../../src/shared/attendance/tally.ts'
import { clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { testId } from '../../../support/testId.ts'

const present = { state: 'present', leftEarly: false, standIn: null } as const
const unmarked = { ...present, state: 'unmarked' } as const
const item = {
  id: testId(1),
  parentId: null,
  kind: 'item',
  audience: 'everybody',
  title: 'Trình bày báo cáo',
} as const
const entry = {
  id: testId(2),
  kind: 'report',
  agendaItemId: item.id,
  text: 'Báo cáo',
  votesFor: null,
  votesAgainst: null,
  votesOther: null,
} as const
const conclusion = {
  id: testId(3),
  agendaItemId: null,
  text: 'Giao Sở Tư pháp …',
  withoutTask: false,
} as const
const task = {
  id: testId(4),
  conclusionId: conclusion.id,
  content: 'Số hóa sổ hộ tịch',
  leadId: testId(5),
  deadlineKind: 'dated',
  dueOn: localDateSchema.parse('2024-06-30'),
} as const

/** Nothing is lacking. */
const whole: MinutesFacts = {
  meeting: {
    minutesNumber: 12,
    heldOn: localDateSchema.parse('2024-02-05'),
    startTime: clockTimeSchema.parse('08:00'),
    endTime: clockTimeSchema.parse('11:30'),
  },
  hasLetterhead: true,
  invitees: [{ role: 'chair' }, { role: 'secretary' }],
  attendance: tallyOf([present, present, unmarked]),
  agenda: [item],
  entries: [entry],
  conclusions: [conclusion],
  tasks: [task],
}
const meetingWith = (patch: Partial<MinutesFacts['meeting']>): Partial<MinutesFacts> => ({
  meeting: { ...whole.meeting, ...patch },
})
const vote = { ...entry, id: testId(6), kind: 'vote', votesFor: 2, votesAgainst: 0, votesOther: 1 } as const

function findings(patch: Partial<MinutesFacts>) {
  return minutesFindings({ ...whole, ...patch })
}

const broken: Readonly<Record<MinutesRule, Partial<MinutesFacts>>> = {
  rollCall: { attendance: tallyOf([unmarked, unmarked]) },
  entries: { agenda: [], entries: [] },
  conclusions: { conclusions: [], tasks: [] },
  conclusionTask: { tasks: [] },
  taskLead: { tasks: [{ ...task, leadId: null }] },
  taskDeadline: { tasks: [{ ...task, dueOn: null }] },
  votes: { entries: [entry, vote] },
  itemEntry: { agenda: [item, { ...item, id: testId(7), title: 'Thảo luận' }] },
  letterhead: { hasLetterhead: false },
  minutesNumber: meetingWith({ minutesNumber: null }),
  day: meetingWith({ heldOn: null }),
  startTime: meetingWith({ startTime: null }),
  endTime: meetingWith({ endTime: null }),
  chair: { invitees: [{ role: 'secretary' }] },
  secretary: { invitees: [{ role: 'chair' }] },
}

describe('before a biên bản is finalised', () => {
  it('nothing is found when all is there', () => {
    expect(findings({})).toEqual([])
  })

  it.each(minutesRules)('%s is found where it alone is broken', (rule) => {
    expect(findings(broken[rule]).map((one) => one.rule)).toEqual([rule])
  })

  it('what makes it wrong is told from what a draft may leave blank', () => {
    const errors = minutesRules.filter((rule) => findings(broken[rule])[0]?.kind === 'error')
    expect(errors).toEqual(['rollCall', 'conclusionTask', 'taskLead', 'taskDeadline', 'votes'])
  })

  it('each finding names the record to open', () => {
    const opened = (rule: MinutesRule) => findings(broken[rule]).map(({ id, label }) => [id, label])
    expect(opened('conclusionTask')).toEqual([[conclusion.id, conclusion.text]])
    expect(opened('taskLead')).toEqual([[task.id, task.content]])
    expect(opened('taskDeadline')).toEqual([[task.id, task.content]])
    expect(opened('votes')).toEqual([[vote.id, vote.text]])
    expect(opened('itemEntry')).toEqual([[testId(7), 'Thảo luận']])
    expect(opened('day')).toEqual([[null, '']])
  })
})

describe('no fault is found', () => {
  it.each<[string, Partial<MinutesFacts>]>([
    [
      'in a conclusion marked as without a task',
      { conclusions: [{ ...conclusion, withoutTask: true }], tasks: [] },
    ],
    ['in a task that recurs', { tasks: [{ ...task, deadlineKind: 'recurring', dueOn: null }] }],
    ['in a vote when no roll was called', { attendance: tallyOf([]), entries: [entry, vote] }],
    ['in a break', { agenda: [item, { ...item, id: testId(7), kind: 'break' }] }],
    ['in what only the staff hears', { agenda: [item, { ...item, id: testId(7), audience: 'internal' }] }],
    [
      'in an item of whose parts something was said',
      {
        agenda: [
          { ...item, id: testId(7) },
          { ...item, parentId: testId(7) },
        ],
      },
    ],
    [
      'in an item that a conclusion came of',
      {
        entries: [{ ...entry, agendaItemId: null }],
        conclusions: [{ ...conclusion, agendaItemId: item.id }],
      },
    ],
  ])('%s', (_, patch) => {
    expect(findings(patch)).toEqual([])
  })
})
