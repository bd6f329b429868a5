import {
  addDays,
  dateParts,
  firstDay,
  lastDay,
  lastDayOfMonth,
  localDate,
  weekday,
  type LocalDate,
} from '../time/localDate.ts'

/** Tuần, tháng, quý, 6 tháng, năm. */
export const reportingPeriods = ['week', 'month', 'quarter', 'halfYear', 'year'] as const
export type ReportingPeriod = (typeof reportingPeriods)[number]

/** On which days reporting periods end: a setting of the workspace. */
export interface PeriodRule {
  /** 1 to 31: the day of its last month on which a month or longer period ends; one that the month lacks is its last. */
  readonly monthClosingDay: number
  /** Monday 1 to Sunday 7. */
  readonly weekClosingDay: number
}

/** NĐ 09/2019/NĐ-CP: the 14th; and Sunday (domain 3.3). */
export const usualPeriodRule: PeriodRule = { monthClosingDay: 14, weekClosingDay: 7 }

/** Both ends included. */
export interface DayRange {
  readonly from: LocalDate
  readonly until: LocalDate
}

const monthsOf = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const

/**
 * The reporting period in which a day is. By the usual rule a week goes from Monday to Sunday; the others from the 15th to
 * the 14th of the last month (domain 3.3): a month from the 15th of the one before, a quarter from the 15th of the month
 * before it, half a year from 15/12 or 15/6, a year from 15/12.
 */
export function reportingPeriodOf(period: ReportingPeriod, day: LocalDate, rule: PeriodRule): DayRange {
  if (period === 'week') {
    const until = addDays(day, (rule.weekClosingDay - 1 - weekday(day) + 7) % 7)
    return { from: addDays(until, -6), until }
  }
  const { year, month } = dateParts(day)
  // Months are counted from the year 0, so that periods reach over the turn of the year.
  const own = year * 12 + month - 1
  const reportingMonth = day > (closingDay(own, rule) ?? lastDay) ? own + 1 : own
  const months = monthsOf[period]
  const last = (Math.floor(reportingMonth / months) + 1) * months - 1
  const before = closingDay(last - months, rule)
  return { from: before === null ? firstDay : addDays(before, 1), until: closingDay(last, rule) ?? lastDay }
}

/** Last day of the reporting period before the one in which a day is: what a report compares with. */
export function previousPeriodEnd(period: ReportingPeriod, asOf: LocalDate, rule: PeriodRule): LocalDate {
  return addDays(reportingPeriodOf(period, asOf, rule).from, -1)
}

/**
 * Last day of the period that is coming: the rest of the one under way, or the next one when the as-of day closes its
 * own. What is due from the as-of day until then is "đến hạn trong kỳ tới".
 */
export function comingPeriodEnd(period: ReportingPeriod, asOf: LocalDate, rule: PeriodRule): LocalDate {
  return reportingPeriodOf(period, addDays(asOf, 1), rule).until
}

/** Null outside the years that the program knows. */
function closingDay(monthNumber: number, { monthClosingDay }: PeriodRule): LocalDate | null {
  const [year, month] = [Math.floor(monthNumber / 12), (((monthNumber % 12) + 12) % 12) + 1]
  return localDate(year, month, monthClosingDay) ?? lastDayOfMonth(year, month)
}
