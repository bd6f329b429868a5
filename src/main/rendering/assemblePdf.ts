import {
  asPDFName,
  beginMarkedContent,
  endMarkedContent,
  grayscale,
  PDFDocument,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { replaceMissing } from '../../shared/documents/glyphs.ts'
import { pageGeometry } from '../../shared/documents/pageGeometry.ts'
import { appendPrint } from './appendPrint.ts'
import { describePdf, points, type PdfDescription } from './describePdf.ts'

export interface PdfAssembly extends PdfDescription {
  /** A grey line in the bottom margin of each page; null for none. */
  readonly footNotice: string | null
  /** Tinos Regular, for page numbers and the foot line. */
  readonly font: Uint8Array
  /** Of how many prints each paper is, whose pages are numbered from 1; all are of one when this is left out. */
  readonly printsOfPapers?: readonly number[]
}

const pageNumberSize = 14
const footSize = 9
const mostFootLines = 3

/**
 * Joins what was printed of a paper and its annexes, numbers the pages of each at the top centre from page 2 on (NĐ
 * 30/2020; domain 1.1), sets the foot line, and writes title, language and dates. Tags and outline stay; what is stamped is marked as not belonging to the text.
 */
export async function assemblePdf(
  prints: readonly Uint8Array[],
  { title, footNotice, createdAt, font: fontBytes, printsOfPapers = [prints.length] }: PdfAssembly,
): Promise<{ readonly pdf: Uint8Array; readonly pageCount: number }> {
  const { document, pageCounts } = await joined(prints)
  const numbers = pageNumbers(pageCounts, printsOfPapers)
  const pages = document.getPages()
  if (pages.length > 1 || footNotice !== null) {
    document.registerFontkit(fontkit)
    // A name of our own: the one made up otherwise is not the same each time.
    const font = await document.embedFont(fontBytes, { subset: true, customName: 'STAMPS+Tinos-Regular' })
    const footLines = footNotice === null ? [] : linesOfFoot(replaceMissing(footNotice), pages[0], font)
    pages.forEach((page, index) => {
      const number = numbers[index] ?? 1
      if (number > 1) stampPageNumber(page, String(number), font)
      stampFootLines(page, footLines, font)
    })
  }
  describePdf(document, { title, createdAt })
  return { pdf: await document.save(), pageCount: pages.length }
}

async function joined(
  prints: readonly Uint8Array[],
): Promise<{ readonly document: PDFDocument; readonly pageCounts: readonly number[] }> {
  const [first, ...others] = await Promise.all(
    withStableNames(prints).map(async (pdf) => await PDFDocument.load(pdf, { updateMetadata: false })),
  )
  if (first === undefined) throw new Error('nothing was printed')
  const pageCounts = [first, ...others].map((print) => print.getPageCount())
  for (const other of others) appendPrint(first, other)
  return { document: first, pageCounts }
}

/** The number of each page in its paper. */
function pageNumbers(pageCounts: readonly number[], printsOfPapers: readonly number[]): readonly number[] {
  let print = 0
  return printsOfPapers.flatMap((prints) => {
    const own = pageCounts.slice(print, print + prints)
    print += prints
    const pages = own.reduce((sum, count) => sum + count, 0)
    return Array.from({ length: pages }, (_, index) => index + 1)
  })
}

function stampPageNumber(page: PDFPage, text: string, font: PDFFont): void {
  const height = font.heightAtSize(pageNumberSize, { descender: false })
  stamp(page, text, font, {
    size: pageNumberSize,
    y: page.getHeight() - points(pageGeometry.pageNumberTop) - height,
    gray: 0,
  })
}

/** The notice in as many lines as the bottom margin holds, of about the same length. */
function linesOfFoot(notice: string, page: PDFPage | undefined, font: PDFFont): readonly string[] {
  if (page === undefined) return []
  const space = font.widthOfTextAtSize(' ', footSize)
  const words = notice
    .split(/\s+/)
    .map((word) => ({ word, width: font.widthOfTextAtSize(word, footSize) + space }))
  const fewest = wrap(words, textWidth(page))
  const evenWidth = (words.reduce((sum, { width }) => sum + width, 0) / fewest.length) * 1.1
  const even = wrap(words, evenWidth)
  return (even.length === fewest.length ? even : fewest).slice(0, mostFootLines)
}

function wrap(words: readonly { readonly word: string; readonly width: number }[], room: number) {
  const lines: string[] = []
  let used = room
  for (const { word, width } of words) {
    if (used + width > room) {
      lines.push(word)
      used = width
    } else {
      lines[lines.length - 1] += ` ${word}`
      used += width
    }
  }
  return lines
}

function stampFootLines(page: PDFPage, lines: readonly string[], font: PDFFont): void {
  lines.forEach((line, index) => {
    stamp(page, line, font, {
      size: footSize,
      y: points(pageGeometry.bottom * 0.6) - index * footSize * 1.15,
      gray: 0.45,
    })
  })
}

/** Draws text centred between the left and right margins. */
function stamp(
  page: PDFPage,
  text: string,
  font: PDFFont,
  { size, y, gray }: { readonly size: number; readonly y: number; readonly gray: number },
): void {
  const centre = points(pageGeometry.left) + textWidth(page) / 2
  page.pushOperators(beginMarkedContent(asPDFName('Artifact')))
  page.drawText(text, {
    font,
    size,
    x: centre - font.widthOfTextAtSize(text, size) / 2,
    y,
    color: grayscale(gray),
  })
  page.pushOperators(endMarkedContent())
}

function textWidth(page: PDFPage): number {
  return page.getWidth() - points(pageGeometry.left + pageGeometry.right)
}

/**
 * Chromium names the parts of a tagged PDF by numbers that grow as long as its process lives. Counted from 1 again
 * through all prints, in the same number of digits, the same paper gives the same bytes and no name comes twice.
 */
function withStableNames(prints: readonly Uint8Array[]): readonly Uint8Array[] {
  let last = 0
  return prints.map((pdf) => {
    const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
    const numbers = [...text.matchAll(nodeName)].map(([, digits]) => Number(digits))
    if (numbers.length === 0) return pdf
    const offset = numbers.reduce((least, number) => Math.min(least, number), Infinity) - last - 1
    last = numbers.reduce((most, number) => Math.max(most, number), 0) - offset
    return Buffer.from(
      text.replace(
        nodeName,
        (_, digits: string) => `(node${String(Number(digits) - offset).padStart(8, '0')})`,
      ),
      'latin1',
    )
  })
}

const nodeName = /\(node(\d{8})\)/g
