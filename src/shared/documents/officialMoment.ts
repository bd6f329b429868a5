import type { ClockTime } from '../time/clockTime.ts'
import type { LocalDate } from '../time/localDate.ts'
import { officialDate, officialTime } from '../time/wording.ts'

/** Dots to write on, for what a draft does not know yet. */
export const shortBlank = '……'
export const longBlank = '…'.repeat(15)

/** `08 giờ 00, ngày 05 tháng 02 năm 2024`, with dots for what is not known (domain 1.6 a). */
export function officialMoment(time: ClockTime | null, date: LocalDate | null): string {
  const hours = time === null ? `${shortBlank} giờ ${shortBlank}` : officialTime(time)
  const day = date === null ? `ngày ${shortBlank} tháng ${shortBlank} năm ${shortBlank}` : officialDate(date)
  return `${hours}, ${day}`
}
