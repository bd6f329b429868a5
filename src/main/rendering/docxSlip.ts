import {
  AlignmentType,
  LeaderType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { SlipBlock } from '../../shared/documents/documentContent.ts'
import { twips } from './docxMeasures.ts'
import { paragraph, runs, single } from './docxText.ts'

const sides = { top: twips(4), bottom: twips(5), left: twips(5), right: twips(5) } as const
const hanging = twips(42)

/** A framed form that stays on one page; `room` in twips, `size` in points. */
export function slipTable({ title, subtitle, rows, lines }: SlipBlock, room: number, size: number): Table {
  const inner = room - sides.left - sides.right
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: [room],
    layout: TableLayoutType.FIXED,
    margins: sides,
    borders: { top: single, bottom: single, left: single, right: single },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: room, type: WidthType.DXA },
            children: [
              paragraph(title, { size: 14, bold: true }, { alignment: AlignmentType.CENTER }),
              paragraph(subtitle, { size, italics: true }, { alignment: AlignmentType.CENTER }),
              ...rows.map(({ label, text }) => fact(label, text, inner, size)),
              ...Array.from({ length: lines }, () => writingLine(inner)),
            ],
          }),
        ],
      }),
    ],
  })
}

function fact(label: string, text: string, inner: number, size: number): Paragraph {
  const isBlank = text === ''
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    indent: { left: hanging, hanging },
    tabStops: [
      { type: TabStopType.LEFT, position: hanging },
      ...(isBlank ? [{ type: TabStopType.RIGHT, position: inner, leader: LeaderType.DOT }] : []),
    ],
    spacing: { before: isBlank ? 120 : 60, line: 300, lineRule: 'auto' },
    children: [
      ...runs(`${label}:`, { size, bold: true }),
      new TextRun({ children: [new Tab()] }),
      ...(isBlank ? [new TextRun({ children: [new Tab()] })] : runs(text, { size })),
    ],
  })
}

function writingLine(inner: number): Paragraph {
  return new Paragraph({
    spacing: { line: twips(8), lineRule: 'exact' },
    tabStops: [{ type: TabStopType.RIGHT, position: inner, leader: LeaderType.DOT }],
    children: [new TextRun({ children: [new Tab()] })],
  })
}
