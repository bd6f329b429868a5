import type { Run } from './prose.ts'

/** A sign of the text, or stars that may be a mark: `*` italic, `**` bold, `***` both. */
type Token =
  { readonly text: string; readonly stars: 0 } | { readonly text: string; readonly stars: 1 | 2 | 3 }

/**
 * The runs of a line. Stars turn a style on before a word and off behind one; stars without a partner are text. In a
 * cell `\n` is a line feed.
 */
export function readRuns(
  line: string,
  { inCell = false }: { readonly inCell?: boolean } = {},
): readonly Run[] {
  const tokens = tokensOf(line, inCell)
  const bold = pairs(tokens, (stars) => stars !== 1)
  const italic = pairs(tokens, (stars) => stars !== 2)
  const runs: Run[] = []
  let style = { bold: false, italic: false }
  for (const [index, { text, stars }] of tokens.entries()) {
    if (stars === 0) {
      runs.push({ text, ...style })
      continue
    }
    const turned = { bold: bold.has(index), italic: italic.has(index) }
    const next = { bold: style.bold !== turned.bold, italic: style.italic !== turned.italic }
    const left = '*'.repeat(stars - (turned.bold ? 2 : 0) - (turned.italic ? 1 : 0))
    const opens = (next.bold && !style.bold) || (next.italic && !style.italic)
    runs.push({ text: left, ...(opens ? style : next) })
    style = next
  }
  return runs
}

function tokensOf(line: string, inCell: boolean): readonly Token[] {
  const tokens: Token[] = []
  const part = /\\([\\*|# ]|n)|(\*+)|[^\\*]+|\\/g
  for (const [whole, escaped, stars] of line.matchAll(part)) {
    if (escaped !== undefined) {
      const text = escaped !== 'n' ? escaped : inCell ? '\n' : whole
      tokens.push({ text, stars: 0 })
    } else {
      const count = stars?.length
      tokens.push({ text: whole, stars: count === 1 || count === 2 || count === 3 ? count : 0 })
    }
  }
  return tokens
}

/** The stars that turn one style on and off. */
function pairs(tokens: readonly Token[], isMark: (stars: 1 | 2 | 3) => boolean): ReadonlySet<number> {
  const found = new Set<number>()
  let opened: number | null = null
  for (const [index, { stars }] of tokens.entries()) {
    if (stars === 0 || !isMark(stars)) continue
    if (opened === null) {
      if (/^\S/u.test(tokens[index + 1]?.text ?? '')) opened = index
    } else if (/\S$/u.test(tokens[index - 1]?.text ?? '')) {
      found.add(opened).add(index)
      opened = null
    }
  }
  return found
}
