import {
  addDays,
  dateParts,
  firstDay,
  lastDay,
  localDate,
  weekday,
  type LocalDate,
} from '../time/localDate.ts'

/** Tuần, tháng, quý, 6 tháng, năm. */
export const reportingPeriods = ['week', 'month', 'quarter', 'halfYear', 'year'] as const
export type ReportingPeriod = (typeof reportingPeriods)[number]

/** Both ends included. */
export interface DayRange {
  readonly from: LocalDate
  readonly until: LocalDate
}

const monthsOf = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const

/**
 * The reporting period in which a day is: Monday to Sunday; else from the 15th to the 14th of the last month (NĐ
 * 09/2019, domain 3.3): a month from the 15th of the one before, a quarter from the 15th of the month before it, half a
 * year from 15/12 or 15/6, a year from 15/12.
 */
export function reportingPeriodOf(period: ReportingPeriod, day: LocalDate): DayRange {
  if (period === 'week') {
    const from = addDays(day, -weekday(day))
    return { from, until: addDays(from, 6) }
  }
  const { year, month, day: dayOfMonth } = dateParts(day)
  // Months are counted from the year 0, so that periods reach over the turn of the year.
  const reportingMonth = year * 12 + month - 1 + (dayOfMonth > 14 ? 1 : 0)
  const months = monthsOf[period]
  const last = (Math.floor(reportingMonth / months) + 1) * months - 1
  return { from: dayOf(last - months, 15) ?? firstDay, until: dayOf(last, 14) ?? lastDay }
}

/** Last day of the reporting period before the one in which a day is: what a report compares with. */
export function previousPeriodEnd(period: ReportingPeriod, asOf: LocalDate): LocalDate {
  return addDays(reportingPeriodOf(period, asOf).from, -1)
}

/**
 * Last day of the period that is coming: the rest of the one under way, or the next one when the as-of day closes its
 * own. What is due from the as-of day until then is "đến hạn trong kỳ tới".
 */
export function comingPeriodEnd(period: ReportingPeriod, asOf: LocalDate): LocalDate {
  return reportingPeriodOf(period, addDays(asOf, 1)).until
}

function dayOf(monthNumber: number, day: number): LocalDate | null {
  return localDate(Math.floor(monthNumber / 12), (((monthNumber % 12) + 12) % 12) + 1, day)
}
