import { expect, test } from 'vitest'
import { midSentence } from '../../../../src/shared/text/capitalize.ts'

test('a name in the middle of a sentence begins in lower case, an abbreviation stays as it is', () => {
  expect(midSentence('Nội dung nhiệm vụ')).toBe('nội dung nhiệm vụ')
  expect(midSentence('Đầu mối')).toBe('đầu mối')
  expect(midSentence('STT')).toBe('STT')
  expect(midSentence('A')).toBe('a')
  expect(midSentence('')).toBe('')
})
