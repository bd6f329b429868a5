/** What became of a PDF that was sent to be printed. */
export const handedToWords = {
  printer: 'Đã gửi đến máy in.',
  viewer: 'Đã mở tệp PDF bằng chương trình xem của máy; in từ chương trình đó.',
  nobody: 'Không có máy in và chương trình xem PDF trên máy này. Xuất PDF rồi in ở máy khác.',
} as const
