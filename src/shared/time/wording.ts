import type { ClockTime } from './clockTime.ts'
import { dateParts, weekday, type LocalDate } from './localDate.ts'

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

/** For screens and tables: `05/02/2024` (domain 4.4). */
export function shortDate(date: LocalDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/**
 * For official papers: `ngày 05 tháng 02 năm 2024`. A zero stands before days under 10 and before months 1 and 2 only
 * (NĐ 30/2020, Phụ lục I; domain 0.4).
 */
export function officialDate(date: LocalDate): string {
  const { year, month, day } = dateParts(date)
  return `ngày ${leadingZero(day)} tháng ${month <= 2 ? leadingZero(month) : month} năm ${year}`
}

/** `thứ Hai` … `thứ Bảy`, `Chủ nhật` (NĐ 30/2020, Phụ lục II). */
export function weekdayName(date: LocalDate): string {
  return weekdayWord(weekday(date))
}

/** The name of a weekday, Monday 0 to Sunday 6. */
export function weekdayWord(day: number): string {
  return weekdays[day] ?? ''
}

/** For narrow tables and calendars: `T2` … `T7`, `CN` (domain 4.4). */
export function shortWeekday(date: LocalDate): string {
  const day = weekday(date)
  return day === 6 ? 'CN' : `T${day + 2}`
}

/** `08 giờ 00` (domain 1.3). */
export function officialTime(time: ClockTime): string {
  return `${time.slice(0, 2)} giờ ${time.slice(3)}`
}

/** A count as prose writes it: `05` below ten, then `12`, `1.234` (domain 4.4). */
export function countInProse(count: number): string {
  return count < 10 ? leadingZero(count) : groupDigits(count)
}

/** A whole number with dots between thousands: `1.234.567`. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.')
}

function leadingZero(value: number): string {
  return String(value).padStart(2, '0')
}
