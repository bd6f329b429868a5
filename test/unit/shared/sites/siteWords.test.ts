import { expect, it } from 'vitest'
import { siteLabel, siteWords } from '../../../../src/shared/sites/siteWords.ts'

it.each([
  ['UBND tỉnh', 'điểm cầu UBND tỉnh'],
  ['Điểm cầu UBND tỉnh', 'điểm cầu UBND tỉnh'],
  ['ĐIỂM CẦU  huyện Na Hang', 'điểm cầu huyện Na Hang'],
  ['Điểm cầu', 'điểm cầu Điểm cầu'],
])('the site %s is spoken of as %s', (name, words) => {
  expect(siteWords(name)).toBe(words)
})

it.each([
  ['Điểm cầu huyện Na Hang', 'Huyện Na Hang'],
  ['huyện Na Hang', 'huyện Na Hang'],
])('the site %s stands in narrow lists as %s', (name, label) => {
  expect(siteLabel(name)).toBe(label)
})
