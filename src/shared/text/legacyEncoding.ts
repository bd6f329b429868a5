/** Letters that only Unicode Vietnamese has: the block U+1EA0-1EF9 and ă đ ơ ư with their capitals. */
const unicodeVietnamese = /[\u1EA0-\u1EF9\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0]/
/** Combining marks: decomposed Unicode, not a legacy font. */
const combining = /[\u0300-\u036F]/
/**
 * What TCVN3 letters look like when read as Latin-1: a word with a sign no Western word holds. Ð (é there) is left out:
 * it stands for Đ far more often.
 */
const tcvn3 =
  /[A-Za-z]*[\u00B5-\u00B9\u00BB-\u00BE\u00A8\u00A9\u00AA\u00AC-\u00AE\u00C6-\u00CF\u00D1-\u00DF][A-Za-z]*/g
/** A VNI syllable: a vowel followed by the character that stands for its mark. */
const vni =
  /[aAeEoOuUyY][\u00E0-\u00E5\u00E8-\u00EB\u00F2-\u00F6\u00F8-\u00FC\u00C0-\u00C5\u00C8-\u00CB\u00D2-\u00D6\u00D8-\u00DC\u00EF\u00CF\u00F5\u00D5]/g

/**
 * Whether text was most likely typed in a TCVN3 (.VnTime) or VNI font (domain 4.7). Errs on the side of no:
 * a single Unicode Vietnamese letter or combining mark rules it out, and two suspicious places are needed.
 */
export function looksLikeLegacyEncoding(text: string): boolean {
  if (unicodeVietnamese.test(text) || combining.test(text)) return false
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(tcvn3) >= 2 || count(vni) >= 2
}
