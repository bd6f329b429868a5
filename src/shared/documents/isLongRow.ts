import type { TableColumn, TableRow } from './documentContent.ts'

/** Characters that a line takes for each per cent of a table's width, landscape and in 12 points. */
const charactersByWidth = 1.2
/** About half of a landscape page. */
const linesKeptWhole = 14

/** Whether a row would leave much of a page empty if it were kept whole. */
export function isLongRow({ cells }: TableRow, columns: readonly TableColumn[]): boolean {
  return cells.some((text, at) => {
    const room = (columns[at]?.width ?? 100) * charactersByWidth
    const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / room)))
    return lines.reduce((sum, count) => sum + count, 0) > linesKeptWhole
  })
}
