import type { Id } from '../contract/schema.ts'
import type { TaskKind } from '../tasks/contract.ts'
import { numberParts } from './numberParts.ts'

/** The task that a new one becomes a part of: one of the registry, or the one that a row of the file makes. */
export type ParentRef =
  { readonly kind: 'known'; readonly id: Id } | { readonly kind: 'new'; readonly row: number }

export interface NumberedTask {
  readonly ref: ParentRef
  /** Number and content, as the dry run names it. */
  readonly words: string
}

/** Where a number counts: lists begin anew in each kind and section. */
interface NumberPlace {
  readonly kind: TaskKind
  readonly section: string
  readonly code: string
}

export interface ParentNumbers {
  /** Makes the number of a row known; null where nothing sure is written of that row. */
  add(place: NumberPlace, task: NumberedTask | null): void
  /**
   * The task whose number begins this one, "1" for "1.1" and "1.1" for "1.1.a": the last of its section in the rows so far,
   * null when that one is not sure; undefined when none has that number.
   */
  parentOf(place: NumberPlace): NumberedTask | null | undefined
  /** As `parentOf`, when all rows are known: the only one of its section that has the number, before or behind. */
  onlyParentOf(place: NumberPlace): NumberedTask | null
}

/** Which rows of a file are parts of which, by their numbers. */
export function createParentNumbers(): ParentNumbers {
  const last = new Map<string, NumberedTask | null>()
  const repeated = new Set<string>()
  const keyOf = ({ kind, section }: NumberPlace, parts: readonly string[]) =>
    JSON.stringify([kind, section, ...parts])
  return {
    add(place, task) {
      const parts = numberParts(place.code)
      if (parts.length === 0) return
      const key = keyOf(place, parts)
      if (last.has(key)) repeated.add(key)
      last.set(key, task)
    },
    parentOf(place) {
      const key = parentKey(place)
      return key === null ? undefined : last.get(key)
    },
    onlyParentOf(place) {
      const key = parentKey(place)
      return key === null || repeated.has(key) ? null : (last.get(key) ?? null)
    },
  }

  function parentKey(place: NumberPlace): string | null {
    const above = numberParts(place.code).slice(0, -1)
    return above.length === 0 ? null : keyOf(place, above)
  }
}
