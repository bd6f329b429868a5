import type { Id } from '../contract/schema.ts'

/** Records by their ids. */
export function byId<R extends { readonly id: Id }>(records: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(records.map((record) => [record.id, record]))
}
