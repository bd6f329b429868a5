import { PDFDocument } from '@cantoo/pdf-lib'

/** How many pages a PDF has; null for one that cannot be taken over: broken, or with a password. */
export async function countPages(pdf: Uint8Array): Promise<number | null> {
  try {
    return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount()
  } catch {
    return null
  }
}
