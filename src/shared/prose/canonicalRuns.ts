import type { Run } from './prose.ts'

/**
 * The same words in as few runs as can be: none is empty, neighbours differ, and white space between two words has the
 * styles that both have, since none is to be seen of it.
 */
export function canonicalRuns(runs: readonly Run[]): readonly Run[] {
  const pieces = runs.flatMap(({ text, bold, italic }) =>
    text
      .split(/(\s+)/u)
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: piece, bold, italic })),
  )
  const after = stylesOfWords(pieces.toReversed()).toReversed()
  const before = stylesOfWords(pieces)
  const result: { text: string; readonly bold: boolean; readonly italic: boolean }[] = []
  for (const [index, { text }] of pieces.entries()) {
    const bold = (before[index]?.bold ?? false) && (after[index]?.bold ?? false)
    const italic = (before[index]?.italic ?? false) && (after[index]?.italic ?? false)
    const last = result.at(-1)
    if (last !== undefined && last.bold === bold && last.italic === italic) last.text += text
    else result.push({ text, bold, italic })
  }
  return result
}

type Style = Pick<Run, 'bold' | 'italic'>

/** For each piece the style of the word it is or of the last word before it. */
function stylesOfWords(pieces: readonly Run[]): readonly Style[] {
  let style: Style = { bold: false, italic: false }
  return pieces.map((piece) => {
    if (piece.text.trim() !== '') style = piece
    return style
  })
}
