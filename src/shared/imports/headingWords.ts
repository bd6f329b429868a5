import { headingKey } from './headingKey.ts'

export interface Heading {
  readonly column: number
  /** The whole, parts of a heading in several rows joined by " / ". */
  readonly text: string
}

/** The headings by which columns are known. */
export interface HeadingWords<Key extends string> {
  /** The key of every known heading, and its column. */
  readonly known: ReadonlyMap<string, Key>
  /** Headings of several words that may begin a longer one. */
  readonly openings: readonly (readonly [name: string, key: Key])[]
}

/**
 * The headings of columns as the program writes them, and what offices call them besides; the former count first.
 * `wholeOnly`: columns that are known by their whole heading alone, as their words begin headings of other columns.
 */
export function createHeadingWords<Key extends string>(
  columns: readonly { readonly key: Key; readonly heading: string }[],
  synonyms: Readonly<Record<Key, readonly string[]>>,
  wholeOnly: readonly Key[] = [],
): HeadingWords<Key> {
  const known = new Map([
    ...columns.flatMap(({ key }) => synonyms[key].map((name) => [headingKey(name), key] as const)),
    ...columns.map(({ key, heading }) => [headingKey(heading), key] as const),
  ])
  const openings = [...known].filter(([name, key]) => name.includes(' ') && !wholeOnly.includes(key))
  return { known, openings }
}

/** Gives columns that are not taken their key, each key once. */
type Take<Key extends string> = (keyOf: (heading: string) => Key | undefined) => void

/**
 * Tells by their headings what columns are of, each kind of column once: by what `first` takes, by the whole heading, by
 * what stands outside brackets, by its last part, by its first words.
 */
export function matchHeadings<Key extends string>(
  headings: readonly Heading[],
  { known, openings }: HeadingWords<Key>,
  first: (take: Take<Key>) => void = () => undefined,
): ReadonlyMap<number, Key> {
  const found = new Map<number, Key>()
  const taken = new Set<Key>()
  const take: Take<Key> = (keyOf) => {
    for (const { column, text } of headings) {
      if (found.has(column)) continue
      const key = keyOf(text)
      if (key === undefined || taken.has(key)) continue
      found.set(column, key)
      taken.add(key)
    }
  }
  first(take)
  take((text) => known.get(headingKey(text)))
  take((text) => known.get(headingKey(text.replace(/\([^()]*\)/g, ' '))))
  take((text) => known.get(headingKey(text.split(' / ').at(-1) ?? '')))
  take((text) => {
    const key = headingKey(text.split(' / ').at(-1) ?? '')
    const fitting = openings.filter(([name]) => key.startsWith(`${name} `))
    return fitting.toSorted(([a], [b]) => b.length - a.length)[0]?.[1]
  })
  return new Map([...found].toSorted(([a], [b]) => a - b))
}
