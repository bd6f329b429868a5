/** Records by what each belongs to; groups in the order in which they are met, records as they stood. */
export function groupedBy<K, R>(records: readonly R[], keyOf: (record: R) => K): Map<K, readonly R[]> {
  const groups = new Map<K, R[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return groups
}
