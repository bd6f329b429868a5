import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx'
import { assertNever } from '../../shared/contract/error.ts'
import type {
  AddresseesBlock,
  AnnexTitleBlock,
  Block,
  DocumentContent,
  FactsBlock,
  HeaderBlock,
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
  Signer,
  TitleBlock,
  UrgencyMark,
  WritingLinesBlock,
} from '../../shared/documents/documentContent.ts'
import { addresseesPlace, urgencyMark, widestDate } from '../../shared/documents/pageGeometry.ts'
import { lineWidth, textWidth, twips } from './docxMeasures.ts'
import { bodyStyle, docxStyle } from './docxStyles.ts'
import { namePlatesTable } from './docxNamePlates.ts'
import { slipTable } from './docxSlip.ts'
import { recordsTable } from './docxTable.ts'
import { noBorders, paragraph, rule, runs, styled } from './docxText.ts'

const { JUSTIFIED } = AlignmentType

/** What every block needs to know of its paper. */
interface Setting {
  /** Width of the text, in twips. */
  readonly room: number
  /** Of the body, in points. */
  readonly size: DocumentContent['textSize']
}

/** The blocks of a paper as Word has them, with the numbers of NĐ 30/2020 (domain 1.1, 1.2, 1.7). */
export function docxBlocks({ blocks, orientation, textSize }: DocumentContent): readonly FileChild[] {
  const setting = { room: textWidth(orientation), size: textSize }
  const drawn = blocks.flatMap((block, index) => {
    const children = blockChildren(block, setting)
    // Two tables without a paragraph between them would be one.
    const next = blocks[index + 1]
    return isTable(block) && next !== undefined && isTable(next) ? [...children, separator()] : children
  })
  const last = blocks.at(-1)
  return last !== undefined && isTable(last) ? [...drawn, separator()] : drawn
}

function blockChildren(block: Block, setting: Setting): readonly FileChild[] {
  switch (block.kind) {
    case 'header':
      return [header(block, setting)]
    case 'title':
      return title(block, setting)
    case 'annexTitle':
      return annexTitle(block, setting)
    case 'heading':
      return [heading(block)]
    case 'paragraph':
      return [bodyParagraph(block, setting)]
    case 'facts':
      return facts(block, setting)
    case 'addressees':
      return addressees(block)
    case 'table':
      return [separator(80), recordsTable(block, setting.room, tableSize(setting.size))]
    case 'writingLines':
      return writingLines(block, setting)
    case 'slip':
      return [slipTable(block, setting.room, setting.size), separator(twips(7) - 20)]
    case 'namePlates':
      return [namePlatesTable(block)]
    case 'signature':
      return [separator(200), signature(block, setting)]
    default:
      return assertNever(block)
  }
}

function isTable({ kind }: Block): boolean {
  return kind === 'table' || kind === 'header' || kind === 'namePlates' || kind === 'signature'
}

function tableSize(size: number): number {
  return size > 12 ? size - 1 : size
}

/** A line of no height; with room before it, it belongs to what follows. */
function separator(before = 0): Paragraph {
  return new Paragraph({
    spacing: { before, line: 20, lineRule: 'exact' },
    keepNext: before > 0,
    children: [],
  })
}

/** A table that only places what is in it. */
function grid(
  widths: readonly number[],
  rows: readonly (readonly (readonly (Paragraph | Table)[])[])[],
  splitsLast = false,
): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: !(splitsLast && index > 0 && index === rows.length - 1),
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                children: [...children],
              }),
          ),
        }),
    ),
  })
}

function header(
  { parentLines, issuerLines, numberLine, placeAndDate, about, urgency }: HeaderBlock,
  { room }: Setting,
): Table {
  const left = Math.round(room * 0.41)
  const right = room - left
  const motto = 'Độc lập - Tự do - Hạnh phúc'
  const issuerWidth = Math.max(...issuerLines.map((line) => lineWidth(line, 13, 'capitals')), 0)
  const names = [
    [
      ...parentLines.map((line) => styled(line, docxStyle.parent)),
      ...issuerLines.map((line) => styled(line, docxStyle.issuer)),
      rule(Math.min(issuerWidth, left) * 0.4, left),
    ],
    [
      styled('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', docxStyle.country),
      styled(motto, docxStyle.motto),
      rule(mottoWidth, right),
    ],
  ]
  if (numberLine === null && placeAndDate === null) return grid([left, right], [names])
  const below = { spacing: { before: 120 } } as const
  return grid(
    [left, right],
    [
      names,
      [
        [
          styled(numberLine ?? '', docxStyle.number, below),
          ...(about === undefined ? [] : [styled(about, docxStyle.about, below)]),
          ...(urgency === undefined ? [] : [separator(120), urgencyFrame(urgency), separator()]),
        ],
        [
          (placeAndDate ?? '').length > widestDate
            ? paragraph(placeAndDate ?? '', { size: 13, italics: true }, { ...below, style: docxStyle.date })
            : styled(placeAndDate ?? '', docxStyle.date, below),
        ],
      ],
    ],
  )
}

const red = 'EE0000'

/** Dấu khẩn in its frame. */
function urgencyFrame(urgency: UrgencyMark): Table {
  const width = twips(urgencyMark.widths[urgency])
  const edge = { style: BorderStyle.SINGLE, size: 6, color: red } as const
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    rows: [
      new TableRow({
        height: { value: twips(urgencyMark.height), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [styled(urgency, docxStyle.urgency)],
          }),
        ],
      }),
    ],
  })
}

/** "Kính gửi:" with one addressee beside it, or several below, their dashes under the colon. */
function addressees({ lines }: AddresseesBlock): readonly Paragraph[] {
  const { label, dash, hanging, beside } = addresseesPlace
  const [only, ...others] = lines
  if (only !== undefined && others.length === 0)
    return [
      styled(`Kính gửi: ${only}`, docxStyle.addressee, {
        indent: { left: twips(label + beside), hanging: twips(beside) },
        spacing: { before: 360, after: 240 },
      }),
    ]
  return [
    styled('Kính gửi:', docxStyle.addressee, {
      indent: { left: twips(label) },
      spacing: { before: 360 },
      keepNext: true,
    }),
    ...lines.map((line, index) =>
      styled(line, docxStyle.addressee, {
        indent: { left: twips(label + dash + hanging), hanging: twips(hanging) },
        spacing: { after: index === lines.length - 1 ? 240 : 0 },
      }),
    ),
  ]
}

/** "Độc lập - Tự do - Hạnh phúc" in 14 points bold (domain 1.2). */
const mottoWidth = twips(60.3)

function title({ name, subject }: TitleBlock, { room }: Setting): readonly Paragraph[] {
  const side = Math.round(Math.max(room - twips(145), 0) / 2)
  return [
    styled(name, docxStyle.kind, { spacing: { before: 360 }, keepNext: true }),
    ...(subject === ''
      ? []
      : [
          styled(subject, docxStyle.subject, {
            indent: { left: side, right: side },
            keepNext: true,
          }),
        ]),
    rule(Math.min(lineWidth(subject, 14, 'bold'), room - 2 * side) * 0.4, room, {
      spacing: { after: 240 },
      keepNext: true,
    }),
  ]
}

function annexTitle({ label, name, lines }: AnnexTitleBlock, { room }: Setting): readonly Paragraph[] {
  const layout = { keepNext: true } as const
  return [
    ...(label === null ? [] : [styled(label, docxStyle.kind, layout)]),
    styled(name, docxStyle.kind, layout),
    ...lines.map((line) => styled(line, docxStyle.annexLine, layout)),
    rule(twips(30), room, { spacing: { after: 240 }, keepNext: true }),
  ]
}

const headingStyles = {
  1: docxStyle.heading1,
  2: docxStyle.heading2,
  3: docxStyle.heading3,
} as const

function heading({ level, text, runs }: HeadingBlock): Paragraph {
  return styled(runs ?? text, headingStyles[level])
}

function bodyParagraph({ role, text, runs, indent }: ParagraphBlock, { size }: Setting): Paragraph {
  if (role === 'note') return styled(runs ?? text, docxStyle.note)
  if (role === 'basis') return styled(runs ?? text, docxStyle.basis)
  return styled(runs ?? text, bodyStyle(size), {
    ...(indent !== undefined && { indent: { left: twips(10 * indent), firstLine: twips(12.7) } }),
    keepNext: role !== 'body',
    keepLines: role === 'closing',
    widowControl: true,
  })
}

function facts({ rows }: FactsBlock, { size }: Setting): readonly Paragraph[] {
  const hanging = twips(30)
  return rows.map(
    ({ label, text }) =>
      new Paragraph({
        alignment: JUSTIFIED,
        indent: { left: hanging, hanging },
        tabStops: [{ type: TabStopType.LEFT, position: hanging }],
        spacing: { before: 60, line: 300, lineRule: 'auto' },
        children: [
          ...runs(`${label}:`, { size, bold: true }),
          new TextRun({ children: [new Tab()] }),
          ...runs(text, { size }),
        ],
      }),
  )
}

function writingLines({ count }: WritingLinesBlock, { room }: Setting): readonly Paragraph[] {
  return Array.from(
    { length: count },
    () =>
      new Paragraph({
        spacing: { line: twips(8), lineRule: 'exact' },
        tabStops: [{ type: TabStopType.RIGHT, position: room, leader: LeaderType.DOT }],
        children: [new TextRun({ children: [new Tab()] })],
      }),
  )
}

/** Beside a lone signer, as many lines as fit level with the place of the signature. */
const besideSigner = 8

function signature({ left, right, recipients }: SignatureBlock, { room }: Setting): Table {
  const start = Math.round(room * 0.45)
  const widths = [start, room - start]
  if (left === null) {
    const beside = recipients.slice(0, besideSigner)
    const rest = recipients.slice(besideSigner)
    const rows = [[[...recipientsHead(recipients), ...recipientLines(beside)], signer(right)]]
    return grid(widths, rest.length === 0 ? rows : [...rows, [recipientLines(rest), [separator()]]], true)
  }
  const below = [...recipientsHead(recipients), ...recipientLines(recipients)]
  return grid(
    widths,
    below.length === 0
      ? [[signer(left), signer(right)]]
      : [
          [signer(left), signer(right)],
          [below, [separator()]],
        ],
    true,
  )
}

function recipientsHead(recipients: readonly string[]): readonly Paragraph[] {
  return recipients.length === 0
    ? [separator()]
    : [styled('Nơi nhận:', docxStyle.recipientsHead, { keepNext: true })]
}

function recipientLines(lines: readonly string[]): readonly Paragraph[] {
  return lines.map((line) => styled(line, docxStyle.recipient))
}

/** Room for the signature between the capacity and the name. */
const signatureRoom = twips(24)

function signer({ capacity, office = [], name }: Signer): readonly Paragraph[] {
  const room = { spacing: { before: signatureRoom } } as const
  return [
    ...capacity.map((line) => styled(line, docxStyle.capacity, { keepNext: true })),
    ...office.map((line, index) =>
      styled(line, docxStyle.office, { ...(index === 0 && room), keepNext: true }),
    ),
    styled(name, docxStyle.signer, office.length === 0 ? room : {}),
  ]
}
