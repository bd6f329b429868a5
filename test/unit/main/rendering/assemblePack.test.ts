import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { RefProxy } from 'pdfjs-dist/types/src/display/api'
import { assemblePack, type PackPartFile } from '../../../../src/main/rendering/assemblePack.ts'
import { countPages } from '../../../../src/main/rendering/countPages.ts'
import { readPdfLayout } from '../../../../src/main/rendering/readPdfLayout.ts'

const portrait = [595, 842] as const
const landscape = [842, 595] as const

async function printed(
  pages: readonly (readonly [number, number])[],
  text = '',
  turned = 0,
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const [width, height] of pages) {
    const page = document.addPage([width, height])
    page.setRotation(degrees(turned))
    if (text !== '') page.drawText(text, { x: 100, y: 700, size: 12 })
  }
  return await document.save()
}

async function assembled(parts: readonly PackPartFile[]) {
  const font = await readFile(
    join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'fonts', 'Tinos_400Regular.ttf'),
  )
  return await assemblePack({ title: 'Tập tài liệu', createdAt: '2024-02-05T01:00:00.000Z', font, parts })
}
const part = (pdf: Uint8Array, title: string | null, isContents = false): PackPartFile => ({
  pdf,
  title,
  isContents,
})

/** Where the number of each page stands, as it is seen. */
async function numbersOf(pdf: Uint8Array) {
  const { pages } = await readPdfLayout(pdf)
  return pages.map(({ texts }) =>
    texts.filter(({ font }) => font.startsWith('Tinos')).map(({ text }) => text),
  )
}

describe('a pack', () => {
  it('numbers its pages through all parts from the second on', async () => {
    const { pdf, pageCount } = await assembled([
      part(await printed([portrait]), null),
      part(await printed([portrait, landscape]), 'Tờ tóm tắt'),
      part(await printed([portrait]), 'Chương trình'),
    ])
    expect(pageCount).toBe(4)
    expect(await numbersOf(pdf)).toEqual([[], ['2'], ['3'], ['4']])
  })

  it('writes the number at the foot on the right of upright and lying pages', async () => {
    const { pdf } = await assembled([
      part(await printed([portrait]), null),
      part(await printed([portrait]), 'Một'),
      part(await printed([landscape]), 'Hai'),
    ])
    const { pages } = await readPdfLayout(pdf)
    for (const { width, height, texts } of pages.slice(1)) {
      const [number] = texts
      expect(width - (number?.left ?? 0) - (number?.width ?? 0)).toBeCloseTo(15, 0)
      expect(height - (number?.baseline ?? 0)).toBeCloseTo(6, 0)
    }
  })

  it('writes the number of a turned page where it is seen at the foot on the right', async () => {
    const { pdf } = await assembled([
      part(await printed([portrait]), null),
      part(await printed([portrait], '', 90), 'Bản quét'),
    ])
    const page = (await PDFDocument.load(pdf)).getPage(1)
    expect(page.getRotation().angle).toBe(90)
    const [number] = (await readPdfLayout(pdf)).pages[1]?.texts ?? []
    // Seen after a quarter turn the foot is the right edge of the sheet, its right end the top.
    expect((number?.left ?? 0) * (72 / 25.4)).toBeCloseTo(595 - 17, 0)
  })

  it('names each part in its bookmarks, and leads from the contents to them', async () => {
    const { pdf } = await assembled([
      part(await printed([portrait]), null),
      part(await printed([portrait], 'Brief'), null, true),
      part(await printed([portrait]), 'Brief'),
    ])
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const file = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
    const outline = await file.getOutline()
    expect(outline.map(({ title }) => title)).toEqual(['Brief'])
    const links: readonly { readonly subtype: string; readonly dest: readonly [RefProxy] }[] = await (
      await file.getPage(2)
    ).getAnnotations()
    expect(links.map(({ subtype }) => subtype)).toEqual(['Link'])
    expect(await Promise.all(links.map(async ({ dest: [page] }) => await file.getPageIndex(page)))).toEqual([
      2,
    ])
    await file.destroy()
  })
})

describe('the pages of a foreign PDF', () => {
  it('are counted, and none of a broken file', async () => {
    expect(await countPages(await printed([portrait, portrait]))).toBe(2)
    expect(await countPages(new TextEncoder().encode('%PDF-1.4 nothing'))).toBeNull()
  })
})
