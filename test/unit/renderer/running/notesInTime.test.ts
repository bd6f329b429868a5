import { expect, it } from 'vitest'
import { notesInTime } from '../../../../src/renderer/running/notesInTime.ts'
import type { Conclusion, Entry } from '../../../../src/shared/minutes/contract.ts'
import { clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'
import { testId } from '../../../support/testId.ts'

const base = (place: number, at: string | null, ordinal: number) => ({
  id: testId(place),
  version: 1,
  sample: '',
  meetingId: testId(1),
  ordinal,
  agendaItemId: null,
  text: '',
  at: at === null ? null : clockTimeSchema.parse(at),
})
const entry = (place: number, at: string | null, ordinal = place): Entry => ({
  ...base(place, at, ordinal),
  kind: 'opinion',
  siteId: null,
  personId: null,
  speaker: '',
  votesFor: null,
  votesAgainst: null,
  votesOther: null,
  handlingAgencyId: null,
  dueOn: null,
  outcome: '',
})
const conclusion = (place: number, at: string | null, ordinal = place): Conclusion => ({
  ...base(place, at, ordinal),
  section: 'assignment',
  entryId: null,
  withoutTask: false,
  carryRule: 'always',
  carryDays: 7,
  carryFrom: null,
  settledAssignments: [],
})

it('notes stand by time whatever they are, those of one minute as they were written, those without a time first', () => {
  const entries = [
    entry(11, '09:03'),
    entry(12, '08:58'),
    entry(14, '09:03'),
    entry(15, null, 1),
    entry(16, null, 0),
  ]
  const conclusions = [conclusion(13, '09:03'), conclusion(10, null, 0)]
  expect(notesInTime(entries, conclusions).map(({ id }) => id)).toEqual(
    [16, 15, 10, 12, 11, 13, 14].map(testId),
  )
})
