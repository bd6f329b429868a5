import type { DocumentKind, PaperFormat, PaperLack } from '../../shared/documents/contract.ts'
import { groupDigits } from '../../shared/time/wording.ts'

export const documentMessages = {
  back: 'Về hội nghị',
  preview: 'Xem',
  print: 'In',
  saved: (file: string) => `Đã xuất ${file}`,
  pages: 'Các trang in',
  page: (number: number, count: number) => `Trang ${number}/${count}`,
  zoom: 'Cỡ xem',
  drawing: 'Đang dựng trang in',
  drawnRows: (done: number, total: number) =>
    `Đang dựng trang in, xong ${groupDigits(done)}/${groupDigits(total)} dòng`,
  stopDrawing: 'Dừng',
  drawAgain: 'Dựng lại',
  incomplete: 'Có ô chưa lưu được nên trang in chưa có nội dung của ô đó. Xem lại các ô báo lỗi.',
  missing: (characters: string) => `Phông chữ không có các ký tự: ${characters}; bản in thay bằng □.`,
  livePages: 'Xem trang in',

  papers: 'Văn bản của hội nghị',
  columnPaper: 'Văn bản',
  columnContent: 'Nội dung',
  columnLacks: 'Còn thiếu',
  columnActions: 'Xem, xuất, in',
  platesAt: 'Biển tên của điểm cầu',
  mainSite: 'Điểm cầu chính',
  allSites: 'Tất cả điểm cầu',
  complete: 'Đủ nội dung',
  actionOf: (action: string, paper: string) => `${action}: ${paper}`,
} as const

export const formatWords: Readonly<Record<PaperFormat, string>> = { pdf: 'PDF', docx: 'Word' }
export const exportWords: Readonly<Record<PaperFormat, string>> = { pdf: 'Xuất PDF', docx: 'Xuất Word' }

const rows = (unit: string) => (count: number) => `${groupDigits(count)} ${unit}`

/** What is counted of each paper. */
export const countWords: Readonly<Record<DocumentKind, (count: number) => string>> = {
  programme: rows('mục'),
  delegates: rows('đại biểu'),
  sites: rows('điểm cầu'),
  linkTests: rows('điểm cầu'),
  materials: rows('tài liệu, ảnh'),
  speeches: rows('phát biểu, tham luận'),
  speechSlips: rows('phiếu'),
  script: rows('mục, kể cả mục nội bộ'),
  brief: rows('trang'),
  namePlates: rows('biển'),
  attendance: rows('đại biểu'),
  minutes: rows('trang'),
  meetingRecords: rows('văn bản'),
}

export const lackWords: Readonly<Record<PaperLack, string>> = {
  letterhead: 'cơ quan ban hành',
  day: 'ngày họp',
  startTime: 'giờ bắt đầu',
  agenda: 'chương trình',
  script: 'lời dẫn của một số mục',
  sites: 'điểm cầu',
  invitees: 'đại biểu',
  seatNames: 'tên của một số đại biểu',
  rollCall: 'kết quả điểm danh (in để ký nhận)',
  speeches: 'đăng ký phát biểu',
  linkTests: 'kết quả thử của một số điểm cầu',
  materials: 'tài liệu',
  numbers: 'số, ký hiệu của một số văn bản',
  entries: 'diễn biến',
  conclusions: 'kết luận',
  chair: 'chủ trì',
  secretary: 'thư ký',
}

export const zoomWords = { page: 'Vừa trang', width: 'Vừa chiều ngang', actual: '100%' } as const
