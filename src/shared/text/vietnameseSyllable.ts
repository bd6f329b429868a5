/** The spelling of a syllable without its tone; `'` stands behind the vowel that may bear the tone. */
const onset =
  '(?:b|ch|c(?![eêiy])|d|đ|gh(?=[eêi])|gi(?=[aăâeêoôơuư])|g(?![eê])|h|kh|k|l|m|ngh(?=[eêi])|ng(?![eêi])|nh|n|ph|p|r|s|th|tr|t|v|x)?'
const rhymesAfterAny = [
  "a'?(?:[iouy]|ch?|m|ng?|nh|p|t)?",
  "ă'?(?:c|m|ng?|p|t)",
  "â'?(?:[uy]|c|m|ng?|p|t)",
  "e'?(?:o|c|m|ng?|p|t)?",
  "ê'?(?:u|ch|m|nh?|p|t)?",
  "i'?(?:a|u|ch|m|nh?|p|t)?",
  "iê'?(?:u|c|m|ng?|p|t)",
  "ơ'?(?:i|m|n|p|t)?",
  "y'?(?:ch|nh?|p|t|u)?",
  "yê'?(?:u|m|ng?|t)",
]
const otherRhymes = [
  "o'?(?:i|c|m|ng?|p|t)?",
  "o'?a",
  "oa'?(?:[ioy]|ch?|m|ng?|nh|p|t)?",
  "oă'?(?:c|m|ng?|t)",
  "o'?e",
  "oe'?(?:o|m|n|t)?",
  "oo'?(?:c|ng)",
  "ô'?(?:i|c|m|ng?|p|t)?",
  "u'?(?:a|i|y|c|m|ng?|p|t)?",
  "uâ'?(?:y|ng?|t)",
  "uê'?(?:ch|nh?)?",
  "uô'?(?:i|c|m|ng?|p|t)",
  "uơ'?",
  "uy'?(?:a|u|ch|nh?|p|t)?",
  "uyê'?(?:n|t)",
  "ư'?(?:a|i|u|c|m|ng?|t)?",
  "ươ'?(?:i|u|c|m|ng?|p|t)",
]
const afterAny = rhymesAfterAny.join('|')
const syllable = new RegExp(`^(?:${onset}(?:${afterAny}|${otherRhymes.join('|')})|qu(?:${afterAny}|ô'?c))$`)

/** Longer than any syllable in any encoding, in UTF-16 code units. */
export const longestSyllable = 12

/**
 * Whether a word is spelled as a Vietnamese syllable can be: letters, their order, and the place of the tone (both
 * "hòa" and "hoà"); upper or lower case. A final c, ch, p or t is allowed without a tone, as in a slip of the pen.
 */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > longestSyllable) return false
  return syllable.test(
    word
      .toLowerCase()
      .normalize('NFD')
      // The dot below comes before the marks that belong to the letter.
      .replace(/\u0323([\u0302\u0306])/g, '$1\u0323')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "'")
      .normalize('NFC'),
  )
}
