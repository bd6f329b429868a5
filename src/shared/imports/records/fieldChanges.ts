import type { FieldChange } from '../compareTasks.ts'

/** Gathers what a row changes in a record. */
export interface FieldChanges<Fields extends object> {
  /** Notes a field that the file says and that the record does not; `say` gives its value in words. */
  set<Field extends keyof Fields & string>(
    field: Field,
    value: Fields[Field] | undefined,
    say: (value: Fields[Field]) => string,
  ): void
  /** Notes what is no field by itself. */
  note(column: string, before: string, after: string): void
  readonly changes: readonly FieldChange[]
  /** The fields that change. */
  patch(): Partial<Fields>
}

/** `before`: the record as it is; null for a new one. */
export function createFieldChanges<Fields extends object>(before: Fields | null): FieldChanges<Fields> {
  const changes: FieldChange[] = []
  const entries: (readonly [string, unknown])[] = []
  return {
    changes,
    set(field, value, say) {
      if (value === undefined) return
      const stored = before?.[field]
      if (stored === value || (typeof stored === 'string' && stored.trim() === value)) return
      changes.push({ column: field, before: before === null ? '' : say(before[field]), after: say(value) })
      entries.push([field, value])
    },
    note: (column, was, after) => void changes.push({ column, before: was, after }),
    patch: () => patchOf<Fields>(entries),
  }
}

function patchOf<Fields extends object>(entries: readonly (readonly [string, unknown])[]): Partial<Fields>
function patchOf(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries)
}

/** A text as it is said. */
export const asText = (text: string): string => text
