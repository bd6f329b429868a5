import type { ReportingPeriod } from '../../shared/reports/periods.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import type { ReportName } from '../../shared/reports/contract.ts'
import type { Drawing } from './store.ts'

export const reportMessages = {
  title: 'Báo cáo',
  reports: 'Các bảng báo cáo',
  options: 'Lựa chọn của báo cáo',
  lists: 'Danh mục',
  allLists: 'Mọi danh mục',
  compareTo: 'So với ngày',
  dueUntil: 'Đến hết ngày',
  party: 'Vai trò của cơ quan',
  lead: 'Chủ trì',
  supporting: 'Phối hợp',
  drawing: 'Cách trình bày',
  excel: 'Excel',
  word: 'Word',
  pdf: 'PDF',
  print: 'In',
  saved: (file: string) => `Đã xuất ${file}`,
  exporting: 'Đang xuất báo cáo',
  composing: 'Đang lập báo cáo',
  nothing: 'Không có nhiệm vụ nào.',
  earlierDay: (day: string) => `Đang xem tính đến ngày ${day}.`,
  backTo: (day: string) => `Trở lại ${day}`,
  open: (name: string) => `Mở: ${name}`,
  part: (count: number, words: string) => `${groupDigits(count)} ${words}`,
  figure: (row: string, column: string, count: string) => `${row}, ${column}: ${count}`,
  earlier: 'Kỳ trước',
  now: 'Kỳ này',
} as const

export const reportWords: Readonly<Record<ReportName, string>> = {
  register: 'Danh mục nhiệm vụ',
  byLead: 'Theo cơ quan',
  bySupporting: 'Theo cơ quan',
  overdue: 'Quá hạn',
  upcoming: 'Đến hạn kỳ tới',
  focus: 'Trọng tâm',
  conclusions: 'Kết luận hội nghị',
  comparison: 'So sánh kỳ trước',
}

export const drawingWords: Readonly<Record<Drawing, string>> = { table: 'Bảng', chart: 'Biểu đồ' }

/** Ends of the periods before, to compare with. */
export const previousEndWords: Readonly<Record<ReportingPeriod, string>> = {
  week: 'Hết tuần trước',
  month: 'Hết tháng báo cáo trước',
  quarter: 'Hết quý báo cáo trước',
  halfYear: 'Hết kỳ 6 tháng trước',
  year: 'Hết năm báo cáo trước',
}

/** Ends of the periods that are coming. */
export const comingEndWords: Readonly<Record<ReportingPeriod, string>> = {
  week: 'Hết tuần',
  month: 'Hết tháng báo cáo',
  quarter: 'Hết quý báo cáo',
  halfYear: 'Hết kỳ 6 tháng',
  year: 'Hết năm báo cáo',
}

export const periodSettingsMessages = {
  title: 'Kỳ báo cáo',
  monthClosingDay: 'Ngày chốt kỳ tháng, quý, 6 tháng, năm',
  weekClosingDay: 'Ngày chốt kỳ tuần',
  example: (from: string, until: string) => `Kỳ này: từ ${from} đến hết ${until}`,
} as const
