import type { DocumentContent } from '../documents/documentContent.ts'
import { pageGeometry } from '../documents/pageGeometry.ts'
import type { DocxLayout, DocxSection } from './fileLayout.ts'
import type { FormFinding, FormRule } from './formRules.ts'
import { lettersOf } from './pdfText.ts'
import { printedTexts } from './printedTexts.ts'

/**
 * The rules of form that a finished Word file breaks: paper, margins, page numbers, fonts, and the size and face of each
 * component's style (NĐ 30/2020, Phụ lục I; domain 1.1, 1.2, 1.7). `contents` is what the file should say.
 */
export function checkDocx(layout: DocxLayout, contents: readonly DocumentContent[]): readonly FormFinding[] {
  return [
    ...layout.sections.flatMap(checkSection),
    ...(layout.sections.length === contents.length
      ? []
      : [finding('sameText', `Tệp Word có ${layout.sections.length} phần, cần ${contents.length} phần.`)]),
    ...checkFonts(layout),
    ...checkStyles(layout),
    ...checkSameText(layout, contents),
  ]
}

function finding(rule: FormRule, words: string): FormFinding {
  return { rule, where: 'docx', field: null, page: null, words }
}

/** How far a measure may be off, in millimetres: Word measures in twentieths of a point. */
const tolerance = 0.1

function checkSection(section: DocxSection, index: number): readonly FormFinding[] {
  const { shortSide, longSide } = pageGeometry
  const name = index === 0 ? 'Văn bản' : `Phụ lục ${index}`
  const isA4 =
    Math.abs(Math.min(section.width, section.height) - shortSide) <= tolerance &&
    Math.abs(Math.max(section.width, section.height) - longSide) <= tolerance
  return [
    ...(isA4 ? [] : [finding('paper', `${name} trong tệp Word không phải khổ A4.`)]),
    ...marginRanges
      .filter(
        ([side, , least, most]) => section[side] < least - tolerance || section[side] > most + tolerance,
      )
      .map(([side, words, least, most]) =>
        finding(
          'margins',
          `${name} trong tệp Word có lề ${words} ${Math.round(section[side])} mm, cần ${least} đến ${most} mm.`,
        ),
      ),
    ...(section.hasOwnFirstPage
      ? []
      : [finding('pageNumbers', `${name} trong tệp Word đánh số cả trang đầu.`)]),
    ...(section.hasPageNumber
      ? []
      : [finding('pageNumbers', `${name} trong tệp Word không có số trang ở giữa lề trên.`)]),
    ...(section.startsAnew
      ? []
      : [finding('pageNumbers', `${name} trong tệp Word không đánh số trang lại từ 1.`)]),
  ]
}

/** NĐ 30/2020, Phụ lục I, mục I.3 (domain 1.1). */
const marginRanges = [
  ['top', 'trên', 20, 25],
  ['bottom', 'dưới', 20, 25],
  ['left', 'trái', 30, 35],
  ['right', 'phải', 15, 20],
] as const

const paperFont = 'Times New Roman'

function checkFonts({ font, size, language, otherFonts }: DocxLayout): readonly FormFinding[] {
  return [
    ...[font, ...otherFonts]
      .filter((name) => name !== paperFont)
      .map((name) => finding('font', `Tệp Word dùng phông ${name || 'không rõ'}, cần ${paperFont}.`)),
    ...(size >= 13 && size <= 14
      ? []
      : [finding('textSize', `Chữ thường của tệp Word cỡ ${size}, cần cỡ 13 đến 14.`)]),
    ...(language.startsWith('vi') ? [] : [finding('metadata', 'Tệp Word chưa ghi ngôn ngữ là tiếng Việt.')]),
  ]
}

interface StyleRule {
  readonly id: string
  readonly rule: FormRule
  readonly name: string
  readonly smallest: number
  readonly largest: number
  readonly isBold: boolean
  readonly isItalic: boolean
}

const upright = { isBold: false, isItalic: false } as const
const bold = { isBold: true, isItalic: false } as const

/** NĐ 30/2020, Phụ lục I, mục V (domain 1.2). */
const styleRules: readonly StyleRule[] = [
  { id: 'QuocHieu', rule: 'motto', name: 'Quốc hiệu', smallest: 12, largest: 13, ...bold },
  { id: 'TieuNgu', rule: 'motto', name: 'Tiêu ngữ', smallest: 13, largest: 14, ...bold },
  {
    id: 'CoQuanChuQuan',
    rule: 'issuerStyle',
    name: 'Tên cơ quan chủ quản',
    smallest: 12,
    largest: 13,
    ...upright,
  },
  {
    id: 'CoQuanBanHanh',
    rule: 'issuerStyle',
    name: 'Tên cơ quan ban hành',
    smallest: 12,
    largest: 13,
    ...bold,
  },
  { id: 'SoKyHieu', rule: 'signStyle', name: 'Số, ký hiệu', smallest: 13, largest: 13, ...upright },
  {
    id: 'DiaDanhNgayThang',
    rule: 'dateStyle',
    name: 'Địa danh, thời gian',
    smallest: 13,
    largest: 14,
    isBold: false,
    isItalic: true,
  },
  { id: 'TenLoai', rule: 'titleStyle', name: 'Tên loại', smallest: 13, largest: 14, ...bold },
  { id: 'TrichYeu', rule: 'titleStyle', name: 'Trích yếu', smallest: 13, largest: 14, ...bold },
  {
    id: 'QuyenHanNguoiKy',
    rule: 'signatureStyle',
    name: 'Quyền hạn, chức vụ người ký',
    smallest: 13,
    largest: 14,
    ...bold,
  },
  { id: 'HoTenNguoiKy', rule: 'signatureStyle', name: 'Họ tên người ký', smallest: 13, largest: 14, ...bold },
  {
    id: 'NoiNhan',
    rule: 'recipientsStyle',
    name: '“Nơi nhận:”',
    smallest: 12,
    largest: 12,
    isBold: true,
    isItalic: true,
  },
  {
    id: 'DanhSachNoiNhan',
    rule: 'recipientsStyle',
    name: 'Danh sách nơi nhận',
    smallest: 11,
    largest: 11,
    ...upright,
  },
]

function checkStyles({ styles }: DocxLayout): readonly FormFinding[] {
  return styleRules.flatMap(({ id, rule, name, smallest, largest, isBold, isItalic }) => {
    const style = styles.find((one) => one.id === id)
    if (style === undefined) return [finding(rule, `Tệp Word không có kiểu chữ cho ${name}.`)]
    const isRight =
      style.size >= smallest &&
      style.size <= largest &&
      style.isBold === isBold &&
      style.isItalic === isItalic
    return isRight ? [] : [finding(rule, `Kiểu chữ của ${name} trong tệp Word sai cỡ hoặc sai nét.`)]
  })
}

function checkSameText(
  { paragraphs }: DocxLayout,
  contents: readonly DocumentContent[],
): readonly FormFinding[] {
  const letters = paragraphs.map(lettersOf).join('')
  const lost = contents.flatMap(printedTexts).find((words) => !letters.includes(lettersOf(words)))
  return lost === undefined
    ? []
    : [finding('sameText', `Tệp Word thiếu hoặc khác lời văn ở đoạn “${lost.slice(0, 60)}”.`)]
}
