import { z } from 'zod'
import { query } from '../contract/endpoint.ts'
import { idSchema, nothing, wholeNumber } from '../contract/schema.ts'
import { taskColumns } from '../tasks/columns.ts'
import { taskFilter, taskGroupings, taskSort, type TaskCounts, type TaskFilter } from '../tasks/contract.ts'
import { localDateSchema } from '../time/localDate.ts'
import type { ReportRow, ReportTable } from './reportTable.ts'

/**
 * The tables of domain 3.3: danh mục nhiệm vụ, tổng hợp theo cơ quan chủ trì (and, apart, phối hợp), quá hạn, đến hạn
 * trong kỳ tới, trọng tâm, kết luận hội nghị, so sánh kỳ trước.
 */
export const reportNames = [
  'register',
  'byLead',
  'bySupporting',
  'overdue',
  'upcoming',
  'focus',
  'conclusions',
  'comparison',
] as const
export type ReportName = (typeof reportNames)[number]

/** Which table, of which tasks, as of which days. */
export const reportRequest = z.strictObject({
  report: z.enum(reportNames),
  asOf: localDateSchema,
  /** The earlier day that is compared with; `comparison` takes the end of the month before when it has none. */
  compareTo: localDateSchema.optional(),
  /** All lists when left out. */
  taskListIds: z.array(idSchema).min(1).max(200).optional(),
  /** Last day of the coming period, for `upcoming`; the end of the reporting month when left out. */
  dueUntil: localDateSchema.optional(),
})
export type ReportRequest = z.output<typeof reportRequest>

/** What the sentence that tallies counts, and the list behind it. */
export interface ReportTally {
  readonly counts: TaskCounts
  readonly tasks: TaskFilter
}

/** A report as the screen gets it. */
export interface ShownReport {
  /** With its first rows; its notes lack the sentence of the tally, which stands above. */
  readonly table: ReportTable
  /** How many rows there are in all. */
  readonly rowCount: number
  readonly tally: ReportTally
}

export const reportFormats = ['json', 'xlsx', 'pdf', 'docx'] as const
export type ReportFormat = (typeof reportFormats)[number]

const asFile = reportRequest.extend({ format: z.enum(reportFormats) })

export const taskFormats = ['xlsx', 'pdf', 'csv'] as const
export type TaskFormat = (typeof taskFormats)[number]

/** The registry as it is shown: which tasks, in which order, under which heads, with which columns from left to right. */
export const taskExport = z.strictObject({
  filter: taskFilter,
  sort: taskSort,
  grouping: z.enum(taskGroupings).nullable(),
  columns: z
    .array(z.enum(taskColumns.map(({ key }) => key)))
    .min(1)
    .max(50),
  format: z.enum(taskFormats),
})
export type TaskExport = z.output<typeof taskExport>

/** All are queries: they write nothing in the workspace, and work in one that is open to read only. */
export const reportsContract = {
  /** Refused as a contradiction when the day to compare with is not before the as-of day. */
  composeReport: query(reportRequest).returns<ShownReport>(),
  /** More rows of the report that was composed last, from the one with this index. */
  reportRows: query(reportRequest.extend({ from: wholeNumber(0, 1e7) })).returns<readonly ReportRow[]>(),
  /** The finished file. */
  renderReport: query(asFile).returns<{ readonly fileName: string; readonly base64: string }>(),
  /**
   * Asks where to, then writes the file; `file` is null when the dialog was left. Tells how far it has come (`progress`).
   * Throws `cancelled`.
   */
  exportReport: query(asFile).returns<{ readonly file: string | null }>(),
  /** Prints the PDF; `handedTo` says what was done with it. Tells how far it has come. Throws `cancelled`. */
  printReport: query(reportRequest).returns<{ readonly handedTo: 'printer' | 'viewer' | 'nobody' }>(),

  /** Likewise. */
  exportTasks: query(taskExport).returns<{ readonly file: string | null }>(),
  /** The same file, for programs. */
  renderTasks: query(taskExport).returns<{ readonly fileName: string; readonly base64: string }>(),
  /** Stops the export or print that is under way: no file is written. */
  cancelExport: query(nothing).returns<null>(),
} as const
