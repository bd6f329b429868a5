import type { Id } from '../../shared/contract/schema.ts'
import type { Task, TaskKind, TaskList, Priority } from '../../shared/tasks/contract.ts'
import type { TaskStage } from '../../shared/tasks/state.ts'
import type {
  Attachment,
  ProgressReport,
  Reminder,
  Tag,
  TaskSource,
  TaskStep,
} from '../../shared/tasks/steps.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'

export interface TaskListTable extends TaskList {}
export interface TaskTable extends Omit<Task, 'supportingIds' | 'tagIds'> {}
export interface TaskStepTable extends TaskStep {}
export interface ProgressReportTable extends ProgressReport {}
export interface ReminderTable extends Reminder {}
export interface TaskSourceTable extends TaskSource {}
export interface AttachmentTable extends Attachment {}
export interface TagTable extends Tag {}

export interface TaskSupportTable {
  readonly id: Id
  readonly version: number
  readonly taskId: Id
  readonly organizationId: Id
  /** Place among the supporting agencies of the task, from 0. */
  readonly ordinal: number
}

export interface TaskTagTable {
  readonly id: Id
  readonly version: number
  readonly taskId: Id
  readonly tagId: Id
}

export interface TaskViewTable {
  readonly id: Id
  readonly version: number
  readonly sample: string
  readonly name: string
  /** The other fields of the contract as JSON. */
  readonly arrangement: string
}

/**
 * The registry by day: one row for each period in which a task's state stays the same. Derived from `task` and
 * `taskStep` in the transaction that writes them, never written otherwise; narrow, so that filters, orders and counts
 * at any as-of day read little.
 */
export interface TaskPeriodTable {
  /** Last day of the period; the table is ordered by it, so that what is over is not read. */
  readonly until: LocalDate
  /** The task's row of `taskText`: shorter than its id. */
  readonly textId: number
  readonly from: LocalDate
  readonly taskListId: Id
  readonly kind: TaskKind
  readonly ordinal: number
  readonly stage: TaskStage
  readonly begun: 0 | 1
  readonly dueOn: LocalDate | null
  readonly leadId: Id | null
  readonly focus: 0 | 1
  readonly assignedOn: LocalDate | null
  readonly priority: Priority
  /** Begins the content in an order that compares as text. */
  readonly contentKey: string
}

/** The words of a task's texts, as `searchedText` gives them, which the full-text index of the same name reads. */
export interface TaskTextTable {
  readonly id: number
  readonly taskId: Id
  readonly folded: string
}
