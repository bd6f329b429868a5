import type { CarriedPart } from '../../shared/meetings/series.ts'
import { groupDigits } from '../../shared/time/wording.ts'

export const seriesMessages = {
  title: 'Chuỗi họp',
  series: 'Chuỗi họp',
  seriesPlaceholder: 'Không thuộc chuỗi nào',
  create: 'Tạo chuỗi họp',
  hint: 'Các kỳ của một chuỗi nối nhau: kỳ sau rà soát kết luận của kỳ trước.',
  name: 'Tên chuỗi',
  frequency: 'Kỳ họp',
  weekday: 'Thứ',
  dayKind: 'Ngày họp',
  dayKinds: {
    same: 'Cùng ngày với kỳ trước',
    dayOfMonth: 'Ngày trong tháng',
    weekday: 'Thứ trong tháng',
  },
  anyWeekday: 'cùng thứ với kỳ trước',
  dayOfMonth: 'Ngày',
  lastDay: 'Ngày mà tháng không có tính là ngày cuối tháng.',
  weekOfMonth: 'Tuần',
  weeks: ['Thứ nhất', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Cuối tháng'],
  rule: (words: string) => `${words}.`,
  nextDay: (day: string) => `Kỳ sau: ${day}.`,
  movedDay: (day: string, from: string) => `Kỳ sau: ${day}, vì ${from} là ngày nghỉ.`,
  meetings: (count: number) => `${groupDigits(count)} kỳ họp`,
  noDate: 'chưa có ngày',
  thisOne: 'đang mở',
  remove: 'Xóa chuỗi họp',
  removed: (name: string) => `xóa chuỗi họp “${name}”`,
  exportIcs: 'Xuất lịch của chuỗi (.ics)',
  exportMeeting: 'Xuất lịch (.ics)',

  next: 'Tạo kỳ họp tiếp theo',
  nextTitle: 'Tên kỳ họp mới',
  nextDate: 'Ngày họp',
  take: 'Mang theo',
  make: 'Tạo kỳ họp',
  cancel: 'Không',
  leave: 'về hội nghị đang mở',
  made: (title: string) => `tạo kỳ họp “${title}”`,
  titleMissing: 'Chưa nhập tên kỳ họp.',
  noSeries:
    'Hội nghị chưa thuộc chuỗi họp nào: kỳ mới không rà soát kết luận của kỳ này. Chọn chuỗi ở phần Thông tin.',
  moved: (from: string, name: string, day: string) =>
    `Theo lệ là ngày ${from}${name === '' ? '' : ` (${name})`}, ngày nghỉ; chuyển sang ngày làm việc kế tiếp, ${day}.`,
  dayOff: (day: string, name: string) => `Ngày ${day} là ngày nghỉ${name === '' ? '' : ` (${name})`}.`,
  existing: 'Chuỗi này đã có kỳ họp sau kỳ đang mở.',
  openExisting: 'Mở kỳ họp đó',
} as const

/** What each check-box brings along, with how much of it there is. */
export const partWords: Readonly<Record<CarriedPart, { readonly what: string; readonly hint: string }>> = {
  sites: { what: 'điểm cầu', hint: 'Trạng thái, kết quả kết nối thử, sự cố bắt đầu lại.' },
  invitees: {
    what: 'thành phần mời thường xuyên',
    hint: 'Chức vụ theo ngày họp mới; xác nhận bắt đầu lại. Không gồm khách mời, doanh nghiệp, báo chí.',
  },
  agenda: { what: 'mục chương trình', hint: 'Số thứ tự và giờ thực tế bắt đầu lại.' },
  conclusions: { what: 'kết luận chưa xong', hint: 'Thêm mục “Rà soát kết luận kỳ trước” vào chương trình.' },
  unfinishedItems: {
    what: 'mục chưa thực hiện',
    hint: 'Mục chương trình chưa bắt đầu ở kỳ này; được ghi chú.',
  },
}

/** "Sẽ tạo kỳ họp ngày 05/03/2024 với 8 điểm cầu, 24 thành phần mời thường xuyên.": what is about to be made. */
export function nextMeetingSentence(
  day: string | null,
  counts: Readonly<Record<CarriedPart, number>>,
  take: readonly CarriedPart[],
): string {
  const parts = take
    .filter((part) => counts[part] > 0)
    .map((part) => `${groupDigits(counts[part])} ${partWords[part].what}`)
  const what = day === null ? 'kỳ họp chưa có ngày' : `kỳ họp ngày ${day}`
  return parts.length === 0
    ? `Sẽ tạo ${what}, không mang theo gì.`
    : `Sẽ tạo ${what} với ${parts.join(', ')}.`
}
