import type { Id } from '../contract/schema.ts'
import type { Organization } from '../directory/contract.ts'
import type { Letterhead } from '../documents/contract.ts'
import type { MeetingFile } from '../documents/meetingFile.ts'
import type { DayRange } from '../reports/periods.ts'
import type { TaskCounts, TaskListSummary, TaskRow } from '../tasks/contract.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { DocumentWords, OfficialKind, ReportSpan } from './contract.ts'

/** Everything an official document is composed from, read once; the composing functions read nothing else. */
export interface OfficialFacts {
  /** Null prints blanks. */
  readonly letterhead: Letterhead | null
  /** How it is signed and kept, as the last document of its kind and letterhead was; of one that exists, its own. */
  readonly signing: SigningDefaults
  /** Null where it is about no meeting. */
  readonly meeting: MeetingFile | null
  /** The agency that a công văn goes to. */
  readonly agency: Organization | null
  /** Every organization that the tasks below name, in protocol order. */
  readonly organizations: readonly Organization[]
  readonly today: LocalDate
  /** The day for which figures and tasks hold. */
  readonly asOf: LocalDate
  readonly span: ReportSpan | null
  /** The reporting period of the span in which the as-of day is; null without a span. */
  readonly period: DayRange | null
  /** Last day until which tasks are `upcoming`; null without a span. */
  readonly comingUntil: LocalDate | null
  /** Of the lists that it is about. */
  readonly figures: RegistryFigures
  /** The same at the end of the period before; null without a span. */
  readonly previous: RegistryFigures | null
  readonly tasks: OfficialTasks
  /** Thông báo kết luận of the meeting once it has a number; null before. */
  readonly notice: CitedDocument | null
  /** The issued biên bản that a biên bản bổ sung is about. */
  readonly supplements: CitedDocument | null
}

export type SigningDefaults = Pick<DocumentWords, 'signerCapacity' | 'signerOffice' | 'signerName' | 'keptBy'>

/** Nothing known of who signs; the registry keeps a copy of every document. */
export const noSigning: SigningDefaults = {
  signerCapacity: '',
  signerOffice: '',
  signerName: '',
  keptBy: '',
}

/** Counts of the registry as of a day. */
export interface RegistryFigures {
  readonly asOf: LocalDate
  readonly lists: readonly TaskListSummary[]
  /** By lead agency, in protocol order; null for tasks without one. They add up to the lists. */
  readonly byAgency: readonly { readonly agencyId: Id | null; readonly counts: TaskCounts }[]
}

/** Tasks as of the as-of day. */
export interface OfficialTasks {
  /** Of the agency where there is one, else of all; the longest overdue first. */
  readonly overdue: readonly TaskRow[]
  /** In focus on the as-of day, in the order of the list. */
  readonly focus: readonly TaskRow[]
  /** Due after the as-of day until `comingUntil`, of the agency where there is one; the nearest first. */
  readonly upcoming: readonly TaskRow[]
  /** All tasks of the lists that a phụ lục is about, in the order of list, kind and place; empty for other kinds. */
  readonly listed: readonly TaskRow[]
}

export const noOfficialTasks: OfficialTasks = {
  overdue: [],
  focus: [],
  upcoming: [],
  listed: [],
}

/** A document as another one cites it. */
export interface CitedDocument {
  readonly kind: OfficialKind
  /** "12/TB-TCTĐA06". */
  readonly sign: string
  readonly datedOn: LocalDate | null
  /** As its letterhead is named. */
  readonly issuer: string
  readonly subject: string
}
