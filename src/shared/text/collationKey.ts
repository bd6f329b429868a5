/** Marks and digits before letters, in the order of the Vietnamese alphabet; the quotation marks of a kind are alike. */
const alphabet = [
  ...Array.from('\t\n _-–—,;:!?.·\'"«»()[]{}§@*/\\&#%•`^°+±÷×<=>|~$₫€'),
  'other marks',
  ...Array.from('0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'),
  'other letters',
]
/** Below every other character of a key. */
const separator = ' '
const symbols = new Map(
  alphabet.map((sign, place) => [sign, String.fromCharCode(separator.charCodeAt(0) + 1 + place)]),
)
/** Huyền, hỏi, ngã, sắc, nặng. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const likeQuotes = new Map<string, readonly [sign: string, variant: number]>([
  ['‘', ["'", 1]],
  ['’', ["'", 2]],
  ['“', ['"', 1]],
  ['”', ['"', 2]],
])

/**
 * An ASCII text that compares with others, code unit by code unit, as the beginnings of their texts do in Vietnamese
 * alphabetical order, numbers by value (domain 4.3): first by letters, then by tones, then by case. Empty for a text
 * without characters that count. `length`: characters of the text that it looks at.
 */
export function collationKey(text: string, length = 30): string {
  const signs = [
    ...text
      .slice(0, 4 * length)
      .normalize('NFC')
      .replaceAll('…', '...'),
  ].slice(0, length)
  let [letters, marks, cases] = ['', '', '']
  for (let at = 0; at < signs.length; at += 1) {
    const number = numberAt(signs, at)
    if (number !== null) {
      const value = number.replace(/^0+(?=.)/, '')
      const digits = `${String(value.length).padStart(2, '0')}${value}`
      letters += [...digits].map(symbolOf).join('')
      marks += '0'.repeat(digits.length)
      cases += '0'.repeat(digits.length)
      at += number.length - 1
      continue
    }
    const sign = signs[at] ?? ''
    if (/^[\p{C}\p{M}]$/u.test(sign) && !symbols.has(sign)) continue
    const [alike, variant] = likeQuotes.get(sign) ?? [sign, 0]
    const decomposed = alike.toLowerCase().normalize('NFD')
    const tone = tones.findLastIndex((mark) => decomposed.includes(mark))
    const letter = decomposed.replace(tones[tone] ?? '', '').normalize('NFC')
    letters += symbolOf(letter)
    marks += tone
    cases += variant || (alike === alike.toLowerCase() ? 0 : 1)
  }
  if (letters === '') return ''
  return [letters, trimmed(marks), trimmed(cases)].join(separator).trimEnd()
}

function numberAt(signs: readonly string[], at: number): string | null {
  let number = ''
  for (let end = at; /^[0-9]$/.test(signs[end] ?? ''); end += 1) number += signs[end]
  return number === '' ? null : number
}

function symbolOf(sign: string): string {
  const known = symbols.get(sign) ?? symbols.get(/\p{L}/u.test(sign) ? 'other letters' : 'other marks')
  if (known === undefined) throw new Error('the alphabet lost its last entries')
  return known
}

function trimmed(weights: string): string {
  return weights.replace(/0+$/, '')
}
