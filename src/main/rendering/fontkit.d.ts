/** The part of fontkit that is used; the package carries no types. */
declare module 'fontkit' {
  import type { PDFDocument } from '@cantoo/pdf-lib'

  type Fontkit = Parameters<PDFDocument['registerFontkit']>[0]
  export const create: Fontkit['create']
}
