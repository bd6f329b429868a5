import { describe, expect, it } from 'vitest'
import { addMonths, monthWeeks, weekOf } from '../../../../src/shared/calendar/calendarGrid.ts'
import { addDays, dateParts, weekday } from '../../../../src/shared/time/localDate.ts'
import { date } from '../../../support/testWorkspace.ts'

describe('the days of a calendar', () => {
  it('begin their weeks on Monday', () => {
    expect(weekOf(date('2024-02-29'))).toEqual(
      ['26', '27', '28', '29']
        .map((day) => `2024-02-${day}`)
        .concat(['2024-03-01', '2024-03-02', '2024-03-03']),
    )
    expect(weekOf(date('2024-02-04'))[0]).toBe('2024-01-29')
  })

  it('show every day of the month once, in whole weeks one after the other', () => {
    for (let day = date('2023-01-15'); day < date('2027-01-01'); day = addMonths(day, 1)) {
      const weeks = monthWeeks(day)
      const days = weeks.flat()
      expect(
        weeks.every((week) => week.length === 7 && week[0] !== undefined && weekday(week[0]) === 0),
      ).toBe(true)
      days.slice(1).forEach((next, index) => expect(next).toBe(addDays(days[index] ?? next, 1)))
      const ofMonth = days.filter((one) => one.slice(0, 7) === day.slice(0, 7))
      expect(ofMonth[0]?.slice(8)).toBe('01')
      expect(dateParts(addDays(ofMonth.at(-1) ?? day, 1)).day).toBe(1)
      expect(weeks.every((week) => week.some((one) => one.slice(0, 7) === day.slice(0, 7)))).toBe(true)
    }
  })

  it('stay in the month that is wanted, and within the days that the program knows', () => {
    expect(addMonths(date('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(date('2024-03-31'), -1)).toBe('2024-02-29')
    expect(addMonths(date('2024-01-15'), -1)).toBe('2023-12-15')
    expect(addMonths(date('2200-12-15'), 1)).toBe('2200-12-15')
    expect(monthWeeks(date('2200-12-31')).flat().at(-1)).toBe('2200-12-31')
  })
})
