import { tinosCoverage } from './tinosCoverage.ts'

/** Stands for a character that the document font lacks. */
const missingGlyph = '□'

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })
/** What changes the look or the order of its neighbours and has no look of its own. */
const withoutLook = '[\\p{Variation_Selector}\\p{Bidi_Control}]'
const everyWithoutLook = new RegExp(withoutLook, 'gu')
const covered = tinosCoverage
  .map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`)
  .join('')
const unprintable = new RegExp(`[^[[${covered}]--${withoutLook}]]`, 'v')

/**
 * Text as the document font can print it: each grapheme with a character the font lacks becomes one □, so a family of
 * emoji is one; variation selectors and marks of writing direction vanish, exotic spaces become plain ones (domain 4.6).
 */
export function replaceMissing(text: string): string {
  return unprintable.test(text) ? pieces(text, () => missingGlyph).join('') : text
}

/** The graphemes of a text that `replaceMissing` replaces, each once, in order of appearance. */
export function missingCharacters(text: string): readonly string[] {
  const missing = new Set<string>()
  if (unprintable.test(text)) pieces(text, (grapheme) => missing.add(grapheme))
  return [...missing]
}

function pieces<T>(text: string, onMissing: (grapheme: string) => T): readonly (string | T)[] {
  return Array.from(graphemesOf(text), (grapheme) => {
    const visible = grapheme
      .replace(everyWithoutLook, '')
      .replace(/\s/gu, (space) => (unprintable.test(space) ? ' ' : space))
    return unprintable.test(visible) ? onMissing(grapheme) : visible
  })
}

/** Far longer than any grapheme that is seen, in UTF-16 code units. */
const windowLength = 128

/** Goes through the text by windows, since the segmenter copies all of its text for each grapheme. */
function* graphemesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const window = text.slice(at, at + windowLength)
    const found = Array.from(graphemes.segment(window), ({ segment }) => segment)
    // The last one may go on behind the window.
    const held = at + window.length < text.length && found.length > 1 ? found.pop() : undefined
    yield* found
    at += window.length - (held?.length ?? 0)
  }
}
