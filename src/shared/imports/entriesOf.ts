/** The keys of a record with their values. */
export function entriesOf<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[]
export function entriesOf(record: object): readonly (readonly [string, unknown])[] {
  return Object.entries(record)
}
