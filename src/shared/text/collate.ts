const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese alphabetical order; numbers inside text by value (domain 4.3). */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b)
}

/** People in the order of their given name (the last word), then of the rest (domain 4.3). */
export function comparePersonNames(a: string, b: string): number {
  return compareSplitNames(splitGivenName(a), splitGivenName(b))
}

/** Records of thousands of people in the order of `comparePersonNames`: each name is taken apart once. */
export function sortedByPersonName<R>(records: readonly R[], nameOf: (record: R) => string): readonly R[] {
  return records
    .map((record) => ({ record, name: splitGivenName(nameOf(record)) }))
    .toSorted((a, b) => compareSplitNames(a.name, b.name))
    .map(({ record }) => record)
}

type SplitName = readonly [given: string, rest: string]

function compareSplitNames([givenA, restA]: SplitName, [givenB, restB]: SplitName): number {
  return collator.compare(givenA, givenB) || collator.compare(restA, restB)
}

function splitGivenName(name: string): SplitName {
  const words = name.trim().split(/\s+/)
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')]
}
