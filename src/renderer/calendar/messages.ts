import type { HolidayKind } from '../../shared/calendar/contract.ts'

export const calendarMessages = {
  title: 'Ngày nghỉ, ngày làm bù',
  hint: 'Thứ Bảy, Chủ nhật là ngày nghỉ; ở đây chỉ ghi ngày khác với lệ đó. Thời hạn không tự dời theo lịch này.',
  year: 'Năm',
  empty: (year: number) => `Chưa có lịch nghỉ năm ${year}.`,
  day: 'Ngày',
  kind: 'Loại',
  name: 'Tên',
  namePlaceholder: 'Tên ngày nghỉ, lý do làm bù',
  add: 'Thêm ngày',
  taken: (day: string) => `Ngày ${day} đã có trong bảng.`,
  nameMissing: 'Chưa nhập tên.',
  dayMissing: 'Chưa nhập ngày.',
  remove: (day: string) => `Xóa ngày ${day}`,
  removed: (day: string) => `xóa ngày ${day} khỏi lịch`,
} as const

export const holidayKindWords: Readonly<Record<HolidayKind, string>> = {
  off: 'Nghỉ',
  working: 'Làm bù',
}
