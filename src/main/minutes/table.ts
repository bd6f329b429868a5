import type { Conclusion, Entry } from '../../shared/minutes/contract.ts'

export interface EntryTable extends Entry {}
export interface ConclusionTable extends Omit<Conclusion, 'withoutTask' | 'settledAssignments'> {
  readonly withoutTask: 0 | 1
  /** As JSON. */
  readonly settledAssignments: string
}
