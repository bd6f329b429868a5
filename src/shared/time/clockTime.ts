import { z } from 'zod'
import { fold } from '../text/fold.ts'

/** A time of day, `HH:MM`, 00:00 to 23:59. */
export const clockTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand<'ClockTime'>()
export type ClockTime = z.output<typeof clockTimeSchema>

/** Reads what people type: "8", "8h", "8:30", "8h30", "08 giờ 30", "8 gio 30", "0830". Null when it is no time of day. */
export function parseClockTime(text: string): ClockTime | null {
  const folded = fold(text.trim())
  const match =
    /^(\d{1,2})\s*(?:(?:[:.hg]|gio)\s*(?:(\d{1,2})\s*(?:phut|ph|p)?)?)?$/.exec(folded) ??
    /^(\d{2})(\d{2})$/.exec(folded)
  if (!match) return null
  const parsed = clockTimeSchema.safeParse(
    `${(match[1] ?? '').padStart(2, '0')}:${(match[2] ?? '0').padStart(2, '0')}`,
  )
  return parsed.success ? parsed.data : null
}

/** The time so many minutes later, or null when that is past midnight. */
export function addMinutes(time: ClockTime, minutes: number): ClockTime | null {
  return clockTimeAt(minuteOfDay(time) + minutes)
}

/** Minutes since midnight, 0 to 1439. */
export function minuteOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** The time so many minutes after midnight, or null when that is not on the same day. */
export function clockTimeAt(minute: number): ClockTime | null {
  if (minute < 0 || minute >= 24 * 60) return null
  const hours = String(Math.floor(minute / 60)).padStart(2, '0')
  return clockTimeSchema.parse(`${hours}:${String(minute % 60).padStart(2, '0')}`)
}

/** Minutes from one time of day to another; negative when the second is earlier. */
export function minutesBetween(from: ClockTime, to: ClockTime): number {
  return minuteOfDay(to) - minuteOfDay(from)
}
