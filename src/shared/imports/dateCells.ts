import { parseDeadline, type Deadline } from '../time/deadline.ts'
import { addDays, dateParts, localDate, localDateSchema, type LocalDate } from '../time/localDate.ts'
import { cellText } from './cellText.ts'
import type { FlagReason } from './flags.ts'
import { storedValue, type PlainCell, type SheetCell } from './sheet.ts'

/** What the cells of one column, taken together, say of the order of day and month. */
export interface DateColumn {
  /** Some text can only be month, day, year: no text of the column is sure unless it can only be day, month, year. */
  readonly monthFirst: boolean
  /**
   * Days after the 12th stand as text and no real date is after the 12th: Excel may have taken day for month where it
   * could, so that the real dates are not sure.
   */
  readonly maybeSwapped: boolean
}

const numericDate =
  /^(?:(?:trước|trong|đến|hết|xong|vào)?\s*ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/i

/** Judges a column cell by cell (day before month, unless a cell proves otherwise). */
export interface DateJudge {
  add(cell: SheetCell): void
  judge(): DateColumn
}

export function createDateJudge(): DateJudge {
  let [dayFirst, monthFirst, realLate, realEarly] = [false, false, false, false]
  return {
    add(cell) {
      const value = storedValue(cell)
      if (value?.kind === 'date') {
        const { day, month } = dateParts(value.day)
        if (day > 12) realLate = true
        else if (day !== month) realEarly = true
        return
      }
      const parts = numericDate.exec(cellText(cell))
      if (parts === null) return
      const [first, second] = [Number(parts[1]), Number(parts[2])]
      if (first > 12 && second <= 12) dayFirst = true
      if (second > 12 && first <= 12) monthFirst = true
    },
    judge: () => ({ monthFirst, maybeSwapped: dayFirst && realEarly && !realLate }),
  }
}

/** A column of which nothing is known: day before month. */
export const plainDates: DateColumn = { monthFirst: false, maybeSwapped: false }

export interface ReadDate<Value> {
  /** Null: nothing is written. */
  readonly value: Value | null
  readonly flag: FlagReason | null
}

/** Days that offices write as numbers, when the cell has lost its format: 2000 to 2100. */
const serials = { from: 36_526, until: 73_050 } as const
const serialStart = localDateSchema.parse('1900-01-01')

/** The day of an Excel serial number of the 1900 date system, time of day dropped; null outside the range of dates. */
export function dayOfSerial(serial: number): LocalDate | null {
  // 60 is 29 February 1900, which never was: numbers before it are one day off.
  const days = Math.floor(serial) - (serial < 60 ? 1 : 2)
  if (!(days >= 0 && days <= 109_938)) return null
  return addDays(serialStart, days)
}

/**
 * Reads a deadline: a real date, a day, or a period as `parseDeadline`. `today` gives the year where none is written.
 * Empty cells give neither value nor flag.
 */
export function readDeadline(cell: SheetCell, column: DateColumn, today: LocalDate): ReadDate<Deadline> {
  const value = storedValue(cell)
  if (value?.kind === 'date')
    return column.maybeSwapped && dateParts(value.day).day <= 12
      ? { value: null, flag: 'maybeSwapped' }
      : { value: { dueOn: value.day, wording: '' }, flag: null }
  const number = numberIn(value)
  if (number !== null) {
    const day = number >= serials.from && number <= serials.until ? dayOfSerial(number) : null
    if (day !== null) return { value: { dueOn: day, wording: '' }, flag: 'serialDate' }
    const year = Number.isInteger(number) ? parseDeadline(`năm ${number}`, today) : null
    return { value: year, flag: year === null ? 'unreadableDeadline' : null }
  }
  const text = cellText(cell)
  if (text === '') return { value: null, flag: null }

  const parts = numericDate.exec(text)
  if (parts !== null) {
    const [first, second] = [Number(parts[1]), Number(parts[2])]
    if (second > 12 && first <= 12) return { value: null, flag: 'monthFirst' }
    if (column.monthFirst && first <= 12) return { value: null, flag: 'monthFirst' }
  }
  // A time of day says nothing of the deadline.
  const written = text
    .replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?$/i, '')
    .replace(
      /^((?:trước|đến|chậm nhất)\s+)?(?:lúc\s+)?\d{1,2}\s*(?:h|giờ|:)\s*(?:\d{2})?(?:\s*phút)?,?\s+/iu,
      '$1',
    )
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written)
  if (iso !== null) {
    const day = localDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    return day === null
      ? { value: null, flag: 'impossibleDate' }
      : { value: { dueOn: day, wording: '' }, flag: null }
  }
  const deadline = parseDeadline(written, today)
  if (deadline !== null)
    return {
      value: deadline,
      flag: /\d{4}|[/.-]\d{2}$/.test(written) && !isDayAndMonth(written) ? null : 'yearAssumed',
    }
  return { value: null, flag: isDateLike(written) ? 'impossibleDate' : 'unreadableDeadline' }
}

/** A number, or one that stands as text: a year, a serial number of a day. */
function numberIn(value: PlainCell | null): number | null {
  if (value?.kind === 'number') return value.value
  const text = value?.kind === 'text' ? value.text.trim() : ''
  return /^(?:19|20|21)\d{2}$|^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null
}

/** Reads a plain day; a period is none. */
export function readDay(cell: SheetCell, column: DateColumn, today: LocalDate): ReadDate<LocalDate> {
  const { value, flag } = readDeadline(cell, column, today)
  if (value !== null && value.wording !== '') return { value: null, flag: 'unreadableDate' }
  return { value: value?.dueOn ?? null, flag: flag === 'unreadableDeadline' ? 'unreadableDate' : flag }
}

/** "30/6": its last two digits are no year. */
function isDayAndMonth(text: string): boolean {
  return /(?:^|\s)\d{1,2}[/.-]\d{1,2}$/.test(text)
}

/** Three numbers, or two, as a date has them: what is none of the calendar's days. */
function isDateLike(text: string): boolean {
  const opened = /^(?:(?:trước|trong|đến|hết|xong|vào|hoàn thành|chậm nhất|là|ngày)\s+)*/iu
  const written = text.replace(opened, '').replace(/\s*([/.-])\s*/g, '$1')
  return /^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?$/.test(written) || /^\d+ tháng \d+/i.test(written)
}
