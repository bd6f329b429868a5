const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese alphabetical order; numbers inside text by value (domain 4.3). */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b)
}

/** People in the order of their given name (the last word), then of the rest (domain 4.3). */
export function comparePersonNames(a: string, b: string): number {
  const [givenA, restA] = splitGivenName(a)
  const [givenB, restB] = splitGivenName(b)
  return collator.compare(givenA, givenB) || collator.compare(restA, restB)
}

function splitGivenName(name: string): readonly [given: string, rest: string] {
  const words = name.trim().split(/\s+/)
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')]
}
