import type { ClockTime } from '../../shared/time/clockTime.ts'

/** A length of time in words: "45 phút", "3 giờ", "3 giờ 30 phút". */
export function minuteWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} phút`
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`
}

/** Minutes from one time of day to another; negative when the second is earlier. */
export function minutesBetween(from: ClockTime, to: ClockTime): number {
  return minuteOfDay(to) - minuteOfDay(from)
}

function minuteOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
