/** Letters of a cell's own that its margins take. */
const margins = 1.5
/** Capitals are about so much wider than other letters. */
const capitalWidth = 1.4
/** Headings take no more lines than these where there is room. */
const headingLines = 2.2
/** A longer word is broken where its column ends. */
const longestKept = 30
/** A column with more text than this asks for no more room than with this. */
const mostAsked = 90

/**
 * Per cent of a table's width for each column, adding up to 100: every column has room for its longest word where the
 * table has, what is left goes to those with more text, few long cells counting for less than many. The first row is the
 * head. `room`: letters that stand on a line over the whole width.
 */
export function tableWidths(rows: readonly (readonly string[])[], room: number): readonly number[] {
  const columns = (rows[0] ?? []).map((_, at) => {
    const texts = rows.map((row) => row[at] ?? '')
    const [heading = 0, ...cells] = texts.map((text) => Math.max(...text.split('\n').map(lettersOf)))
    const least = Math.max(heading / headingLines, ...texts.map(longestWord)) + margins
    const asked = quadraticMean(cells) + margins
    return { least, asked: Math.max(least, Math.min(asked, mostAsked)) }
  })
  const leastOfAll = columns.reduce((sum, { least }) => sum + least, 0)
  const askedOfAll = columns.reduce((sum, { asked }) => sum + asked, 0)
  const widths = columns.map(({ least, asked }) => {
    if (leastOfAll >= room) return least
    if (askedOfAll <= room) return asked
    return least + ((room - leastOfAll) * (asked - least)) / (askedOfAll - leastOfAll)
  })
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const shares = widths.map((width) => Math.floor((width / whole) * 1000) / 10)
  const rest = 100 - shares.reduce((sum, share) => sum + share, 0)
  const widest = shares.indexOf(Math.max(...shares))
  return shares.map((share, at) => (at === widest ? Math.round((share + rest) * 10) / 10 : share))
}

function quadraticMean(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.sqrt(values.reduce((sum, one) => sum + one * one, 0) / values.length)
}

/** Of the words of a text, of which a stretch of time is one. */
function longestWord(text: string): number {
  const times = text.replace(/\d+ giờ \d+(?: - \d+ giờ \d+)?/gu, (time) => time.replaceAll(' ', '_'))
  return Math.min(Math.max(...times.split(/\s+/u).map(lettersOf)), longestKept)
}

function lettersOf(text: string): number {
  return text.length + (text.match(/\p{Lu}/gu)?.length ?? 0) * (capitalWidth - 1)
}
