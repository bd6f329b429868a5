import { z } from 'zod'

const firstKnown = '1900-01-01'
const lastKnown = '2200-12-31'

/** A civil date in Vietnam, `YYYY-MM-DD`, 1900-01-01 to 2200-12-31. Compares as text. */
export const localDateSchema = z.iso
  .date()
  .refine((text) => text >= firstKnown && text <= lastKnown)
  .brand<'LocalDate'>()
export type LocalDate = z.output<typeof localDateSchema>

/** The first and the last day that the program knows: wide of every paper and near enough to catch slips. */
export const firstDay = localDateSchema.parse(firstKnown)
export const lastDay = localDateSchema.parse(lastKnown)

/** An instant, ISO 8601 in UTC. */
export type Instant = string

/** The date with these parts, or null when there is no such day in the range of dates. Month 1-12. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
  const parsed = localDateSchema.safeParse(text)
  return parsed.success ? parsed.data : null
}

/** Reads `YYYY-MM-DD`; null for anything else. */
export function parseIsoDate(text: string): LocalDate | null {
  const parsed = localDateSchema.safeParse(text)
  return parsed.success ? parsed.data : null
}

/** Year, month (1-12) and day of a date. */
export function dateParts(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The date so many days later (earlier when negative); at the ends of the range of dates it stays there. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const reached = Math.min(Math.max(dayNumber(date) + days, dayNumber(firstDay)), dayNumber(lastDay))
  return localDateSchema.parse(new Date(reached * dayLength).toISOString().slice(0, 10))
}

/** Last day of a month, month 1-12; null outside the range of dates. */
export function lastDayOfMonth(year: number, month: number): LocalDate | null {
  return localDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}

/** Day of the week, Monday 0 to Sunday 6. */
export function weekday(date: LocalDate): number {
  // 1 January 1970 was a Thursday.
  return (((dayNumber(date) + 3) % 7) + 7) % 7
}

/** The civil date in Vietnam (UTC+7, no daylight saving) at an instant. */
export function dateInVietnam(instant: Instant): LocalDate {
  return localDateSchema.parse(inVietnam(instant).slice(0, 10))
}

/** The time of day in Vietnam at an instant, `HH:MM:SS`. */
export function timeInVietnam(instant: Instant): string {
  return inVietnam(instant).slice(11, 19)
}

const dayLength = 86_400_000
const vietnamOffset = 7 * 3_600_000

function inVietnam(instant: Instant): string {
  return new Date(Date.parse(instant) + vietnamOffset).toISOString()
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
