import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { renderDocument, type PdfPrinter } from '../../../../src/main/rendering/renderDocument.ts'
import { bodyParagraph, type DocumentContent } from '../../../../src/shared/documents/documentContent.ts'

const content: DocumentContent = {
  title: 'Biên bản',
  orientation: 'portrait',
  textSize: 14,
  footNotice: 'Mẫu 漢',
  blocks: [
    bodyParagraph('Nhất trí 👍🏽'),
    { kind: 'table', columns: [], rows: [{ kind: 'record', cells: ['字', '👍🏽'] }] },
  ],
}

/** Stands for the print window: two empty pages, whatever it is given. */
function fakePrinter(printed: string[]): PdfPrinter {
  return {
    fontsFolder: 'resources/fonts',
    async print(html) {
      printed.push(String(html))
      const document = await PDFDocument.create()
      document.addPage()
      document.addPage()
      return await document.save()
    },
  }
}

describe('rendering a paper', () => {
  it('prints its page once, counts the sheets, and names what the font lacks wherever it stands', async () => {
    const printed: string[] = []
    const rendered = await renderDocument(content, {
      printer: fakePrinter(printed),
      createdAt: '2024-02-05T04:30:00Z',
    })
    expect(printed).toHaveLength(1)
    expect(printed[0]).toContain('Nhất trí □')
    expect(rendered.pageCount).toBe(2)
    expect(new Set(rendered.missingCharacters)).toEqual(new Set(['漢', '👍🏽', '字']))
    expect(Buffer.from(rendered.pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('passes on that the printer failed', async () => {
    const printer: PdfPrinter = {
      fontsFolder: 'resources/fonts',
      print: async () => await Promise.reject(new Error('no window')),
    }
    await expect(renderDocument(content, { printer, createdAt: '2024-02-05T04:30:00Z' })).rejects.toThrow(
      'no window',
    )
  })
})
