import { readFileSync } from 'node:fs'
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { assemblePdf } from '../../../../src/main/rendering/assemblePdf.ts'

const font = readFileSync('resources/fonts/Tinos_400Regular.ttf')
const a4 = [595, 842] as const
const pointsPerMillimetre = 72 / 25.4

/** A PDF of empty pages, with a name as Chromium gives them. */
async function emptyPdf(pages: number, firstName = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < pages; page++) document.addPage([...a4])
  for (const name of [firstName, firstName + 4]) {
    const id = PDFString.of(`node${String(name).padStart(8, '0')}`)
    document.context.register(document.context.obj({ ID: id }))
  }
  return await document.save({ useObjectStreams: false })
}

async function assembled(
  pages: number,
  footNotice: string | null = null,
  firstName = 1,
): Promise<Uint8Array> {
  const { pdf, pageCount } = await assemblePdf([await emptyPdf(pages, firstName)], {
    title: 'Biên bản - Hội nghị',
    footNotice,
    createdAt: '2024-02-05T04:30:00Z',
    font,
  })
  expect(pageCount).toBe(pages)
  return pdf
}

/** What is written on each page: text, left edge, width, baseline from the top and size, in millimetres and points. */
async function writingOn(pdf: Uint8Array) {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                left: Number(item.transform[4]) / pointsPerMillimetre,
                width: item.width / pointsPerMillimetre,
                fromTop: (a4[1] - Number(item.transform[5])) / pointsPerMillimetre,
                size: item.height,
              },
            ]
          : [],
      ),
    )
  }
  return pages
}

describe('page numbers', () => {
  it('stand on all pages but the first', async () => {
    const pages = await writingOn(await assembled(12))
    expect(pages.map((items) => items.map(({ text }) => text))).toEqual([
      [],
      ...Array.from({ length: 11 }, (_, index) => [String(index + 2)]),
    ])
  })

  it('are of 14 points, in the top margin, centred between the left and right margins', async () => {
    const number = (await writingOn(await assembled(2)))[1]?.[0]
    expect(number?.size).toBeCloseTo(14)
    expect(number?.fromTop).toBeGreaterThan(10)
    expect(number?.fromTop).toBeLessThan(20)
    expect((number?.left ?? 0) + (number?.width ?? 0) / 2).toBeCloseTo(30 + (209.9 - 45) / 2, 1)
  })
})

describe('a paper with annexes', () => {
  it('counts the pages of each from 1, also of one that was printed in pieces', async () => {
    const prints = await Promise.all([emptyPdf(2), emptyPdf(1, 20), emptyPdf(2, 30), emptyPdf(1, 40)])
    const { pdf, pageCount } = await assemblePdf(prints, {
      title: 'Báo cáo',
      footNotice: null,
      createdAt: '2024-02-05T04:30:00Z',
      font,
      printsOfPapers: [1, 2, 1],
    })
    expect(pageCount).toBe(6)
    const pages = await writingOn(pdf)
    expect(pages.map((items) => items.map(({ text }) => text).join())).toEqual(['', '2', '', '2', '3', ''])
  })

  it('has the bookmarks of all of them, one after the other', async () => {
    const prints = await Promise.all([
      outlinedPdf('Biên bản', 'I. KHAI MẠC'),
      outlinedPdf('Phụ lục I'),
      emptyPdf(1),
    ])
    const { pdf } = await assemblePdf(prints, {
      title: 'Biên bản',
      footNotice: null,
      createdAt: '2024-02-05T04:30:00Z',
      font,
      printsOfPapers: [1, 1, 1],
    })
    const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
    const outline = await document.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(['Biên bản', 'I. KHAI MẠC', 'Phụ lục I'])
    const last = outline.at(-1)?.dest
    if (!Array.isArray(last)) throw new Error('leads nowhere')
    expect(await document.getPageIndex(refSchema.parse(last[0]))).toBe(1)
  })
})

/** A PDF of one page with bookmarks as Chromium writes them. */
async function outlinedPdf(...titles: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage([...a4])
  const { context } = document
  const root = context.nextRef()
  const refs = titles.map(() => context.nextRef())
  for (const [index, title] of titles.entries()) {
    const [own, before, after] = [refs[index], refs[index - 1], refs[index + 1]]
    if (own === undefined) throw new Error('no place')
    context.assign(
      own,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: root,
        Dest: [page.ref, 'XYZ', 0, 800, 0],
        ...(before === undefined ? {} : { Prev: before }),
        ...(after === undefined ? {} : { Next: after }),
      }),
    )
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (first === undefined || last === undefined) throw new Error('no titles')
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: titles.length }))
  document.catalog.set(PDFName.of('Outlines'), root)
  return await document.save({ useObjectStreams: false })
}

const refSchema = z.object({ num: z.number(), gen: z.number() })

describe('the foot line', () => {
  it('stands in the bottom margin of every page', async () => {
    const pages = await writingOn(await assembled(2, 'Dữ liệu mẫu'))
    for (const items of pages) {
      const line = items.find(({ text }) => text === 'Dữ liệu mẫu')
      expect(line?.size).toBeCloseTo(9)
      expect(line?.fromTop).toBeGreaterThan(297 - 20)
      expect(line?.fromTop).toBeLessThan(297 - 5)
    }
  })

  it('is broken into even lines between the margins when it is long', async () => {
    const notice = 'Dữ liệu mẫu, không phải văn bản thật. '.repeat(4).trim()
    const [items = []] = await writingOn(await assembled(1, notice))
    expect(items.length).toBeGreaterThan(1)
    expect(items.map(({ text }) => text).join(' ')).toBe(notice)
    for (const { left, width } of items) {
      expect(left).toBeGreaterThanOrEqual(30)
      expect(left + width).toBeLessThanOrEqual(210 - 15)
    }
  })

  it('prints □ for what the font lacks', async () => {
    const [items = []] = await writingOn(await assembled(1, 'mẫu 👍🏽'))
    expect(items[0]?.text).toBe('mẫu □')
  })
})

describe('the file', () => {
  it('carries title, language, producer and the given time', async () => {
    const document = await PDFDocument.load(await assembled(1), { updateMetadata: false })
    expect(document.getTitle()).toBe('Biên bản - Hội nghị')
    expect(document.getProducer()).toBe('Bàn Thư ký')
    expect(document.getCreationDate()?.toISOString()).toBe('2024-02-05T04:30:00.000Z')
    expect(document.getModificationDate()?.toISOString()).toBe('2024-02-05T04:30:00.000Z')
    expect(document.catalog.toString()).toContain('/Lang')
  })

  it('is the same, byte for byte, however long the printing process has lived', async () => {
    const fresh = await assembled(3, 'Dữ liệu mẫu', 1)
    const aged = await assembled(3, 'Dữ liệu mẫu', 387)
    expect(Buffer.compare(fresh, aged)).toBe(0)
  })
})
