/** How a number is shown, as far as it changes what it means. */
export type NumberMeaning = 'plain' | 'percent' | 'date' | 'month' | 'year'

/** Formats that have a number and no text in the file, so far as they are dates and shares (ECMA-376 18.8.30). */
const builtIn: ReadonlyMap<number, NumberMeaning> = new Map([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  [17, 'month'],
])

/** The meaning of a format, by its number and, for one of the file's own, its code. */
export function numberMeaning(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return builtIn.get(id) ?? 'plain'
  const [positive = ''] = code.split(';')
  const signs = positive
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .toLowerCase()
  if (signs === 'general') return 'plain'
  const has = (letter: string) => signs.includes(letter)
  if (has('d')) return 'date'
  if (has('y')) return has('m') ? 'month' : 'year'
  return has('%') ? 'percent' : 'plain'
}
