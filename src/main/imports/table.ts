import type { Id } from '../../shared/contract/schema.ts'

/** How the user had the columns of a file; for files of the same shape. */
export interface ImportMappingTable {
  readonly id: Id
  readonly version: number
  /** Folded headings in their places. */
  readonly shape: string
  /** `RememberedMapping` as JSON. */
  readonly mapping: string
}
