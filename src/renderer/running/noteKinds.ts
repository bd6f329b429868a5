import { entryKinds, type EntryKind } from '../../shared/minutes/contract.ts'

/** What is noted in the course of a meeting, each under the digit of its place: kinds of entry, kết luận, giao việc. */
export const noteKinds = [...entryKinds, 'conclusion', 'assignment'] as const
export type NoteKind = EntryKind | 'conclusion' | 'assignment'

/** Kinds for which it goes without saying that who has the floor speaks. */
const ofTheFloor: ReadonlySet<NoteKind> = new Set(['opening', 'report', 'speech'])

/** Whether a new note of a kind is of who has the floor. */
export function isOfTheFloor(kind: NoteKind): boolean {
  return ofTheFloor.has(kind)
}

/** Whether a note of a kind becomes an entry; a conclusion otherwise. */
export function isEntryKind(kind: NoteKind): kind is EntryKind {
  return kind !== 'conclusion' && kind !== 'assignment'
}
