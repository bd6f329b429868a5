import type { Id } from '../../shared/contract/schema.ts'

/** How a list was arranged, under a name. */
export interface ListViewTable {
  readonly id: Id
  readonly version: number
  readonly sample: string
  readonly list: string
  readonly name: string
  /** Columns, filters and order as JSON. */
  readonly arrangement: string
}
