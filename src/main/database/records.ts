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
