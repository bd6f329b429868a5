import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText } from '../../../../src/shared/text/collate.ts'
import { collationKey } from '../../../../src/shared/text/collationKey.ts'

const letters = Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz')
const toned = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'].flatMap((vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => `${vowel}${tone}`.normalize('NFC')),
)
const small = [...letters, ...toned]
const signs = [
  ...small,
  ...small.map((letter) => letter.toLocaleUpperCase('vi')),
  ...Array.from('0123456789 _-–—,;:!?.\'"‘’“”()[]/\\&#%+='),
]
const anyText = fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 })
/** Few signs, so that texts often differ in their tones or cases alone. */
const likeText = fc.string({
  unit: fc.constantFrom('a', 'à', 'á', 'A', 'ạ', 'ă', 'b', '0', '7', ' '),
  maxLength: 8,
})

describe('the key of a text', () => {
  it.each([
    ['other texts', anyText],
    ['much alike', likeText],
  ])('compares as the texts do in Vietnamese, texts that are %s', (_, texts) => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [left, right] = [collationKey(a), collationKey(b)]
        expect(left < right ? -1 : left > right ? 1 : 0).toBe(compareText(a, b))
      }),
      { seed: 4, numRuns: 5000 },
    )
  })

  it('puts the words of a list in the order of the alphabet', () => {
    const words = [
      'Ước',
      'Đức',
      'Dũng',
      'An',
      'Ân',
      'Ánh',
      'Ăn',
      'Anh',
      'Ba',
      'dạ',
      'dá',
      'dã',
      'dả',
      'dà',
      'da',
    ]
    expect(words.toSorted((a, b) => (collationKey(a) < collationKey(b) ? -1 : 1))).toEqual([
      'An',
      'Anh',
      'Ánh',
      'Ăn',
      'Ân',
      'Ba',
      'da',
      'dà',
      'dả',
      'dã',
      'dá',
      'dạ',
      'Dũng',
      'Đức',
      'Ước',
    ])
  })

  it('is plain ASCII, and empty only for a text without characters that count', () => {
    expect(collationKey('Đề án 06, “tiện ích” 日本 ☃')).toMatch(/^[ -~]+$/)
    expect(collationKey('')).toBe('')
    expect(collationKey('☃')).not.toBe('')
  })

  it('looks at the beginning of the text alone', () =>
    expect(collationKey(`${'a'.repeat(30)}b`)).toBe(collationKey(`${'a'.repeat(30)}c`)))
})
