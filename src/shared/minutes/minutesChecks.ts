import type { AttendanceTally } from '../attendance/contract.ts'
import { isHeld } from '../attendance/tally.ts'
import type { Id } from '../contract/schema.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import type { Meeting } from '../meetings/contract.ts'
import type { Invitee } from '../invitees/invitees.ts'
import type { Task } from '../tasks/contract.ts'
import type { Conclusion, Entry } from './contract.ts'
import { voteTally } from './voteTally.ts'
import { plainProse } from '../prose/plainProse.ts'

/** What is looked at before a biên bản is finalised; what must be put right before what a draft may leave blank. */
export const minutesRules = [
  'rollCall',
  'entries',
  'conclusions',
  'conclusionTask',
  'taskLead',
  'taskDeadline',
  'votes',
  'itemEntry',
  'letterhead',
  'minutesNumber',
  'day',
  'startTime',
  'endTime',
  'chair',
  'secretary',
] as const
export type MinutesRule = (typeof minutesRules)[number]

/** Something to put right, with the record to open; null for what the meeting itself lacks. */
export interface MinutesFinding {
  readonly rule: MinutesRule
  readonly kind: 'error' | 'warning'
  readonly id: Id | null
  /** What the record is called; empty for a record without a name. */
  readonly label: string
}

/** What the rules of the head look at. */
interface HeadFacts {
  readonly meeting: Pick<Meeting, 'minutesNumber' | 'heldOn' | 'startTime' | 'endTime'>
  readonly hasLetterhead: boolean
  readonly invitees: readonly Pick<Invitee, 'role'>[]
  readonly entries: readonly unknown[]
  readonly conclusions: readonly unknown[]
}

export interface MinutesFacts extends HeadFacts {
  readonly attendance: AttendanceTally
  readonly agenda: readonly Pick<AgendaItem, 'id' | 'parentId' | 'kind' | 'audience' | 'title'>[]
  readonly entries: readonly Pick<
    Entry,
    'id' | 'kind' | 'agendaItemId' | 'text' | 'votesFor' | 'votesAgainst' | 'votesOther'
  >[]
  readonly conclusions: readonly Pick<Conclusion, 'id' | 'agendaItemId' | 'text' | 'withoutTask'>[]
  /** Tasks that the conclusions gave. */
  readonly tasks: readonly Pick<
    Task,
    'id' | 'conclusionId' | 'content' | 'leadId' | 'deadlineKind' | 'dueOn'
  >[]
}

const headRules = [
  'entries',
  'conclusions',
  'letterhead',
  'minutesNumber',
  'day',
  'startTime',
  'endTime',
  'chair',
  'secretary',
] as const
type HeadRule = (typeof headRules)[number]

/** What of the head and the parts of a biên bản nothing is known of, so that it prints blanks. */
export function minutesBlanks(facts: HeadFacts): Readonly<Record<HeadRule, boolean>> {
  const { meeting, hasLetterhead, invitees, entries, conclusions } = facts
  return {
    entries: entries.length === 0,
    conclusions: conclusions.length === 0,
    letterhead: !hasLetterhead,
    minutesNumber: meeting.minutesNumber === null,
    day: meeting.heldOn === null,
    startTime: meeting.startTime === null,
    endTime: meeting.endTime === null,
    chair: invitees.every(({ role }) => role !== 'chair'),
    secretary: invitees.every(({ role }) => role !== 'secretary'),
  }
}

/**
 * What a biên bản lacks or contradicts before it is finalised, in the order of `minutesRules`. Errors are what makes it
 * wrong; warnings what a draft may leave blank. Only agenda items that everybody hears, and that are no break, need an
 * entry or a conclusion; an item with parts has those of its parts.
 */
export function minutesFindings(facts: MinutesFacts): readonly MinutesFinding[] {
  const blanks = minutesBlanks(facts)
  const findings = [
    ...headRules.flatMap((rule) => (blanks[rule] ? [warning(rule)] : [])),
    ...rollCallFindings(facts),
    ...itemFindings(facts),
    ...conclusionFindings(facts),
    ...taskFindings(facts),
    ...voteFindings(facts),
  ]
  return findings.toSorted((a, b) => minutesRules.indexOf(a.rule) - minutesRules.indexOf(b.rule))
}

function rollCallFindings({ attendance }: MinutesFacts): readonly MinutesFinding[] {
  return attendance.total > 0 && !isHeld(attendance) ? [error('rollCall')] : []
}

function itemFindings({ agenda, entries, conclusions }: MinutesFacts): readonly MinutesFinding[] {
  const said = new Set([...entries, ...conclusions].map(({ agendaItemId }) => agendaItemId))
  const parents = new Set(agenda.map(({ parentId }) => parentId))
  return agenda
    .filter(
      ({ id, kind, audience }) =>
        kind === 'item' && audience === 'everybody' && !parents.has(id) && !said.has(id),
    )
    .map(({ id, title }) => warning('itemEntry', id, title))
}

function conclusionFindings({ conclusions, tasks }: MinutesFacts): readonly MinutesFinding[] {
  const given = new Set(tasks.map(({ conclusionId }) => conclusionId))
  return conclusions
    .filter(({ id, withoutTask }) => !withoutTask && !given.has(id))
    .map(({ id, text }) => error('conclusionTask', id, plainProse(text)))
}

function taskFindings({ tasks }: MinutesFacts): readonly MinutesFinding[] {
  return [
    ...tasks.filter(({ leadId }) => leadId === null).map(({ id, content }) => error('taskLead', id, content)),
    ...tasks
      .filter(({ deadlineKind, dueOn }) => deadlineKind === 'dated' && dueOn === null)
      .map(({ id, content }) => error('taskDeadline', id, content)),
  ]
}

function voteFindings({ entries, attendance }: MinutesFacts): readonly MinutesFinding[] {
  const present = isHeld(attendance) ? attendance.present : null
  return entries
    .filter((entry) => entry.kind === 'vote' && voteTally(entry, present).excess > 0)
    .map(({ id, text }) => error('votes', id, plainProse(text)))
}

function error(rule: MinutesRule, id: Id | null = null, label = ''): MinutesFinding {
  return { rule, kind: 'error', id, label }
}

function warning(rule: MinutesRule, id: Id | null = null, label = ''): MinutesFinding {
  return { rule, kind: 'warning', id, label }
}
