import type { OfficialKind } from '../../shared/officialDocuments/contract.ts'

/** What a kind of document is composed from: a field that must be filled, one that may be, or none. */
export interface ComposeNeeds {
  readonly meeting: 'needed' | 'optional' | 'none'
  readonly agency: 'needed' | 'optional' | 'none'
  /** The day for which figures hold. */
  readonly asOf: boolean
  readonly span: boolean
  readonly taskLists: boolean
  /** The issued minutes that it supplements. */
  readonly supplements: boolean
}

const nothing: ComposeNeeds = {
  meeting: 'none',
  agency: 'none',
  asOf: false,
  span: false,
  taskLists: false,
  supplements: false,
}
const ofMeeting: ComposeNeeds = { ...nothing, meeting: 'needed' }

export const composeNeeds: Readonly<Record<OfficialKind, ComposeNeeds>> = {
  invitation: ofMeeting,
  programme: ofMeeting,
  minutes: ofMeeting,
  supplementaryMinutes: { ...nothing, supplements: true },
  conclusionNotice: ofMeeting,
  urgingLetter: { ...nothing, agency: 'needed', asOf: true },
  preparationLetter: { ...ofMeeting, agency: 'optional' },
  assignmentLetter: { ...ofMeeting, agency: 'optional' },
  letter: { ...nothing, meeting: 'optional', agency: 'optional' },
  progressReport: { ...nothing, span: true, asOf: true, taskLists: true },
  plan: ofMeeting,
  proposal: { ...nothing, meeting: 'optional' },
  annex: { ...nothing, meeting: 'optional', asOf: true, taskLists: true },
  brief: ofMeeting,
}

/** The kinds that are composed from a meeting, in the order in which it needs them. */
export const meetingKinds = [
  'proposal',
  'plan',
  'invitation',
  'programme',
  'preparationLetter',
  'brief',
  'minutes',
  'conclusionNotice',
  'assignmentLetter',
  'letter',
] as const satisfies readonly OfficialKind[]
