import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { missingCharacters, replaceMissing } from '../../../../src/shared/documents/glyphs.ts'
import { tinosCoverage } from '../../../../src/shared/documents/tinosCoverage.ts'

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

function codePointsOf(face: string): readonly number[] {
  const font = create(readFileSync(`resources/fonts/Tinos_${face}.ttf`))
  if (font === null || !('characterSet' in font) || !Array.isArray(font.characterSet)) {
    throw new Error('not a font')
  }
  return font.characterSet
}

describe('the coverage of the document font', () => {
  it('is what all four faces have a glyph for', () => {
    const sets = faces.map((face) => new Set(codePointsOf(face)))
    const common = [...(sets[0] ?? [])]
      .filter((codePoint) => codePoint >= 0x20 && codePoint < 0xfff0)
      .filter((codePoint) => sets.every((set) => set.has(codePoint)))
      .toSorted((a, b) => a - b)
    const runs: [number, number][] = []
    for (const codePoint of common) {
      const last = runs.at(-1)
      if (last?.[1] === codePoint - 1) last[1] = codePoint
      else runs.push([codePoint, codePoint])
    }
    expect(tinosCoverage).toEqual(runs)
  })

  it('holds every Vietnamese letter, composed, and the □ itself', () => {
    const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
    const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
    const text = Array.from(letters)
      .flatMap((letter) => tones.map((tone) => (letter + tone).normalize('NFC')))
      .join('')
    const all = `${text}${text.toLocaleUpperCase('vi')}□“”–…`
    expect(replaceMissing(all)).toBe(all)
  })
})

describe('characters that the font lacks', () => {
  it.each([
    ['a family of emoji', '👨‍👩‍👧‍👦', '□'],
    ['an emoji with a skin tone', '👍🏽', '□'],
    ['a flag', '🇻🇳', '□'],
    ['a heart with a variation selector', 'a❤️b', 'a□b'],
    ['a keycap', '1️⃣', '□'],
    ['Chinese', '漢字', '□□'],
    ['Arabic', 'مرحبا', '□□□□□'],
    ['a family anywhere in a long text', `${'ữ'.repeat(120)}${'👨‍👩‍👧‍👦'.repeat(3)}`, `${'ữ'.repeat(120)}□□□`],
    ['a mathematical letter beyond the first plane', '𝐀', '□'],
  ])('%s prints as one box for each grapheme', (_, text, printed) => {
    expect(replaceMissing(text)).toBe(printed)
  })

  it.each([
    ['a variation selector', 'a\uFE0Fb', 'ab'],
    ['a mark that turns the writing round', 'hợp\u202Eđồng\u202C', 'hợpđồng'],
    ['a tab', 'a\tb', 'a b'],
    ['an ideographic space', 'a\u3000b', 'a b'],
  ])('%s leaves no box', (_, text, printed) => {
    expect(replaceMissing(text)).toBe(printed)
    expect(missingCharacters(text)).toEqual([])
  })

  it('are named once each, in order, as they were written', () => {
    expect(missingCharacters('漢 a 👨‍👩‍👧‍👦 字 漢')).toEqual(['漢', '👨‍👩‍👧‍👦', '字'])
    expect(missingCharacters('Biên bản')).toEqual([])
  })
})
