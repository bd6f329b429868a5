import type {
  Block,
  DocumentContent,
  HeaderBlock,
  SignatureBlock,
  TitleBlock,
} from '../documents/documentContent.ts'
import { missingCharacters } from '../documents/glyphs.ts'
import { pageGeometry } from '../documents/pageGeometry.ts'
import type { PdfLayout, PdfPage, PdfText } from './fileLayout.ts'
import type { FormFinding, FormRule } from './formRules.ts'
import {
  lettersOf,
  pageNumbersOf,
  readableText,
  wordsOf,
  type FoundText,
  type ReadableText,
} from './pdfText.ts'
import { printedTexts } from './printedTexts.ts'

/**
 * The rules of form that a finished PDF breaks: paper, margins, fonts, and each component's size, style and place (NĐ
 * 30/2020, Phụ lục I; domain 1.1, 1.2). `contents` is what the file should say: the document, then its annexes.
 */
export function checkPdf(layout: PdfLayout, contents: readonly DocumentContent[]): readonly FormFinding[] {
  const text = readableText(layout)
  return [
    ...checkPages(layout),
    ...checkFonts(layout),
    ...checkPageNumbers(layout, contents, text),
    ...contents
      .slice(0, 1)
      .flatMap(({ blocks }) => [
        ...blocks.flatMap((block) => checkBlock(block, text, layout)),
        ...checkTextSize(blocks, text),
      ]),
    ...checkSameText(contents, text),
    ...checkMetadata(layout),
  ]
}

function finding(rule: FormRule, page: number | null, words: string): FormFinding {
  return { rule, where: 'pdf', field: null, page, words }
}

/** How far a measure may be off, in millimetres: strokes and side bearings of letters. */
const tolerance = 0.7

function checkPages({ pages }: PdfLayout): readonly FormFinding[] {
  return pages.flatMap((page, index) => [...checkPaper(page, index + 1), ...checkMargins(page, index + 1)])
}

function checkPaper({ width, height }: PdfPage, page: number): readonly FormFinding[] {
  const { shortSide, longSide } = pageGeometry
  const isA4 =
    Math.abs(Math.min(width, height) - shortSide) <= tolerance &&
    Math.abs(Math.max(width, height) - longSide) <= tolerance
  return isA4
    ? []
    : [
        finding(
          'paper',
          page,
          `Trang ${page} khổ ${Math.round(width)} × ${Math.round(height)} mm, không phải A4.`,
        ),
      ]
}

function checkMargins(page: PdfPage, number: number): readonly FormFinding[] {
  const { top, right, bottom, left } = pageGeometry
  const sides = [
    ['trái', left, Math.min(...wordsOf(page).map((text) => text.left))],
    ['phải', right, page.width - Math.max(...wordsOf(page).map((text) => text.left + text.width))],
    ['trên', top, Math.min(...wordsOf(page).map((text) => text.baseline - capitalHeight(text.size)))],
    ['dưới', bottom, page.height - Math.max(...wordsOf(page).map(({ baseline }) => baseline))],
  ] as const
  return sides
    .filter(([, least, measured]) => measured < least - tolerance)
    .map(([side, least, measured]) =>
      finding(
        'margins',
        number,
        `Trang ${number}: chữ cách mép ${side} ${Math.max(0, Math.round(measured))} mm, cần ít nhất ${least} mm.`,
      ),
    )
}

/** Of letters without marks, in millimetres. */
function capitalHeight(points: number): number {
  return (points * 0.66 * 25.4) / 72
}

/** Times New Roman, or its metric twin that the program brings. */
const paperFont = /^(Tinos|TimesNewRoman|Times-?New-?Roman)/u

function checkFonts({ pages }: PdfLayout): readonly FormFinding[] {
  const wrong = new Map<string, number>()
  for (const [index, { texts }] of pages.entries())
    for (const { font, isEmbedded, text } of texts)
      if (text.trim() !== '' && (!isEmbedded || !paperFont.test(font)) && !wrong.has(font))
        wrong.set(font, index + 1)
  return [...wrong].map(([font, page]) =>
    finding(
      'font',
      page,
      `Trang ${page} có chữ ${font || 'không rõ phông'} không phải Times New Roman hoặc không được nhúng vào tệp.`,
    ),
  )
}

/** Each part is numbered from its second page on, from 2, at the top in the middle. */
function checkPageNumbers(
  { pages }: PdfLayout,
  contents: readonly DocumentContent[],
  text: ReadableText,
): readonly FormFinding[] {
  const firstPages = new Set([1, ...contents.slice(1).flatMap((annex) => firstPageOf(annex, text) ?? [])])
  let number = 0
  return pages.flatMap((page, index) => {
    number = firstPages.has(index + 1) ? 1 : number + 1
    const seen = pageNumbersOf(page)
    const wrong = (words: string) => [finding('pageNumbers', index + 1, `Trang ${index + 1}: ${words}`)]
    if (number === 1) return seen.length === 0 ? [] : wrong('trang đầu không đánh số.')
    const [stamp] = seen
    if (stamp === undefined || seen.length > 1 || stamp.text.trim() !== String(number))
      return wrong(`số trang cần là ${number}, ghi ở giữa lề trên.`)
    if (Math.abs(stamp.left + stamp.width / 2 - middleOf(page)) > 3) return wrong('số trang không ở giữa.')
    return isOfSize(stamp, 13, 14) && faceOf(stamp) === 'regular'
      ? []
      : wrong('số trang cần cỡ 13 đến 14, kiểu chữ đứng.')
  })
}

function firstPageOf({ blocks }: DocumentContent, text: ReadableText): number | null {
  const head = blocks.find((block) => block.kind === 'annexTitle')
  return head === undefined ? null : (text.find([head.label ?? '', head.name].join(''))?.page ?? null)
}

function checkBlock(block: Block, text: ReadableText, layout: PdfLayout): readonly FormFinding[] {
  if (block.kind === 'header') return checkHeader(block, text, layout)
  if (block.kind === 'title') return checkTitle(block, text, layout)
  return block.kind === 'signature' ? checkSignature(block, text, layout) : []
}

const country = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'

interface Style {
  readonly name: string
  readonly smallest: number
  readonly largest: number
  readonly face: Face
  readonly side: 'left' | 'right' | 'middle' | null
}

function checkHeader(header: HeaderBlock, text: ReadableText, layout: PdfLayout): readonly FormFinding[] {
  const { parentLines, issuerLines, numberLine, placeAndDate } = header
  const inStyle = (rule: FormRule, words: string, style: Style) =>
    checkStyle(rule, text.find(words), style, layout)
  const number = numberLine === null ? null : text.find(numberLine)
  const date = placeAndDate === null ? null : text.find(placeAndDate)
  return [
    ...inStyle('motto', country, {
      name: 'Quốc hiệu',
      smallest: 12,
      largest: 13,
      face: 'bold',
      side: 'right',
    }),
    ...inStyle('motto', motto, { name: 'Tiêu ngữ', smallest: 13, largest: 14, face: 'bold', side: 'right' }),
    ...parentLines.flatMap((line) =>
      inStyle('issuerStyle', line, {
        name: 'Tên cơ quan chủ quản',
        smallest: 12,
        largest: 13,
        face: 'regular',
        side: 'left',
      }),
    ),
    ...issuerLines
      .filter((line) => /\p{L}/u.test(line))
      .flatMap((line) =>
        inStyle('issuerStyle', line, {
          name: 'Tên cơ quan ban hành',
          smallest: 12,
          largest: 13,
          face: 'bold',
          side: 'left',
        }),
      ),
    ...(numberLine === null
      ? []
      : checkStyle(
          'signStyle',
          number,
          { name: 'Số, ký hiệu', smallest: 13, largest: 13, face: 'regular', side: 'left' },
          layout,
        )),
    ...(placeAndDate === null
      ? []
      : checkStyle(
          'dateStyle',
          date,
          { name: 'Địa danh, thời gian', smallest: 13, largest: 14, face: 'italic', side: 'right' },
          layout,
        )),
    ...(number !== null && date !== null && !isLevel(number, date)
      ? [finding('dateStyle', 1, 'Địa danh, thời gian không cùng dòng với số, ký hiệu.')]
      : []),
  ]
}

function checkTitle(
  { name, subject }: TitleBlock,
  text: ReadableText,
  layout: PdfLayout,
): readonly FormFinding[] {
  const style = { smallest: 13, largest: 14, face: 'bold', side: 'middle' } as const
  return [
    // What is about the paper may begin with the name of its kind: both are looked for together.
    ...checkStyle(
      'titleStyle',
      text.find(name + subject),
      { ...style, name: 'Tên loại và trích yếu' },
      layout,
    ),
  ]
}

function checkSignature(
  { left, right, recipients }: SignatureBlock,
  text: ReadableText,
  layout: PdfLayout,
): readonly FormFinding[] {
  const signers = [...(left === null ? [] : [left]), right]
  const label = text.find('Nơi nhận:')
  const level = text.find((left ?? right).capacity.join(''))
  return [
    ...signers.flatMap(({ capacity, name }) => [
      ...(capacity.length === 0
        ? []
        : checkStyle(
            'signatureStyle',
            text.find(capacity.join('')),
            { ...ofSigner, name: 'Quyền hạn, chức vụ người ký' },
            layout,
          )),
      // The name stands last: the same person may be named in the text.
      ...(name === ''
        ? []
        : checkStyle(
            'signatureStyle',
            text.findLast(name),
            { ...ofSigner, name: 'Họ tên người ký' },
            layout,
          )),
    ]),
    ...checkSignaturePage(level, layout),
    ...(recipients.length === 0
      ? []
      : [
          ...checkStyle(
            'recipientsStyle',
            label,
            { name: '“Nơi nhận:”', smallest: 12, largest: 12, face: 'boldItalic', side: 'left' },
            layout,
          ),
          ...checkStyle(
            'recipientsStyle',
            text.find(recipients.slice(-1).join('')),
            { name: 'Danh sách nơi nhận', smallest: 11, largest: 11, face: 'regular', side: 'left' },
            layout,
          ),
        ]),
  ]
}

const ofSigner = { smallest: 13, largest: 14, face: 'bold', side: null } as const

/** At least one line of what is signed stands above the signature on its page. */
function checkSignaturePage(found: FoundText | null, { pages }: PdfLayout): readonly FormFinding[] {
  const [first] = found?.texts ?? []
  const page = found === null ? undefined : pages[found.page - 1]
  if (found === null || first === undefined || page === undefined) return []
  return wordsOf(page).some(({ baseline }) => baseline < first.baseline - 2)
    ? []
    : [finding('signaturePage', found.page, `Trang ${found.page} chỉ có chữ ký, không có dòng nội dung nào.`)]
}

function checkStyle(
  rule: FormRule,
  found: FoundText | null,
  { name, smallest, largest, face, side }: Style,
  { pages }: PdfLayout,
): readonly FormFinding[] {
  if (found === null) return [finding(rule, null, `Không thấy ${name} trong tệp.`)]
  const { page, texts } = found
  const wrong = (words: string) => [finding(rule, page, `Trang ${page}: ${name} ${words}`)]
  const odd = texts.find((text) => !isOfSize(text, smallest, largest))
  if (odd !== undefined)
    return wrong(`cỡ ${odd.size}, cần cỡ ${smallest === largest ? smallest : `${smallest} đến ${largest}`}.`)
  if (texts.some((text) => faceOf(text) !== face)) return wrong(`cần kiểu chữ ${faceNames[face]}.`)
  const width = pages[page - 1]?.width ?? pageGeometry.shortSide
  const start = Math.min(...texts.map(({ left }) => left))
  const end = Math.max(...texts.map((text) => text.left + text.width))
  const centre = (start + end) / 2
  const middle = middleOf({ width })
  if (side === 'left' && centre >= middle) return wrong('cần ở bên trái.')
  if (side === 'right' && centre <= middle) return wrong('cần ở bên phải.')
  if (side === 'middle' && Math.abs(centre - middle) > 3) return wrong('cần ở giữa trang.')
  return []
}

/** The first paragraph of the body has the size of all (domain 1.2, ô 6). */
function checkTextSize(blocks: readonly Block[], text: ReadableText): readonly FormFinding[] {
  const first = blocks.find((block) => block.kind === 'paragraph' && block.text.trim() !== '')
  const found = first?.kind === 'paragraph' ? text.find(first.text) : null
  if (found === null) return []
  const odd = found.texts.find((one) => !isOfSize(one, 13, 14))
  return odd === undefined
    ? []
    : [finding('textSize', found.page, `Trang ${found.page}: nội dung cỡ ${odd.size}, cần cỡ 13 đến 14.`)]
}

function checkSameText(contents: readonly DocumentContent[], text: ReadableText): readonly FormFinding[] {
  const lost = contents
    .flatMap(printedTexts)
    .filter((words) => missingCharacters(words).length === 0)
    .find((words) => !isSaid(words, text))
  return lost === undefined
    ? []
    : [finding('sameText', null, `Tệp PDF thiếu hoặc khác lời văn ở đoạn “${lost.slice(0, 60)}”.`)]
}

/** Long words of a cell may be parted by the head of a table on the next page: both their ends are looked for then. */
const endLength = 40

function isSaid(words: string, { letters }: ReadableText): boolean {
  const wanted = lettersOf(words)
  return (
    letters.includes(wanted) ||
    (wanted.length > 2 * endLength &&
      letters.includes(wanted.slice(0, endLength)) &&
      letters.includes(wanted.slice(-endLength)))
  )
}

function checkMetadata({ title, language, isTagged }: PdfLayout): readonly FormFinding[] {
  return [
    ...(title === '' ? [finding('metadata', null, 'Tệp PDF chưa ghi tên văn bản.')] : []),
    ...(language.startsWith('vi')
      ? []
      : [finding('metadata', null, 'Tệp PDF chưa ghi ngôn ngữ là tiếng Việt.')]),
    ...(isTagged ? [] : [finding('metadata', null, 'Tệp PDF không có cấu trúc để trình đọc màn hình đọc.')]),
  ]
}

type Face = 'regular' | 'bold' | 'italic' | 'boldItalic'
const faceNames: Readonly<Record<Face, string>> = {
  regular: 'đứng',
  bold: 'đứng, đậm',
  italic: 'nghiêng',
  boldItalic: 'nghiêng, đậm',
}

function faceOf({ font }: PdfText): Face {
  const [isBold, isItalic] = [/bold/iu.test(font), /italic/iu.test(font)]
  if (isBold) return isItalic ? 'boldItalic' : 'bold'
  return isItalic ? 'italic' : 'regular'
}

function isOfSize({ size }: PdfText, smallest: number, largest: number): boolean {
  return size >= smallest - 0.1 && size <= largest + 0.1
}

function isLevel(one: FoundText, other: FoundText): boolean {
  const [first, second] = [one.texts[0], other.texts[0]]
  return (
    first !== undefined &&
    second !== undefined &&
    one.page === other.page &&
    Math.abs(first.baseline - second.baseline) <= 1
  )
}

/** Between the margins. */
function middleOf({ width }: Pick<PdfPage, 'width'>): number {
  return (pageGeometry.left + width - pageGeometry.right) / 2
}
