import { expect, test } from 'vitest'
import { minuteWords } from '../../../../src/renderer/agenda/minuteWords.ts'

test.each([
  [0, '0 phút'],
  [45, '45 phút'],
  [60, '1 giờ'],
  [210, '3 giờ 30 phút'],
])('%i minutes are “%s”', (minutes, words) => {
  expect(minuteWords(minutes)).toBe(words)
})
