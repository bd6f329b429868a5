import { describe, expect, it } from 'vitest'
import { checkDocx } from '../../../../src/shared/officialDocuments/checkDocx.ts'
import { checkPdf } from '../../../../src/shared/officialDocuments/checkPdf.ts'
import type {
  DocxLayout,
  DocxSection,
  DocxStyle,
  PdfLayout,
  PdfPage,
  PdfText,
} from '../../../../src/shared/officialDocuments/fileLayout.ts'
import type { FormRule } from '../../../../src/shared/officialDocuments/formRules.ts'
import { officialContents } from '../../../../src/shared/officialDocuments/officialContents.ts'
import { printedTexts } from '../../../../src/shared/officialDocuments/printedTexts.ts'
import { composedDocument, sampleFacts } from './officialSample.ts'

const composed = composedDocument('plan', sampleFacts)
const contents = officialContents(
  {
    ...composed,
    subject: 'Tổ chức hội nghị',
    addressees: '',
    bases: '',
    body: 'Tổ công tác tổ chức hội nghị.\nCơ quan liên quan thực hiện',
    recipients: 'Thành viên Tổ công tác',
    keptBy: 'VT',
    signerCapacity: 'TỔ TRƯỞNG',
    signerOffice: '',
    signerName: 'Nguyễn Văn Sơn',
    annexes: [],
  },
  { letterhead: sampleFacts.letterhead, sampleNotice: null },
)

function drawn(text: string, baseline: number, fields: Partial<PdfText> = {}): PdfText {
  return { text, left: 42, width: 60, baseline, size: 14, font: 'Tinos-Regular', isEmbedded: true, ...fields }
}
const right = { left: 110, width: 70 }
const middle = { left: 77.5, width: 70 }
const bold = { font: 'Tinos-Bold' }

/** The pages that the contents above should come out as. */
const firstPage: readonly PdfText[] = [
  drawn('UBND TỈNH TUYÊN QUANG', 25, { size: 13 }),
  drawn('TỔ CÔNG TÁC TRIỂN KHAI', 30, { size: 13, ...bold }),
  drawn('ĐỀ ÁN 06', 35, { size: 13, ...bold }),
  drawn('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 25, { size: 13, ...bold, ...right }),
  drawn('Độc lập - Tự do - Hạnh phúc', 31, { ...bold, ...right }),
  drawn('Số: 07/KH-TCTĐA06', 44, { size: 13 }),
  drawn('Tuyên Quang, ngày 12 tháng 3 năm 2024', 44, { font: 'Tinos-Italic', ...right }),
  drawn('KẾ HOẠCH', 60, { ...bold, ...middle }),
  drawn('Tổ chức hội nghị', 66, { ...bold, ...middle }),
  drawn('Tổ công tác tổ chức hội nghị.', 80),
]
const secondPage: readonly PdfText[] = [
  drawn('Cơ quan liên quan thực hiện./.', 30),
  drawn('Nơi nhận:', 45, { size: 12, font: 'Tinos-BoldItalic' }),
  drawn('- Thành viên Tổ công tác;', 50, { size: 11 }),
  drawn('- Lưu: VT.', 55, { size: 11 }),
  drawn('TỔ TRƯỞNG', 45, { ...bold, ...right }),
  drawn('Nguyễn Văn Sơn', 80, { ...bold, ...right }),
  drawn('2', 14, { left: 112, width: 1 }),
]
const page = (texts: readonly PdfText[]): PdfPage => ({ width: 210, height: 297, texts })
const sound: PdfLayout = {
  title: 'Kế hoạch',
  language: 'vi-VN',
  isTagged: true,
  pages: [page(firstPage), page(secondPage)],
}

/** The same pages with one piece of text changed, or left out. */
function changed(text: string, change: Partial<PdfText> | null): PdfLayout {
  const pages = sound.pages.map(({ texts, ...rest }) => ({
    ...rest,
    texts: texts.flatMap((one) =>
      one.text !== text ? [one] : change === null ? [] : [{ ...one, ...change }],
    ),
  }))
  return { ...sound, pages }
}
const pdfRules = (layout: PdfLayout) => checkPdf(layout, contents).map(({ rule }) => rule)

describe('the form of a PDF', () => {
  it('has no finding where every rule is kept', () => {
    expect(checkPdf(sound, contents)).toEqual([])
  })

  const broken: readonly (readonly [FormRule, PdfLayout])[] = [
    ['paper', { ...sound, pages: [{ ...page(firstPage), width: 216 }, page(secondPage)] }],
    ['margins', changed('Tổ công tác tổ chức hội nghị.', { left: 20 })],
    ['margins', changed('Tổ công tác tổ chức hội nghị.', { left: 140, width: 60 })],
    ['margins', changed('- Lưu: VT.', { baseline: 285 })],
    ['font', changed('Tổ công tác tổ chức hội nghị.', { font: 'NotoSans-Regular' })],
    ['font', changed('Tổ công tác tổ chức hội nghị.', { isEmbedded: false })],
    ['textSize', changed('Tổ công tác tổ chức hội nghị.', { size: 12 })],
    ['motto', changed('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 14 })],
    ['motto', changed('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { left: 32 })],
    ['motto', changed('Độc lập - Tự do - Hạnh phúc', { font: 'Tinos-Regular' })],
    ['motto', changed('Độc lập - Tự do - Hạnh phúc', null)],
    ['issuerStyle', changed('UBND TỈNH TUYÊN QUANG', bold)],
    ['issuerStyle', changed('ĐỀ ÁN 06', { font: 'Tinos-Regular' })],
    ['signStyle', changed('Số: 07/KH-TCTĐA06', { size: 14 })],
    ['dateStyle', changed('Tuyên Quang, ngày 12 tháng 3 năm 2024', { font: 'Tinos-Regular' })],
    ['dateStyle', changed('Tuyên Quang, ngày 12 tháng 3 năm 2024', { baseline: 50 })],
    ['titleStyle', changed('KẾ HOẠCH', { font: 'Tinos-Regular' })],
    ['signatureStyle', changed('TỔ TRƯỞNG', { font: 'Tinos-Italic' })],
    ['signatureStyle', changed('Nguyễn Văn Sơn', { size: 12 })],
    ['recipientsStyle', changed('Nơi nhận:', { font: 'Tinos-Bold' })],
    ['recipientsStyle', changed('- Lưu: VT.', { size: 12 })],
    ['pageNumbers', changed('2', null)],
    ['pageNumbers', changed('2', { text: '3' })],
    ['pageNumbers', changed('2', { left: 180 })],
    ['pageNumbers', changed('2', { size: 11 })],
    [
      'pageNumbers',
      { ...sound, pages: [page([...firstPage, drawn('1', 14, { left: 112, width: 1 })]), page(secondPage)] },
    ],
    ['sameText', changed('Tổ công tác tổ chức hội nghị.', { text: 'Tổ công tác hoãn hội nghị.' })],
    ['metadata', { ...sound, title: '' }],
    ['metadata', { ...sound, language: 'en' }],
    ['metadata', { ...sound, isTagged: false }],
  ]
  it.each(broken)('names %s alone where it is broken', (rule, layout) => {
    expect(pdfRules(layout)).toEqual([rule])
  })

  it('names a signature that stands alone on its page', () => {
    const [line, ...signature] = secondPage
    const alone = {
      ...sound,
      pages: [page([...firstPage, ...(line ? [{ ...line, baseline: 90 }] : [])]), page(signature)],
    }
    expect(pdfRules(alone)).toEqual(['signaturePage'])
  })
})

const styles: readonly DocxStyle[] = [
  ['QuocHieu', 13, true, false],
  ['TieuNgu', 14, true, false],
  ['CoQuanChuQuan', 13, false, false],
  ['CoQuanBanHanh', 13, true, false],
  ['SoKyHieu', 13, false, false],
  ['DiaDanhNgayThang', 14, false, true],
  ['TenLoai', 14, true, false],
  ['TrichYeu', 14, true, false],
  ['QuyenHanNguoiKy', 14, true, false],
  ['HoTenNguoiKy', 14, true, false],
  ['NoiNhan', 12, true, true],
  ['DanhSachNoiNhan', 11, false, false],
].map(([id, size, isBold, isItalic]) => ({
  id: String(id),
  size: Number(size),
  isBold: isBold === true,
  isItalic: isItalic === true,
}))
const section: DocxSection = {
  width: 210,
  height: 297,
  top: 20,
  right: 15,
  bottom: 20,
  left: 30,
  hasOwnFirstPage: true,
  hasPageNumber: true,
  startsAnew: true,
}
const soundDocx: DocxLayout = {
  font: 'Times New Roman',
  size: 14,
  language: 'vi-VN',
  styles,
  otherFonts: [],
  paragraphs: contents.flatMap(printedTexts),
  sections: [section],
}

describe('the form of a Word file', () => {
  it('has no finding where every rule is kept', () => {
    expect(checkDocx(soundDocx, contents)).toEqual([])
  })

  const broken: readonly (readonly [FormRule, Partial<DocxLayout>])[] = [
    ['paper', { sections: [{ ...section, width: 216 }] }],
    ['margins', { sections: [{ ...section, left: 25 }] }],
    ['margins', { sections: [{ ...section, right: 25 }] }],
    ['pageNumbers', { sections: [{ ...section, hasOwnFirstPage: false }] }],
    ['pageNumbers', { sections: [{ ...section, hasPageNumber: false }] }],
    ['pageNumbers', { sections: [{ ...section, startsAnew: false }] }],
    ['sameText', { sections: [section, section] }],
    ['sameText', { paragraphs: soundDocx.paragraphs.slice(1) }],
    ['font', { font: 'Calibri' }],
    ['font', { otherFonts: ['Arial'] }],
    ['textSize', { size: 12 }],
    ['metadata', { language: 'en-US' }],
  ]
  it.each(broken)('names %s alone where it is broken', (rule, change) => {
    expect(checkDocx({ ...soundDocx, ...change }, contents).map((one) => one.rule)).toEqual([rule])
  })

  it.each(styles.map(({ id }) => id))('names the style %s of a wrong face, and its absence', (id) => {
    const wrong = styles.map((style) => (style.id === id ? { ...style, isBold: !style.isBold } : style))
    expect(checkDocx({ ...soundDocx, styles: wrong }, contents)).toHaveLength(1)
    const without = styles.filter((style) => style.id !== id)
    expect(checkDocx({ ...soundDocx, styles: without }, contents)).toHaveLength(1)
  })
})
