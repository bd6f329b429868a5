import { runsText } from '../prose/plainProse.ts'
import type { ProseCell, ProseTable } from '../prose/prose.ts'
import type { TableBlock, TableColumn, TableRow } from './documentContent.ts'
import { isLongRow } from './isLongRow.ts'
import { tableWidths } from './tableWidths.ts'

/** A column of nothing longer, as of numbers and days, is centred. */
const centredLetters = 14

/**
 * A table of marked text as it is printed. A row in bold of which only the first cell speaks is a section; another row in
 * bold is a total. `room`: letters that stand on a line over the whole width.
 */
export function proseTable({ rows: [head = [], ...body] }: ProseTable, room: number): TableBlock {
  const rows = body.map(printedRow)
  const told = rows.filter(({ kind }) => kind !== 'section')
  const headings = head.map(runsText)
  const widths = tableWidths([headings, ...told.map(({ cells }) => cells)], room)
  const columns = headings.map((heading, at): TableColumn => {
    const texts = told.map(({ cells }) => cells[at] ?? '').filter((text) => text !== '')
    const isShort = texts.every((text) => text.length <= centredLetters)
    const isCounted = texts.length === 0 || texts.some((text) => /\d/u.test(text))
    return { heading, width: widths[at] ?? 0, align: isShort && isCounted ? 'center' : 'left' }
  })
  return {
    kind: 'table',
    columns,
    rows,
    ...(rows.some((row) => isLongRow(row, columns)) && { splitsRows: true }),
  }
}

function printedRow(row: readonly ProseCell[]): TableRow {
  const cells = row.map(runsText)
  const filled = cells.flatMap((text, at) => (text === '' ? [] : [at]))
  const isBold = filled.length > 0 && filled.every((at) => row[at]?.every(({ bold }) => bold) === true)
  const isSection = isBold && cells.length > 1 && filled.length === 1 && filled[0] === 0
  const hasStyle = row.some((cell) => cell.some(({ bold, italic }) => italic || (bold && !isBold)))
  return {
    kind: isSection ? 'section' : isBold ? 'total' : 'record',
    cells,
    ...(hasStyle && { runs: row }),
  }
}
