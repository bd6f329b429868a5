import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfLayout, PdfPage, PdfText } from '../../shared/officialDocuments/fileLayout.ts'

const millimetresPerPoint = 25.4 / 72

/** Reads back what a PDF says and where. Throws what pdf.js throws for bytes that are no PDF. */
export async function readPdfLayout(pdf: Uint8Array): Promise<PdfLayout> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const loading = getDocument({
    // It takes the bytes for itself.
    data: pdf.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const file = await loading.promise
    const { info } = await file.getMetadata()
    const pages: PdfPage[] = []
    for (let number = 1; number <= file.numPages; number += 1) pages.push(await readPage(file, number))
    return {
      title: textOf(info, 'Title'),
      language: textOf(info, 'Language'),
      isTagged: (await file.getMarkInfo())?.Marked === true,
      pages,
    }
  } finally {
    await loading.destroy()
  }
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await file.getPage(number)
  // The fonts are known once what is drawn has been read.
  await page.getOperatorList()
  const { items } = await page.getTextContent({ disableNormalization: true })
  const fonts = new Map<string, Pick<PdfText, 'font' | 'isEmbedded'>>()
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const texts = items.flatMap((item): readonly PdfText[] => {
    if (!('str' in item) || item.str === '') return []
    const font = fonts.get(item.fontName) ?? readFont(page, item.fontName)
    fonts.set(item.fontName, font)
    const [, , across = 0, size = 0, x = 0, y = 0] = numbersOf(item.transform)
    return [
      {
        text: item.str.normalize('NFC'),
        left: (x - left) * millimetresPerPoint,
        baseline: (top - y) * millimetresPerPoint,
        width: item.width * millimetresPerPoint,
        size: Math.round(Math.hypot(across, size) * 10) / 10,
        ...font,
      },
    ]
  })
  page.cleanup()
  return { width: (right - left) * millimetresPerPoint, height: (top - bottom) * millimetresPerPoint, texts }
}

function readFont(page: PDFPageProxy, name: string): Pick<PdfText, 'font' | 'isEmbedded'> {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  return {
    font: textOf(font, 'name').replace(/^[A-Z]{6}\+/u, ''),
    isEmbedded: valueOf(font, 'missingFile') !== true && valueOf(font, 'isType3Font') !== true,
  }
}

function numbersOf(values: readonly unknown[]): readonly number[] {
  return values.map(Number)
}

function textOf(holder: unknown, key: string): string {
  const value = valueOf(holder, key)
  return typeof value === 'string' ? value : ''
}

function valueOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined
}
