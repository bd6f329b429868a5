import type { Generated } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import type { DraftableField } from '../../shared/workspace/draft.ts'
import type { AttendanceEventTable } from '../attendance/table.ts'
import type { HolidayTable } from '../calendar/table.ts'
import type { OrganizationTable, PersonTable, PositionTable } from '../directory/table.ts'
import type { LetterheadTable } from '../documents/table.ts'
import type { ImportMappingTable } from '../imports/table.ts'
import type { ListViewTable } from '../lists/table.ts'
import type { MaterialTable } from '../materials/table.ts'
import type { AgendaItemTable, AgendaTemplateTable, SpeechTable } from '../agenda/table.ts'
import type { InviteeTable, SeatNameTable } from '../invitees/table.ts'
import type { MeetingSeriesTable, MeetingTable } from '../meetings/table.ts'
import type { KnownSiteTable, LinkTestTable, SiteTable } from '../sites/table.ts'
import type { ConclusionTable, EntryTable } from '../minutes/table.ts'
import type {
  DocumentAnnexTable,
  IssuedCopyTable,
  NumberSeriesTable,
  OfficialDocumentTable,
} from '../officialDocuments/table.ts'
import type {
  AttachmentTable,
  ProgressReportTable,
  ReminderTable,
  TagTable,
  TaskListTable,
  TaskPeriodTable,
  TaskSourceTable,
  TaskStepTable,
  TaskSupportTable,
  TaskTable,
  TaskTagTable,
  TaskTextTable,
  TaskViewTable,
} from '../tasks/table.ts'
import type { WorkspaceTable } from '../workspace/table.ts'

/** The tables of records: written only through the verbs of `changes.ts`. */
export interface RecordTables {
  workspace: WorkspaceTable
  organization: OrganizationTable
  person: PersonTable
  position: PositionTable
  letterhead: LetterheadTable
  meeting: MeetingTable
  site: SiteTable
  invitee: InviteeTable
  agendaItem: AgendaItemTable
  meetingSeries: MeetingSeriesTable
  knownSite: KnownSiteTable
  linkTest: LinkTestTable
  seatName: SeatNameTable
  agendaTemplate: AgendaTemplateTable
  speech: SpeechTable
  attendanceEvent: AttendanceEventTable
  material: MaterialTable
  entry: EntryTable
  conclusion: ConclusionTable
  taskList: TaskListTable
  task: TaskTable
  taskSupport: TaskSupportTable
  taskSource: TaskSourceTable
  taskStep: TaskStepTable
  taskTag: TaskTagTable
  progressReport: ProgressReportTable
  reminder: ReminderTable
  attachment: AttachmentTable
  tag: TagTable
  taskView: TaskViewTable
  holiday: HolidayTable
  importMapping: ImportMappingTable
  listView: ListViewTable
  officialDocument: OfficialDocumentTable
  documentAnnex: DocumentAnnexTable
  numberSeries: NumberSeriesTable
  issuedCopy: IssuedCopyTable
}

export type RecordTable = keyof RecordTables

export interface ChangeTable {
  seq: Generated<number>
  actionId: string
  at: Instant
  actor: string
  verb: 'insert' | 'update' | 'remove' | 'restore'
  record: RecordTable
  recordId: string
  /** The row as JSON, of an update its version and the columns that changed; null before an insert or a restoration. */
  before: string | null
  /** The same as it was afterwards; null after a removal. */
  after: string | null
}

export interface DraftTable {
  field: DraftableField
  recordId: Id
  text: string
  at: Instant
}

export interface Database extends RecordTables {
  change: ChangeTable
  draft: DraftTable
  taskPeriod: TaskPeriodTable
  taskText: TaskTextTable
}
