import type { Id } from '../../shared/contract/schema.ts'
import type { Conclusion, Entry } from '../../shared/minutes/contract.ts'

/** An entry or a conclusion among all that was noted. */
export type Note =
  | { readonly is: 'entry'; readonly id: Id; readonly record: Entry }
  | { readonly is: 'conclusion'; readonly id: Id; readonly record: Conclusion }

/** All that was noted, as it was noted: those without a time first, then by time; equal times as they were written. */
export function notesInTime(entries: readonly Entry[], conclusions: readonly Conclusion[]): readonly Note[] {
  const notes: readonly Note[] = [
    ...entries.map((record) => ({ is: 'entry', id: record.id, record }) as const),
    ...conclusions.map((record) => ({ is: 'conclusion', id: record.id, record }) as const),
  ]
  // Ids rise with the time at which they were made.
  const key = ({ id, record }: Note) => `${record.at ?? ''} ${record.at === null ? placeOf(record) : id}`
  return notes.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** What has no time was written up afterwards: the entries in their order, then the conclusions in theirs. */
function placeOf(record: Entry | Conclusion): string {
  return `${'section' in record ? 1 : 0} ${String(record.ordinal).padStart(6, '0')}`
}
