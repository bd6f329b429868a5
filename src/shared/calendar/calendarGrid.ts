import { addDays, dateParts, lastDayOfMonth, localDate, weekday, type LocalDate } from '../time/localDate.ts'

/** The seven days of the week of a day, from Monday; fewer at the ends of the days that the program knows. */
export function weekOf(day: LocalDate): readonly LocalDate[] {
  const monday = addDays(day, -weekday(day))
  return [...new Set(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))]
}

/** The weeks that a month has days in, whole. */
export function monthWeeks(day: LocalDate): readonly (readonly LocalDate[])[] {
  const { year, month } = dateParts(day)
  const last = lastDayOfMonth(year, month) ?? day
  const weeks: (readonly LocalDate[])[] = []
  for (let at = localDate(year, month, 1) ?? day; ;) {
    const week = weekOf(at)
    weeks.push(week)
    const end = week.at(-1) ?? at
    const next = addDays(end, 1)
    if (end >= last || next === end) return weeks
    at = next
  }
}

/** The same day some months later (earlier when negative); one that the month lacks is its last. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const { year, month, day: ofMonth } = dateParts(day)
  const at = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  return localDate(toYear, toMonth, ofMonth) ?? lastDayOfMonth(toYear, toMonth) ?? day
}
