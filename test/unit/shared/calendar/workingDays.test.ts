import { describe, expect, it } from 'vitest'
import {
  hasYear,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
  yearsWithoutData,
} from '../../../../src/shared/calendar/workingDays.ts'
import { firstDay, lastDay, localDateSchema } from '../../../../src/shared/time/localDate.ts'

const date = (text: string) => localDateSchema.parse(text)

/** Of 2024, as it was announced. */
const off = [
  '2024-01-01',
  '2024-02-08',
  '2024-02-09',
  '2024-02-12',
  '2024-02-13',
  '2024-02-14',
  '2024-04-18',
  '2024-04-29',
  '2024-04-30',
  '2024-05-01',
  '2024-09-02',
  '2024-09-03',
]
const table = [
  ...off.map((day) => ({ day: date(day), kind: 'off' }) as const),
  { day: date('2024-05-04'), kind: 'working' } as const,
]

describe('the working days of 2024', () => {
  it.each([
    ['2024-02-07', true, 'a Wednesday'],
    ['2024-02-08', false, 'the first day of Tết'],
    ['2024-02-10', false, 'a Saturday within Tết that has no entry'],
    ['2024-02-14', false, 'the last day of Tết'],
    ['2024-02-15', true, 'the day after Tết'],
    ['2024-05-04', true, 'a Saturday that makes up for another day'],
    ['2024-05-05', false, 'a Sunday'],
    ['2024-09-03', false, 'the second day of Quốc khánh'],
  ])('have %s as %s: %s', (day, expected) => {
    expect(isWorkingDay(date(day), table)).toBe(expected)
  })

  it('are found beside Tết, over the weekend and over the make-up Saturday', () => {
    expect(nextWorkingDay(date('2024-02-07'), table)).toBe('2024-02-15')
    expect(previousWorkingDay(date('2024-02-15'), table)).toBe('2024-02-07')
    expect(nextWorkingDay(date('2024-05-03'), table)).toBe('2024-05-04')
    expect(previousWorkingDay(date('2024-05-06'), table)).toBe('2024-05-04')
    expect(nextWorkingDay(date('2024-06-28'), table)).toBe('2024-07-01')
  })

  it('are counted after one day until another, and back', () => {
    expect(workingDaysBetween(date('2024-02-05'), date('2024-02-05'), table)).toBe(0)
    expect(workingDaysBetween(date('2024-02-05'), date('2024-02-15'), table)).toBe(3)
    expect(workingDaysBetween(date('2024-02-15'), date('2024-02-05'), table)).toBe(-3)
    expect(workingDaysBetween(date('2024-04-26'), date('2024-05-06'), table)).toBe(4)
    // The day of the leap year, a Thursday.
    expect(workingDaysBetween(date('2024-02-28'), date('2024-03-01'), table)).toBe(2)
  })

  it('stay within the days that the program knows', () => {
    expect(nextWorkingDay(lastDay, [])).toBe(lastDay)
    expect(previousWorkingDay(firstDay, [])).toBe(firstDay)
  })

  it('are not known of a year that the table says nothing of', () => {
    expect(hasYear(2024, table)).toBe(true)
    expect(hasYear(2023, table)).toBe(false)
    expect(hasYear(2026, [{ day: date('2026-01-10'), kind: 'working' }])).toBe(false)
    expect(yearsWithoutData(2023, 2025, table)).toEqual([2023, 2025])
    expect(yearsWithoutData(2025, 2024, table)).toEqual([])
  })
})
