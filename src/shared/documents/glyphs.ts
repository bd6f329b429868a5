import { tinosCoverage } from './tinosCoverage.ts'

/** Stands for a character that the document font lacks. */
export const missingGlyph = '□'

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })
/** Has no look of its own: changes the look or the order of its neighbours. */
const withoutLook = /[\p{Variation_Selector}\p{Bidi_Control}]/u
const everyWithoutLook = new RegExp(withoutLook, 'gu')

/**
 * Text as the document font can print it: each grapheme with a character the font lacks becomes one □, so a family of
 * emoji is one; variation selectors and marks of writing direction vanish, exotic spaces become plain ones (domain 4.6).
 */
export function replaceMissing(text: string): string {
  return isPrintable(text) ? text : pieces(text, () => missingGlyph).join('')
}

/** The graphemes of a text that `replaceMissing` replaces, each once, in order of appearance. */
export function missingCharacters(text: string): readonly string[] {
  const missing = new Set<string>()
  if (!isPrintable(text)) pieces(text, (grapheme) => missing.add(grapheme))
  return [...missing]
}

function pieces<T>(text: string, onMissing: (grapheme: string) => T): readonly (string | T)[] {
  return [...graphemes.segment(text)].map(({ segment }) => {
    const visible = segment
      .replace(everyWithoutLook, '')
      .replace(/\s/gu, (space) => (hasGlyph(space) ? space : ' '))
    return isPrintable(visible) ? visible : onMissing(segment)
  })
}

function isPrintable(text: string): boolean {
  for (const character of text) {
    if (!hasGlyph(character) || withoutLook.test(character)) return false
  }
  return true
}

function hasGlyph(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= 0x20 && codePoint <= 0x7e) return true
  let low = 0
  let high = tinosCoverage.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = tinosCoverage[middle] ?? [0, 0]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}
