import {
  AlignmentType,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
} from 'docx'
import type {
  TableBlock,
  TableColumn,
  TableRow as ContentRow,
} from '../../shared/documents/documentContent.ts'
import { headGroups } from '../../shared/documents/headGroups.ts'
import { isLongRow } from '../../shared/documents/isLongRow.ts'
import { rowCells } from '../../shared/documents/rowCells.ts'
import { twips } from './docxMeasures.ts'
import { paragraph, single } from './docxText.ts'

/** A table of so few rows stays on one page. */
const unsplitRows = 8

const roomToSign = twips(9)
/** Points. */
const readAloudSize = 15

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** A table with borders; its head is repeated on each page. `room` in twips, `size` in points. */
export function recordsTable(table: TableBlock, room: number, size: number): Table {
  const { columns, rows, splitsRows = false } = table
  const widths = columnWidths(columns, room)
  const isShort = rows.length <= unsplitRows && !splitsRows
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    borders: {
      top: single,
      bottom: single,
      left: single,
      right: single,
      insideHorizontal: single,
      insideVertical: single,
    },
    rows: [
      ...headRows(columns, widths, size),
      ...rows.map((row, index) => bodyRow(row, table, widths, size, isShort && index < rows.length - 1)),
    ],
  })
}

function headRows(columns: readonly TableColumn[], widths: readonly number[], size: number) {
  const cell = (text: string, at: number, span: Pick<ITableCellOptions, 'columnSpan' | 'rowSpan'> = {}) =>
    new TableCell({
      ...span,
      width: widthOf(widths, at, span.columnSpan ?? 1),
      verticalAlign: VerticalAlignTable.CENTER,
      children: [paragraph(text, { size, bold: true }, { alignment: AlignmentType.CENTER, keepNext: true })],
    })
  const row = (children: readonly TableCell[]) =>
    new TableRow({ tableHeader: true, cantSplit: true, children })

  const groups = headGroups(columns)
  const plainHead = columns.map(({ heading }, at) => cell(heading, at))
  if (groups.every(({ group }) => group === null)) return [row(plainHead)]
  return [
    row(
      groups.map(({ group, from, to }) =>
        group === null
          ? cell(columns[from]?.heading ?? '', from, { rowSpan: 2 })
          : cell(group, from, { columnSpan: to - from + 1 }),
      ),
    ),
    row(columns.flatMap(({ group = null, heading }, at) => (group === null ? [] : [cell(heading, at)]))),
  ]
}

function bodyRow(
  row: ContentRow,
  { columns, hasRoomToSign = false, splitsRows = false }: TableBlock,
  widths: readonly number[],
  size: number,
  keepNext: boolean,
): TableRow {
  const bold = row.kind !== 'record'
  return new TableRow({
    cantSplit: !(splitsRows && isLongRow(row, columns)),
    ...(hasRoomToSign &&
      row.kind === 'record' && { height: { value: roomToSign, rule: HeightRule.ATLEAST } }),
    children: rowCells(row, columns.length).map(
      ({ text, runs, at, span }) =>
        new TableCell({
          ...(span > 1 && { columnSpan: span }),
          width: widthOf(widths, at, span),
          verticalAlign: splitsRows ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
          children: [
            paragraph(
              runs ?? text,
              { size: span === 1 && columns[at]?.isReadAloud === true ? readAloudSize : size, bold },
              {
                alignment: alignments[span > 1 ? 'left' : (columns[at]?.align ?? 'left')],
                keepNext: keepNext || row.kind === 'section',
              },
            ),
          ],
        }),
    ),
  })
}

function widthOf(widths: readonly number[], at: number, span: number) {
  return {
    size: widths.slice(at, at + span).reduce((sum, width) => sum + width, 0),
    type: WidthType.DXA,
  }
}

/** Widths in twips that add up to the room. */
function columnWidths(columns: readonly TableColumn[], room: number): readonly number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  let used = 0
  let drawn = 0
  return columns.map(({ width }) => {
    used += width
    const end = Math.round((used / all) * room)
    const own = end - drawn
    drawn = end
    return own
  })
}
