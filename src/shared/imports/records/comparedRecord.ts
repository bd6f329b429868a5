import type { Id } from '../../contract/schema.ts'
import type { ComparedRow, FieldChange, RowStatus } from '../compareTasks.ts'
import { flagWeight, type Flag } from '../flags.ts'

interface Comparison<Writing> {
  readonly row: number
  /** What the row is known by. */
  readonly name: string
  readonly recordId: Id | null
  readonly changes: readonly FieldChange[]
  readonly flags: readonly Flag[]
  /** Null when the record is not sure. */
  readonly writing: Writing | null
}

/** A row with what becomes of it: faults keep it out whole, doubts only what they are said of. */
export function comparedRecord<Writing>(comparison: Comparison<Writing>): ComparedRow<Writing> {
  const { row, name, recordId, changes, flags, writing } = comparison
  const weights = new Set(flags.map(({ reason }) => flagWeight(reason)))
  const isWrong = weights.has('fault')
  const status: RowStatus = isWrong
    ? 'error'
    : weights.has('doubt')
      ? 'doubtful'
      : recordId === null
        ? 'new'
        : changes.length > 0
          ? 'changed'
          : 'same'
  const isWritten = !isWrong && (recordId === null || changes.length > 0)
  return {
    row,
    status,
    code: '',
    content: name,
    recordId,
    changes: isWrong ? [] : changes,
    flags,
    writing: isWritten ? writing : null,
  }
}
