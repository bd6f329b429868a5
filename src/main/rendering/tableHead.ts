import type { ReportTable } from '../../shared/reports/reportTable.ts'
import type { Instant } from '../../shared/time/localDate.ts'

/** A table without its rows, which follow in pieces: a large one is never whole in one place of the main thread. */
export interface TableHead extends Omit<ReportTable, 'rows'> {
  /** Written into the file as the time of its making. */
  readonly createdAt: Instant
}
