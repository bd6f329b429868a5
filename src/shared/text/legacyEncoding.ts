import { decodeTcvn3, decodeVni } from './legacyLetters.ts'
import { isVietnameseSyllable, longestSyllable } from './vietnameseSyllable.ts'

/** Letters that only Unicode Vietnamese has: the block U+1EA0-1EF9 and ă đ ơ ư with their capitals. */
const unicodeVietnamese = /[\u1EA0-\u1EF9\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0]/
/** Combining marks: decomposed Unicode, not a legacy font. */
const combining = /[\u0300-\u036F]/
const highLatin = /[\u00A1-\u00FF]/
const word = /[A-Za-z\u00A1-\u00FF]+/g

/**
 * Whether text was most likely typed in a TCVN3 (.VnTime) or VNI font (domain 4.7). It is judged by its different
 * words: one speaks for an old font when it is no Vietnamese syllable as it stands and becomes one when decoded. There
 * must be two such words, or one of three characters or more that is the whole text; they must be most of the words
 * that are not Vietnamese as they stand, and a third of all. A single letter of Unicode Vietnamese, or a combining
 * mark, rules it out. Linear in the length of the text.
 */
export function looksLikeLegacyEncoding(text: string): boolean {
  if (!highLatin.test(text) || unicodeVietnamese.test(text) || combining.test(text)) return false
  const words = [...new Set(text.match(word))]
  const odd = words.filter((one) => one.length > 1 && highLatin.test(one) && !isVietnamese(one))
  const decodable = [decodeTcvn3, decodeVni].map((decode) =>
    odd.filter((one) => one.length <= longestSyllable && isVietnameseSyllable(decode(one) ?? '')),
  )
  return decodable.some(
    (found) =>
      (found.length > 1 || (words.length === 1 && (found[0]?.length ?? 0) > 2)) &&
      found.length * 2 > odd.length &&
      found.length * 3 >= words.length,
  )
}

/** Whether a word is Vietnamese as it stands, but for soft hyphens and look-alikes of Đ, which are cleaned. */
function isVietnamese(written: string): boolean {
  const cleaned = written
    .replace(/\u00AD/g, '')
    .replace(/[\u00D0\u00F0]/g, (sign) => (sign === 'Ð' ? 'Đ' : 'đ'))
  const lower = cleaned.toLowerCase()
  const isCased =
    cleaned.slice(1) === lower.slice(1) || (cleaned.length > 1 && cleaned === cleaned.toUpperCase())
  return isCased && isVietnameseSyllable(cleaned)
}

/**
 * Text typed in a TCVN3 or VNI font, in Unicode; null when it does not look like it. Words that the font has no letters
 * for stay as they are.
 */
export function decodeLegacyText(text: string): string | null {
  return legacyEncodingOf(text)?.decode(text) ?? null
}

export interface LegacyEncoding {
  readonly name: 'TCVN3' | 'VNI'
  /** A part of the text in Unicode. */
  readonly decode: (part: string) => string
}

/** The old encoding in which a text was most likely typed; null when it does not look like one. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (!looksLikeLegacyEncoding(text)) return null
  const syllables = (decode: Decoder) =>
    (text.match(word) ?? []).filter((one) => {
      const letters = highLatin.test(one) ? decode(one) : null
      return letters !== null && isVietnameseSyllable(letters)
    }).length
  return syllables(decodeVniCased) > syllables(decodeTcvn3)
    ? { name: 'VNI', decode: decodeWords(decodeVniCased) }
    : { name: 'TCVN3', decode: decodeWords(decodeTcvn3) }
}

/** A word in Unicode; null when the font has no letters for it. */
type Decoder = (word: string) => string | null

function decodeWords(decode: Decoder): (part: string) => string {
  return (part) =>
    part.replace(word, (one) => (highLatin.test(one) ? (decode(one) ?? one) : one)).normalize('NFC')
}

/** VNI in the case in which it was typed. */
function decodeVniCased(one: string): string | null {
  const lower = decodeVni(one)
  if (lower === null) return null
  if (one === one.toUpperCase() && one !== one.toLowerCase()) return lower.toLocaleUpperCase('vi')
  const [first = ''] = one
  return first === first.toLowerCase() ? lower : lower.slice(0, 1).toLocaleUpperCase('vi') + lower.slice(1)
}
