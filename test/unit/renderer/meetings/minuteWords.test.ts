import { expect, test } from 'vitest'
import { clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'
import { minutesBetween, minuteWords } from '../../../../src/renderer/meetings/minuteWords.ts'

test.each([
  [0, '0 phút'],
  [45, '45 phút'],
  [60, '1 giờ'],
  [210, '3 giờ 30 phút'],
])('%i minutes are “%s”', (minutes, words) => {
  expect(minuteWords(minutes)).toBe(words)
})

test('the minutes between two times are negative when the second is earlier', () => {
  const [early, late] = [clockTimeSchema.parse('08:45'), clockTimeSchema.parse('09:15')]
  expect(minutesBetween(early, late)).toBe(30)
  expect(minutesBetween(late, early)).toBe(-30)
})
