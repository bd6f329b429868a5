import { groupDigits } from '../../shared/time/wording.ts'

export const listMessages = {
  number: 'STT',
  filters: 'Bộ lọc',
  moreFilters: 'Lọc thêm',
  all: 'Tất cả',
  noMatches: 'Không có mục nào khớp bộ lọc.',
  clearFilter: 'Bỏ bộ lọc',
  chosen: (count: number) => `Chọn ${groupDigits(count)}`,
  contains: 'Có chữ',
  output: 'Xuất, in',
  outputChosen: (count: number) => `Xuất, in ${groupDigits(count)} mục đã chọn`,
  print: 'In',
  formats: { xlsx: 'Excel (.xlsx)', csv: 'CSV', pdf: 'PDF' },
  exported: (file: string) => `Đã xuất ${file}.`,
  tooMany: (most: number) => `Danh sách dài quá ${groupDigits(most)} dòng. Lọc bớt rồi xuất.`,
  openList: 'Danh sách',
  importFile: 'Nhập Excel',
} as const
