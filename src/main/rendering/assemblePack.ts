import {
  asPDFName,
  beginMarkedContent,
  degrees,
  endMarkedContent,
  grayscale,
  PDFDocument,
  PDFHexString,
  PDFNull,
  type PDFFont,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import { pageGeometry } from '../../shared/documents/pageGeometry.ts'
import { readableText } from '../../shared/officialDocuments/pdfText.ts'
import { describePdf, points, type PdfDescription } from './describePdf.ts'
import { readPdfLayout } from './readPdfLayout.ts'

export interface PackAssembly extends PdfDescription {
  /** Tinos Regular, for the numbers of the pack. */
  readonly font: Uint8Array
  /** In their order. */
  readonly parts: readonly PackPartFile[]
}

export interface PackPartFile {
  readonly pdf: Uint8Array
  /** In the contents and the bookmarks; null for the cover. */
  readonly title: string | null
  /** Whether its lines lead to the parts that they name. */
  readonly isContents: boolean
}

const numberSize = 11
/** Above the bottom edge, in millimetres: below what papers print there themselves. */
const numberPlace = 6

/**
 * One PDF of finished papers and attached files: continuous numbers at the foot on the right beside the parts' own, a
 * bookmark for each part, and links in the contents.
 */
export async function assemblePack({
  title,
  createdAt,
  font: fontBytes,
  parts,
}: PackAssembly): Promise<{ readonly pdf: Uint8Array; readonly pageCount: number }> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(fontkit)
  const firstPages: number[] = []
  for (const { pdf } of parts) {
    firstPages.push(document.getPageCount())
    const part = await PDFDocument.load(pdf, { updateMetadata: false })
    for (const page of await document.copyPages(part, part.getPageIndices())) {
      // Places in a structure that is not copied lead nowhere.
      page.node.delete(asPDFName('StructParents'))
      document.addPage(page)
    }
  }
  const pages = document.getPages()
  const font = await document.embedFont(fontBytes, { subset: true, customName: 'STAMPS+Tinos-Regular' })
  pages.forEach((page, index) => {
    if (index > 0) stampNumber(page, String(index + 1), font)
  })
  const entries = parts.flatMap(({ title: name }, index) => {
    const page = pages[firstPages[index] ?? 0]
    return name === null || page === undefined ? [] : [{ title: name, page: page.ref }]
  })
  setOutline(document, entries)
  for (const [index, { isContents, pdf }] of parts.entries())
    if (isContents) await linkContents(document, pdf, firstPages[index] ?? 0, entries)
  describePdf(document, { title, createdAt })
  return { pdf: await document.save(), pageCount: pages.length }
}

interface Entry {
  readonly title: string
  readonly page: PDFRef
}

/** Draws the number of a page at its foot on the right as it is seen, whichever way the page is turned. */
function stampNumber(page: PDFPage, text: string, font: PDFFont): void {
  const { x, y, width, height } = page.getCropBox()
  const angle = ((page.getRotation().angle % 360) + 360) % 360
  const isTurned = angle === 90 || angle === 270
  const across =
    (isTurned ? height : width) - points(pageGeometry.right) - font.widthOfTextAtSize(text, numberSize)
  const up = points(numberPlace)
  const places: Readonly<Record<number, readonly [number, number]>> = {
    0: [x + across, y + up],
    90: [x + width - up, y + across],
    180: [x + width - across, y + height - up],
    270: [x + up, y + height - across],
  }
  const [left, bottom] = places[angle] ?? [x + across, y + up]
  page.pushOperators(beginMarkedContent(asPDFName('Artifact')))
  page.drawText(text, {
    font,
    size: numberSize,
    x: left,
    y: bottom,
    rotate: degrees(angle),
    color: grayscale(0),
  })
  page.pushOperators(endMarkedContent())
}

function setOutline({ context, catalog }: PDFDocument, entries: readonly Entry[]): void {
  if (entries.length === 0) return
  const outline = context.nextRef()
  const refs = entries.map(() => context.nextRef())
  for (const [index, { title, page }] of entries.entries()) {
    const ref = refs[index]
    const [previous, next] = [refs[index - 1], refs[index + 1]]
    if (ref === undefined) continue
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: outline,
        Dest: [page, 'XYZ', PDFNull, PDFNull, PDFNull],
        ...(previous !== undefined && { Prev: previous }),
        ...(next !== undefined && { Next: next }),
      }),
    )
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (first === undefined || last === undefined) return
  context.assign(outline, context.obj({ Type: 'Outlines', First: first, Last: last, Count: entries.length }))
  catalog.set(asPDFName('Outlines'), outline)
  catalog.set(asPDFName('PageMode'), asPDFName('UseOutlines'))
}

/** Makes each line of the contents lead to the part that it names. */
async function linkContents(
  document: PDFDocument,
  contents: Uint8Array,
  firstPage: number,
  entries: readonly Entry[],
): Promise<void> {
  const text = readableText(await readPdfLayout(contents))
  for (const { title, page: target } of entries) {
    const found = text.findLast(title)
    const page = found === null ? undefined : document.getPages()[firstPage + found.page - 1]
    if (found === null || page === undefined) continue
    const baselines = found.texts.map(({ baseline }) => baseline)
    const top = page.getHeight() - points(Math.min(...baselines) - 5)
    const bottom = page.getHeight() - points(Math.max(...baselines) + 2)
    page.node.addAnnot(
      document.context.register(
        document.context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [points(pageGeometry.left), bottom, page.getWidth() - points(pageGeometry.right), top],
          Border: [0, 0, 0],
          Dest: [target, 'XYZ', PDFNull, PDFNull, PDFNull],
        }),
      ),
    )
  }
}
