import type { Id } from '../../shared/contract/schema.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'

/** One row: what the workspace says of itself. */
export interface WorkspaceTable {
  id: Id
  version: number
  sample: string
  name: string
  isSample: 0 | 1
  sampleSource: string
  pinnedAsOf: LocalDate | null
  /** As of `PeriodRule`. */
  monthClosingDay: number
  weekClosingDay: number
}
