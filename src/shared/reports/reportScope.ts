import type { Id } from '../contract/schema.ts'
import type { Organization } from '../directory/contract.ts'
import type { Meeting } from '../meetings/contract.ts'
import type { TaskCounts, TaskList, TaskRow } from '../tasks/contract.ts'
import { laterCitation } from '../tasks/sourceWording.ts'
import type { LocalDate } from '../time/localDate.ts'
import { groupDigits, shortDate } from '../time/wording.ts'
import type { ReportTally } from './contract.ts'
import type { ReportTable } from './reportTable.ts'
import { changeSentence, tallySentence } from './tallySentence.ts'

/** What every report is composed of besides its own figures. */
export interface ReportScope {
  readonly asOf: LocalDate
  /** Every list; `chosenLists` are those that the report is of, all when the request names none. */
  readonly lists: readonly TaskList[]
  readonly chosenLists: readonly TaskList[]
  /** In protocol order. */
  readonly organizations: ReadonlyMap<Id, Organization>
  /** The meetings of the conclusions that gave tasks. */
  readonly meetingOf: ReadonlyMap<Id, MeetingName>
  /** What the sentence under the table counts. */
  readonly tally: ReportTally
  /** The same at the earlier day; null when nothing is compared. */
  readonly earlier: { readonly day: LocalDate; readonly counts: TaskCounts } | null
  /** Tasks of the lists that were given after the as-of day, and are left out. */
  readonly givenLater: number
}

export type MeetingName = Pick<Meeting, 'title' | 'heldOn'>

/** A report, whole, without the sentences that every report ends with. */
export interface ComposedReport {
  readonly table: ReportTable
  readonly scope: ReportScope
}

/** The lines under a title. */
export function scopeLines({ asOf, lists, chosenLists, earlier }: ReportScope): readonly string[] {
  const compared = earlier === null ? '' : `, so với ngày ${shortDate(earlier.day)}`
  const names = chosenLists.map(({ name }) => name).join('; ')
  return [
    ...(chosenLists.length < lists.length || lists.length === 1 ? [`Danh mục: ${names}`] : []),
    `Tính đến ngày ${shortDate(asOf)}${compared}`,
  ]
}

/** The sentences under a table: how it compares with the earlier day, and what it leaves out. */
export function scopeNotes({ asOf, tally, earlier, givenLater }: ReportScope): readonly string[] {
  return [
    ...(earlier === null ? [] : [changeSentence(tally.counts, earlier.counts, earlier.day)]),
    ...(givenLater === 0
      ? []
      : [`Không tính ${groupDigits(givenLater)} nhiệm vụ giao sau ngày ${shortDate(asOf)}.`]),
  ]
}

/** The sentences under a report that is handed out: its tally first. */
export function printedNotes(scope: ReportScope, notes: readonly string[]): readonly string[] {
  return [tallySentence(scope.tally.counts), ...notes]
}

export const unknownAgency = 'Chưa rõ cơ quan chủ trì'

/** An agency's name in full; empty for none. */
export function agencyName({ organizations }: ReportScope, id: Id | null): string {
  return id === null ? '' : (organizations.get(id)?.name ?? '')
}

/** Agencies' names in full, in the order given. */
export function agencyNames(scope: ReportScope, ids: readonly Id[]): string {
  return ids
    .map((id) => agencyName(scope, id))
    .filter((name) => name !== '')
    .join('; ')
}

/** What gave a task: its documents, else the meeting that concluded it. */
export function sourceText({ meetingOf }: ReportScope, { sources, conclusionId }: TaskRow): string {
  const cited = sources.map(laterCitation).filter((citation) => citation !== '')
  if (cited.length > 0) return cited.join('; ')
  const meeting = conclusionId === null ? undefined : meetingOf.get(conclusionId)
  if (meeting === undefined) return ''
  return `Kết luận: ${meeting.title}${meeting.heldOn === null ? '' : ` (${shortDate(meeting.heldOn)})`}`
}
