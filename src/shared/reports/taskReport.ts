import type { TaskFilter, TaskRow, TaskSort } from '../tasks/contract.ts'
import type { ReportRow, ReportTable } from './reportTable.ts'

/** A report with a row for each task; put together page by page, since a list may be long. */
export interface TaskReport {
  /** Its tasks, and the order in which they stand. */
  readonly tasks: TaskFilter
  readonly sort: TaskSort
  /** The rows of the next tasks; `before` are the tasks that stand before them. */
  rowsOf(tasks: readonly TaskRow[], before: TasksBefore): readonly ReportRow[]
  /** The report around its rows. */
  table(rows: readonly ReportRow[]): ReportTable
}

export interface TasksBefore {
  readonly count: number
  readonly last: TaskRow | null
}

/** All rows at once, for tasks that are at hand. */
export function taskReportTable(report: TaskReport, tasks: readonly TaskRow[]): ReportTable {
  return report.table(report.rowsOf(tasks, { count: 0, last: null }))
}
