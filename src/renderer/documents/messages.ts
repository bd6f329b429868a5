import type { DocumentKind } from '../../shared/documents/contract.ts'

export const documentMessages = {
  back: 'Về hội nghị',
  savePdf: 'Xuất PDF',
  print: 'In',
  saved: (file: string) => `Đã xuất ${file}`,
  zoom: 'Cỡ xem',
  drawing: 'Đang dựng trang in',
  incomplete: 'Có ô chưa lưu được nên trang in chưa có nội dung của ô đó. Xem lại các ô báo lỗi.',
  missing: (characters: string) => `Phông chữ không có các ký tự: ${characters}; bản in thay bằng □.`,
  livePages: 'Xem trang in',
} as const

export const documentKindWords: Readonly<Record<DocumentKind, string>> = {
  minutes: 'Biên bản',
  brief: 'Tờ tóm tắt',
}

export const zoomWords = { page: 'Vừa trang', width: 'Vừa chiều ngang', actual: '100%' } as const
