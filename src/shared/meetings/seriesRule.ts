import { isWorkingDay, nextWorkingDay } from '../calendar/workingDays.ts'
import type { Holiday } from '../calendar/contract.ts'
import { assertNever } from '../contract/error.ts'
import {
  addDays,
  dateParts,
  daysBetween,
  lastDay,
  lastDayOfMonth,
  localDate,
  weekday,
  type LocalDate,
} from '../time/localDate.ts'
import { weekdayWord } from '../time/wording.ts'
import type { Frequency, SeriesFields } from './series.ts'

export type SeriesRule = Pick<SeriesFields, 'frequency' | 'weekday' | 'weekOfMonth' | 'dayOfMonth'>

/** The day of the next meeting of a series. */
export interface NextSeriesDay {
  /** A working day. */
  readonly day: LocalDate
  /** The day that the rule names, when it is a day off. */
  readonly movedFrom: LocalDate | null
}

/**
 * The day of the meeting after the one on a day, moved to the next working day where the rule names a day off; null
 * for a series without a rule, or past the last day that the program knows.
 */
export function nextSeriesDay(
  rule: SeriesRule,
  after: LocalDate,
  holidays: readonly Pick<Holiday, 'day' | 'kind'>[],
): NextSeriesDay | null {
  const ruleDay = ruleDayAfter(rule, after)
  if (ruleDay === null || ruleDay <= after) return null
  if (isWorkingDay(ruleDay, holidays)) return { day: ruleDay, movedFrom: null }
  return { day: nextWorkingDay(ruleDay, holidays), movedFrom: ruleDay }
}

/**
 * The first day after a day that the rule names, whether offices work then or not. A rule that names no day in its
 * period takes the place of the day before: the same weekday, or the same day of the month, one period on. Weeks of a
 * fortnightly series are counted from the last such weekday until that day, since a meeting may have been moved on.
 */
export function ruleDayAfter(rule: SeriesRule, after: LocalDate): LocalDate | null {
  switch (rule.frequency) {
    case 'weekly':
      return addDays(lastWeekdayUntil(rule.weekday, after), 7)
    case 'fortnightly':
      return addDays(lastWeekdayUntil(rule.weekday, after), 14)
    case 'monthly':
    case 'quarterly':
    case 'halfYearly':
    case 'yearly':
      return dayOfPeriodAfter(rule, monthsOf[rule.frequency], after)
    case 'none':
      return null
    default:
      return assertNever(rule.frequency)
  }
}

/** "hằng tháng, ngày 05", "hằng tuần, thứ Hai", "hằng quý, thứ Sáu tuần cuối"; begins in lower case. */
export function seriesRuleWords(rule: SeriesRule): string {
  const { frequency } = rule
  const period = frequencyWords[frequency]
  switch (frequency) {
    case 'none':
      return period
    case 'weekly':
    case 'fortnightly':
      return rule.weekday === null ? period : `${period}, ${weekdayWord(rule.weekday - 1)}`
    case 'monthly':
    case 'quarterly':
    case 'halfYearly':
    case 'yearly': {
      const day = dayWords(rule)
      return day === '' ? period : `${period}, ${day}`
    }
    default:
      return assertNever(frequency)
  }
}

export const frequencyWords: Readonly<Record<Frequency, string>> = {
  weekly: 'hằng tuần',
  fortnightly: 'hai tuần một lần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  halfYearly: 'sáu tháng một lần',
  yearly: 'hằng năm',
  none: 'không theo kỳ',
}

const monthsOf = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 } as const

const weekWords = ['tuần thứ nhất', 'tuần thứ hai', 'tuần thứ ba', 'tuần thứ tư', 'tuần cuối'] as const

function dayWords({ dayOfMonth, weekday, weekOfMonth }: SeriesRule): string {
  if (dayOfMonth !== null) return dayOfMonth === 31 ? 'ngày cuối' : `ngày ${twoDigits(dayOfMonth)}`
  if (weekday === null || weekOfMonth === null) return ''
  return `${weekdayWord(weekday - 1)} ${weekWords[weekOfMonth - 1] ?? ''}`
}

function lastWeekdayUntil(wanted: number | null, day: LocalDate): LocalDate {
  return wanted === null ? day : addDays(day, -((weekday(day) - (wanted - 1) + 7) % 7))
}

/**
 * Months are counted from the year 0. A monthly rule names the first such day; of longer periods the month is that of
 * the meeting before, by the day of the rule that it is nearest to, since it may have been moved over the month's end.
 */
function dayOfPeriodAfter(rule: SeriesRule, months: number, after: LocalDate): LocalDate | null {
  const { year, month, day } = dateParts(after)
  const at = year * 12 + month - 1
  const namesDay = rule.dayOfMonth !== null || (rule.weekday !== null && rule.weekOfMonth !== null)
  if (!namesDay) return dayInMonth(at + months, day)
  if (months === 1) {
    const sameMonth = dayOfMonthByRule(rule, at)
    return sameMonth !== null && sameMonth > after ? sameMonth : dayOfMonthByRule(rule, at + 1)
  }
  const distance = (candidate: number) => {
    const named = dayOfMonthByRule(rule, candidate)
    return named === null ? Infinity : Math.abs(daysBetween(named, after))
  }
  const [nearest = at] = [at, at - 1, at + 1].toSorted((a, b) => distance(a) - distance(b))
  return dayOfMonthByRule(rule, nearest + months)
}

function dayOfMonthByRule({ dayOfMonth, weekday: wanted, weekOfMonth }: SeriesRule, month: number) {
  if (dayOfMonth !== null) return dayInMonth(month, dayOfMonth)
  const first = dayInMonth(month, 1)
  if (first === null || wanted === null || weekOfMonth === null) return null
  const firstSuch = 1 + ((wanted - 1 - weekday(first) + 7) % 7)
  const wantedDay = firstSuch + 7 * (weekOfMonth - 1)
  const last = dateParts(dayInMonth(month, 31) ?? lastDay).day
  return dayInMonth(month, wantedDay > last ? wantedDay - 7 : wantedDay)
}

/** The day of a month counted from the year 0; one that the month lacks is its last. */
function dayInMonth(month: number, day: number): LocalDate | null {
  const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1]
  return localDate(year, ofYear, day) ?? (day > 28 ? lastDayOfMonth(year, ofYear) : null)
}

function twoDigits(day: number): string {
  return String(day).padStart(2, '0')
}
