import type { LocalDate } from '../time/localDate.ts'
import { shortDate } from '../time/wording.ts'

/** A day as a preview says it; empty for none. */
export function dayText(day: LocalDate | null | undefined): string {
  return day === null || day === undefined ? '' : shortDate(day)
}
