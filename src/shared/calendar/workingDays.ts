import { addDays, dateParts, weekday, type LocalDate } from '../time/localDate.ts'
import type { Holiday } from './contract.ts'

type HolidayFacts = Pick<Holiday, 'day' | 'kind'>

/** Whether offices work on a day: Monday to Friday but for days off, and make-up workdays (domain 4.5). */
export function isWorkingDay(day: LocalDate, holidays: readonly HolidayFacts[]): boolean {
  const entry = holidays.find((holiday) => holiday.day === day)
  return entry === undefined ? weekday(day) < 5 : entry.kind === 'working'
}

/** The first working day after a day; the last day that the program knows when there is none. */
export function nextWorkingDay(day: LocalDate, holidays: readonly HolidayFacts[]): LocalDate {
  return nearestWorkingDay(day, 1, holidays)
}

/** The last working day before a day; the first day that the program knows when there is none. */
export function previousWorkingDay(day: LocalDate, holidays: readonly HolidayFacts[]): LocalDate {
  return nearestWorkingDay(day, -1, holidays)
}

/** Working days after `from` until `to`, that one included: what is left of a term. Negative when `to` is earlier. */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  holidays: readonly HolidayFacts[],
): number {
  if (to < from) return -workingDaysBetween(to, from, holidays)
  let count = 0
  for (let day = from; day < to;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, holidays)) count += 1
  }
  return count
}

/** Whether the table has days off of a year; a year has some in any case, so without one the table is not kept up. */
export function hasYear(year: number, holidays: readonly HolidayFacts[]): boolean {
  return holidays.some(({ day, kind }) => kind === 'off' && dateParts(day).year === year)
}

/** The years from one to another, both included, of which the table has no days off. */
export function yearsWithoutData(
  from: number,
  to: number,
  holidays: readonly HolidayFacts[],
): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (year) => !hasYear(year, holidays),
  )
}

function nearestWorkingDay(day: LocalDate, step: 1 | -1, holidays: readonly HolidayFacts[]): LocalDate {
  const next = addDays(day, step)
  return next === day || isWorkingDay(next, holidays) ? next : nearestWorkingDay(next, step, holidays)
}
