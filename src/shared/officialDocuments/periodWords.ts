import { assertNever } from '../contract/error.ts'
import { romanNumber } from '../documents/romanNumber.ts'
import type { DayRange } from '../reports/periods.ts'
import { dateParts } from '../time/localDate.ts'
import { officialDate } from '../time/wording.ts'
import type { ReportSpan } from './contract.ts'

/**
 * A reporting period as prose names it, by the day on which it ends: "tuần từ ngày … đến ngày …", "tháng 02 năm 2024",
 * "quý II năm 2024", "6 tháng đầu năm 2024", "năm 2024" (domain 3.3). Empty for none.
 */
export function periodWords(span: ReportSpan | null, period: DayRange | null): string {
  if (span === null || period === null) return ''
  const { year, month } = dateParts(period.until)
  switch (span) {
    case 'week':
      return `tuần từ ${officialDate(period.from)} đến ${officialDate(period.until)}`
    case 'month':
      return `tháng ${month <= 2 ? `0${month}` : month} năm ${year}`
    case 'quarter':
      return `quý ${romanNumber(Math.ceil(month / 3))} năm ${year}`
    case 'halfYear':
      return `6 tháng ${month <= 6 ? 'đầu' : 'cuối'} năm ${year}`
    case 'year':
      return `năm ${year}`
    default:
      return assertNever(span)
  }
}
