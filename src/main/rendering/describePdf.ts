import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Instant } from '../../shared/time/localDate.ts'

export interface PdfDescription {
  readonly title: string
  readonly createdAt: Instant
}

const producer = 'Bàn Thư ký'

/** Writes what a file says of itself: title, language, program and dates. */
export function describePdf(document: PDFDocument, { title, createdAt }: PdfDescription): void {
  const made = new Date(createdAt)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage('vi-VN')
  document.setProducer(producer)
  document.setCreator(producer)
  document.setCreationDate(made)
  document.setModificationDate(made)
}

/** Millimetres in points, a PDF's unit of length. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}
