import { groupedBy } from '../../records/groupedBy.ts'

/** Records by a key; those with an empty one are left out, since nothing is found by it. */
export function byKey<R>(
  records: readonly R[],
  keyOf: (record: R) => string,
): ReadonlyMap<string, readonly R[]> {
  const groups = groupedBy(records, keyOf)
  groups.delete('')
  return groups
}
