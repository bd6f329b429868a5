import { assertNever } from '../contract/error.ts'
import type { Block, TableBlock, TableRow } from './documentContent.ts'
import { pageGeometry } from './pageGeometry.ts'

const pointsPerMillimetre = 72 / 25.4
const { shortSide, longSide, top, right, bottom, left } = pageGeometry
const pageHeight = (longSide - top - bottom) * pointsPerMillimetre
const pageWidth = (shortSide - left - right) * pointsPerMillimetre

/** Mean width of a character by the size of its font; generous, so that estimates err towards too long. */
const characterWidth = 0.44
const body = { size: 13, line: 16.3, gap: 4 }
const cell = { size: 12, line: 13.8, gap: 4.8 }
const heading = body.line + 6
/** What rows that are not split, headings and the row of column names may leave or take. */
const reserve = 70
/** Even when the rest of the paper is very long. */
const fewestRows = 8

/** Points in height that two pages leave beside these blocks of a brief: an estimate. */
export function roomBeside(blocks: readonly Block[]): number {
  return 2 * pageHeight - reserve - 3 * heading - blocks.reduce((sum, block) => sum + heightOf(block), 0)
}

/** The first rows of a table that fit into so many points in height. */
export function rowsWithin(table: TableBlock, room: number): readonly TableRow[] {
  let height = 0
  const end = table.rows.findIndex((row, index) => {
    height += rowHeight(table, row)
    return height > room && index >= fewestRows
  })
  return end === -1 ? table.rows : table.rows.slice(0, end)
}

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'header':
      return Math.max(2, block.parentLines.length + block.issuerLines.length) * 17 + 10
    case 'title':
      return 30 + (1 + linesOf(block.subject, 14 * 1.1, pageWidth * 0.88)) * 17.5 + 10
    case 'annexTitle':
      return 30 + (2 + block.lines.length) * 17.5
    case 'facts':
      return block.rows.reduce(
        (sum, { text }) =>
          sum + linesOf(text, body.size, pageWidth - 30 * pointsPerMillimetre) * body.line + 3,
        2,
      )
    case 'heading':
    case 'paragraph':
      return linesOf(block.text, body.size, pageWidth) * body.line + body.gap
    case 'table':
      return block.rows.reduce((sum, row) => sum + rowHeight(block, row), 2 * cell.line + 10)
    case 'writingLines':
      return block.count * 8 * pointsPerMillimetre + 6
    case 'addressees':
      return 30 + (1 + block.lines.length) * 17.5
    case 'signature':
    case 'slip':
    case 'namePlates':
      return 0
    default:
      return assertNever(block)
  }
}

function rowHeight({ columns }: TableBlock, { cells }: TableRow): number {
  const lines = cells.map((text, index) =>
    linesOf(text, cell.size, (pageWidth * (columns[index]?.width ?? 100)) / 100 - 7),
  )
  return Math.max(1, ...lines) * cell.line + cell.gap
}

function linesOf(text: string, size: number, width: number): number {
  // Capitals are half as wide again.
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return Math.max(1, Math.ceil(((text.length + capitals / 2) * size * characterWidth) / width))
}
