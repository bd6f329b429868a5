import type { TaskFilter, TaskRow, TaskSort } from '../tasks/contract.ts'
import type { ReportRow, ReportTable } from './reportTable.ts'

/** A report with a row for each task; put together page by page, since a list may be long. */
export interface TaskReport {
  /** Its tasks, and the order in which they stand. */
  readonly tasks: TaskFilter
  readonly sort: TaskSort
  /** The table around its rows. */
  readonly head: Omit<ReportTable, 'rows'>
  readonly rowCount: number
  /** The rows of the next tasks; `before` are the tasks that stand before them. */
  rowsOf(tasks: readonly TaskRow[], before: TasksBefore): readonly ReportRow[]
}

export interface TasksBefore {
  readonly count: number
  readonly last: TaskRow | null
}
