import { capitalizeFirst } from '../text/capitalize.ts'
import { fold } from '../text/fold.ts'
import { dateParts, lastDayOfMonth, localDate, type LocalDate } from './localDate.ts'
import { shortDate } from './wording.ts'

/** A deadline as it was given, and the last day that still is in time. */
export interface Deadline {
  readonly dueOn: LocalDate
  /** The words as given when they name a period ("quý II/2024"); empty for a plain day. */
  readonly wording: string
}

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/**
 * Reads a date or a period as people write it (domain 4.4): "30/6/2024", "5-2", "ngày 05 tháng 02 năm 2024",
 * "tháng 6/2024", "tháng 6-2024", "quý II/2024", "năm 2024", "cuối năm", "6 tháng đầu năm 2024", with or without
 * "trước ngày", "trong", "đến". A period ends on its last day. Day and month are never swapped. What has no year takes
 * `today`'s. Null when it is none of these, or no such day exists.
 */
export function parseDeadline(text: string, today: LocalDate): Deadline | null {
  const words = text.trim().replace(/\s+/g, ' ')
  const folded = fold(words).replace(/^(?:(?:truoc|trong|den|het|xong|cham nhat|ngay)\s+)+/, '')
  const thisYear = dateParts(today).year
  const yearOf = (digits: string | undefined) =>
    digits === undefined ? thisYear : Number(digits.length === 2 ? `20${digits}` : digits)

  const day =
    /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(folded) ??
    /^(\d{1,2}) thang (\d{1,2})(?:(?: nam |[/-])(\d{4}))?$/.exec(folded)
  if (day) {
    const dueOn = localDate(yearOf(day[3]), Number(day[2]), Number(day[1]))
    return dueOn && { dueOn, wording: '' }
  }

  const periodEnd = (year: number, month: number): Deadline | null =>
    month >= 1 && month <= 12 ? { dueOn: lastDayOfMonth(year, month), wording: words } : null

  const month = /^(?:cuoi )?thang (\d{1,2})(?:(?: nam |\s?[/-]\s?)(\d{4}))?$/.exec(folded)
  if (month) return periodEnd(yearOf(month[2]), Number(month[1]))

  const quarter = /^quy (i{1,3}|iv|[1-4])(?:(?: nam |\s?[/-]\s?)(\d{4}))?$/.exec(folded)
  if (quarter) return periodEnd(yearOf(quarter[2]), 3 * (quarters[quarter[1] ?? ''] ?? 0))

  const half = /^6 thang (dau|cuoi) nam(?: (\d{4}))?$/.exec(folded)
  if (half) return periodEnd(yearOf(half[2]), half[1] === 'dau' ? 6 : 12)

  const year = /^(?:cuoi )?nam(?: (\d{4}))?$/.exec(folded)
  if (year) return periodEnd(yearOf(year[1]), 12)

  return null
}

/** A deadline as a table shows it: its own words when it has them, else the day as `dd/MM/yyyy`. */
export function deadlineText(deadline: {
  readonly dueOn: LocalDate | null
  readonly wording: string
}): string {
  if (deadline.wording !== '') return capitalizeFirst(deadline.wording)
  return deadline.dueOn === null ? '' : shortDate(deadline.dueOn)
}
