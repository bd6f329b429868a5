import type { ReactNode } from 'react'
import type { TaskRow } from '../../shared/tasks/contract.ts'
import type { RecordRow } from '../ui/RecordTable.tsx'
import { rowCount, type RowsInSight, type Segment, type ShownGroup } from './taskSegments.ts'

/** The rows of a table, and at which of them the tasks of each segment begin. */
export interface TaskTableRows {
  readonly rows: readonly RecordRow<TaskRow>[]
  readonly begins: readonly { readonly key: string; readonly first: number; readonly count: number }[]
}

const pending: RecordRow<TaskRow> = { pending: true }

/** The segments one under the other, each under its head; a task that is not here yet holds its row. */
export function taskTableRows(
  segments: readonly Segment[],
  collapsed: ReadonlySet<string>,
  headOf: (group: ShownGroup) => ReactNode,
): TaskTableRows {
  const rows: RecordRow<TaskRow>[] = []
  const begins: { readonly key: string; readonly first: number; readonly count: number }[] = []
  for (const segment of segments) {
    const { key, group, pages } = segment
    const folded = collapsed.has(key)
    if (group !== null) rows.push({ headKey: key, head: headOf(group), folded })
    if (folded) continue
    const first = rows.length
    const count = rowCount(segment)
    for (const { tasks } of pages) for (const record of tasks) rows.push({ record })
    while (rows.length < first + count) rows.push(pending)
    begins.push({ key, first, count: rows.length - first })
  }
  return { rows, begins }
}

/** Which rows of which segments are in sight, when those of the table from `first` to `last` are. */
export function rowsInSight({ begins }: TaskTableRows, first: number, last: number): readonly RowsInSight[] {
  return begins
    .filter((segment) => segment.first <= last && segment.first + Math.max(1, segment.count) > first)
    .map((segment) => ({
      key: segment.key,
      from: Math.max(0, first - segment.first),
      to: Math.min(Math.max(0, segment.count - 1), last - segment.first),
    }))
}
