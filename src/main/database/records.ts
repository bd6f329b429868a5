import { AppError } from '../../shared/contract/error.ts'
import type { RecordTable } from './database.ts'

type Given<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>
}

/** The fields that an input really gives, so that defaults spread before it stand where it gives none. */
export function given<T extends object>(input: T): Given<T>
export function given(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}

/** A record that was looked up by its id. Throws `not-found`. */
export function found<T>(record: T | undefined, what: RecordTable): T {
  if (record === undefined) throw new AppError('not-found', { what })
  return record
}

/** What a caller wrote: the fields of a creation, or those of an update's patch. */
export interface Written {
  readonly fields: object
  /** Where the fields stand in the input, to name one of them: `patch.`. */
  readonly at: string
}

/**
 * Refuses two fields of a record that contradict each other. Throws `invalid-input` that names the first when it was
 * written, else the second; nothing when neither was, so that an old contradiction stops no other change.
 */
export function refuseTogether({ fields, at }: Written, field: string, other: string): void {
  const written: object = given(fields)
  const named = [field, other].find((name) => name in written)
  if (named === undefined) return
  const issue = {
    path: `${at}${named}`,
    reason: 'contradiction',
    against: named === field ? other : field,
  } as const
  throw new AppError('invalid-input', { issues: [issue] })
}

/**
 * Holds two fields of a record, as it would be after the writing, to their order: days or clock times, which may be
 * equal, null for unknown. Throws as `refuseTogether` does, naming the later one first.
 */
export function expectOrder<Field extends string>(
  record: Readonly<Record<Field, string | null>>,
  [earlier, later]: readonly [earlier: Field, later: Field],
  written: Written,
): void {
  const [from, until] = [record[earlier], record[later]]
  if (from !== null && until !== null && from > until) refuseTogether(written, later, earlier)
}
