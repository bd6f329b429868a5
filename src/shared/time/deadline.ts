import { capitalizeFirst } from '../text/capitalize.ts'
import { withoutEndPunctuation } from '../text/endPunctuation.ts'
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

const openings = /^(?:(?:truoc|trong|tu nay|den|het|xong|vao|hoan thanh|(?:cham|muon) nhat(?: la)?|ngay)\s)+/
const ofYear = String.raw`(?:(?:,? nam | ?[/-] ?| )(\d{4}))?`
const monthForm = new RegExp(`^(cuoi )?thang (\\d{1,2})${ofYear}$`)
/** With its year: "T6" alone is a Friday. */
const shortMonthForm = /^(cuoi )?t[. ]? ?(\d{1,2})[/.-](\d{4})$/
const bareMonthForm = /^(cuoi )?(\d{1,2})[/.-](\d{4})$/
const quarterForm = new RegExp(`^(cuoi )?(?:qu[yi] |q[. ]? ?)(i{1,3}|iv|[1-4])${ofYear}$`)
const halfForm = /^6 thang (dau|cuoi) nam(?: (\d{4}))?$/
const yearForm = /^(cuoi )?nam(?: (\d{4}))?$/

/**
 * Reads a date or a period as people write it (domain 4.4): "30/6/2024", "5-2", "ngày 05 tháng 02 năm 2024",
 * "tháng 6/2024", "06/2024", "tháng 6-2024.", "quý II/2024", "Q2/2024", "Q.II/2024", "năm 2024", "cuối năm",
 * "6 tháng đầu năm 2024", with or without "trước ngày", "trong", "từ nay đến", "chậm nhất là"; from one of these to
 * another ("từ 01/3 đến 30/6/2024", "tháng 3-6/2024", "quý I, II/2024", "2024-2025"). A period ends on its last day;
 * "trước" before it, on the day before its first ("trước năm 2025": 31/12/2024), while "trước ngày 30/6" counts that day
 * itself, as offices mean it. Day and month are never swapped. What has no year takes `today`'s. Null when it is none of
 * these, or no such day exists.
 */
export function parseDeadline(text: string, today: LocalDate): Deadline | null {
  return parseSingle(text, today) ?? parseRange(text, today)
}

function parseSingle(text: string, today: LocalDate): Deadline | null {
  const words = withoutEndPunctuation(text.trim().replace(/\s+/g, ' '))
  const whole = fold(words).replace(/(?<=\d) ?([/.-]) ?(?=\d)/g, '$1')
  const opening = openings.exec(whole)?.[0] ?? ''
  const folded = whole.slice(opening.length)
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

  const period = periodOf(folded, yearOf)
  if (period === null) return null
  const { year, first, last, isEnd } = period
  const before = opening.endsWith('truoc ') && !isEnd
  const dueOn = before
    ? first === 1
      ? lastDayOfMonth(year - 1, 12)
      : lastDayOfMonth(year, first - 1)
    : lastDayOfMonth(year, last)
  return dueOn && { dueOn, wording: words }
}

const rangeForms = [
  /^(?:tu |trong )*(\S.*?)( den (?:het )?)(\S.*)$/,
  /^(?:tu |giai doan |trong )*(\S.*?)( ?[-–] ?|, ?| va )(\S.*)$/,
] as const

/** "từ 01/3 đến 30/6/2024", "tháng 3-6/2024", "quý I, II/2024", "2024-2025": from one to another, of one unit. */
function parseRange(text: string, today: LocalDate): Deadline | null {
  const words = withoutEndPunctuation(text.trim().replace(/\s+/g, ' '))
  const whole = fold(words)
  const [, start, sign = '', end = ''] = rangeForms[0].exec(whole) ?? rangeForms[1].exec(whole) ?? []
  if (start === undefined) return null
  const unit = /^(?:thang|quy|nam)(?= )/.exec(start)?.[0] ?? 'nam'
  // Two days with a comma between them are two deadlines.
  if (/,|va/.test(sign) && !start.startsWith(`${unit} `)) return null
  const read = (part: string, near: LocalDate) =>
    (parseSingle(part, near) ?? parseSingle(`${unit} ${part}`, near))?.dueOn ?? null
  const dueOn = read(end, today)
  const first = dueOn && read(start, dueOn)
  return dueOn && first && first <= dueOn ? { dueOn, wording: words } : null
}

/** Months from 1 to 12. `isEnd` for "cuối …", which names the end of the period and not the period. */
interface Period {
  readonly year: number
  readonly first: number
  readonly last: number
  readonly isEnd: boolean
}

function periodOf(folded: string, yearOf: (digits: string | undefined) => number): Period | null {
  const month = monthForm.exec(folded) ?? shortMonthForm.exec(folded) ?? bareMonthForm.exec(folded)
  if (month) {
    const number = Number(month[2])
    if (number < 1 || number > 12) return null
    return { year: yearOf(month[3]), first: number, last: number, isEnd: month[1] !== undefined }
  }

  const quarter = quarterForm.exec(folded)
  if (quarter) {
    const last = 3 * (quarters[quarter[2] ?? ''] ?? 0)
    return { year: yearOf(quarter[3]), first: last - 2, last, isEnd: quarter[1] !== undefined }
  }

  const half = halfForm.exec(folded)
  if (half) {
    const last = half[1] === 'dau' ? 6 : 12
    return { year: yearOf(half[2]), first: last - 5, last, isEnd: false }
  }

  const year = yearForm.exec(folded)
  return year && { year: yearOf(year[2]), first: 1, last: 12, isEnd: year[1] !== undefined }
}

/** A deadline as a table shows it: its own words when it has them, else the day as `dd/MM/yyyy`. */
export function deadlineText(deadline: {
  readonly dueOn: LocalDate | null
  readonly wording: string
}): string {
  if (deadline.wording !== '') return capitalizeFirst(deadline.wording)
  return deadline.dueOn === null ? '' : shortDate(deadline.dueOn)
}
