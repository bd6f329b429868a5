import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx'
import type { DocumentContent } from '../../shared/documents/documentContent.ts'
import { xmlText } from '../../shared/documents/xmlText.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import { docxBlocks } from './docxBlocks.ts'
import { page } from './docxMeasures.ts'
import { paperStyles } from './docxStyles.ts'
import { paragraph } from './docxText.ts'

const producer = 'Bàn Thư ký'
const fontName = 'Times New Roman'
const font = { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName }

/**
 * A paper with its annexes as a Word document: each in a section of its own, whose pages are numbered from 1 at the top
 * centre, the first without its number (NĐ 30/2020; domain 1.7). The only field is the page number; texts are plain runs.
 */
export async function renderDocx(
  papers: readonly DocumentContent[],
  createdAt: Instant,
): Promise<Uint8Array> {
  const title = xmlText(papers[0]?.title ?? '')
  const styles = paperStyles(papers.map(({ textSize }) => textSize))
  const document = new Document({
    title,
    creator: producer,
    lastModifiedBy: producer,
    styles: {
      ...styles,
      default: {
        ...styles.default,
        document: {
          run: { font, size: 28, language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' } },
        },
      },
    },
    sections: papers.map(section),
  })
  return new Uint8Array(
    await Packer.toArrayBuffer(document, undefined, [
      { path: 'docProps/core.xml', data: coreProperties(title, createdAt) },
    ]),
  )
}

function section(paper: DocumentContent): ISectionOptions {
  const { orientation, footNotice } = paper
  const foot = () =>
    new Footer({
      children:
        footNotice === null
          ? [new Paragraph({ children: [] })]
          : [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ text: xmlText(footNotice), size: 18, color: '737373' })],
              }),
            ],
    })
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: page.short,
          height: page.long,
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: page.top,
          right: page.right,
          bottom: page.bottom,
          left: page.left,
          header: page.header,
          footer: page.header,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })],
          }),
        ],
      }),
      first: new Header({ children: [paragraph('', { size: 14 })] }),
    },
    footers: { default: foot(), first: foot() },
    children: docxBlocks(paper),
  }
}

/** The library dates files by the clock. */
function coreProperties(title: string, createdAt: Instant): string {
  const escaped = title.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0) ?? 0};`)
  const at = new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dc:creator>${producer}</dc:creator><cp:lastModifiedBy>${producer}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}
