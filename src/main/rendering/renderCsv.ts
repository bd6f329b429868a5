import Papa from 'papaparse'
import { assertNever } from '../../shared/contract/error.ts'
import { cellText } from '../../shared/reports/cellText.ts'
import type { ReportCell, ReportRow } from '../../shared/reports/reportTable.ts'
import type { TableHead } from './tableHead.ts'

/** Would be taken for a formula by a spreadsheet that opens the file; an apostrophe before it prevents that. */
const opensFormula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * The records of a table as CSV, for other programs: UTF-8 with a byte order mark, commas, one line of headings, days as
 * `dd/MM/yyyy`, shares from 0 to 1. Title, sections, totals and notes are left out.
 */
export async function renderCsv(
  { columns }: TableHead,
  parts: AsyncIterable<readonly ReportRow[]>,
): Promise<Uint8Array> {
  const headings = columns.map(({ group, heading }) => (group === null ? heading : `${group}: ${heading}`))
  const pieces = [`\uFEFF${csvLines([headings])}`]
  for await (const rows of parts) {
    const records = rows.filter(({ kind }) => kind === 'record').map(({ cells }) => cells.map(valueOf))
    if (records.length > 0) pieces.push(csvLines(records))
  }
  return Uint8Array.from(Buffer.from(pieces.join('\r\n') + '\r\n'))
}

function csvLines(rows: (readonly (string | number)[])[]): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: opensFormula },
  )
}

function valueOf(cell: ReportCell): string | number {
  switch (cell.kind) {
    case 'number':
    case 'change':
    case 'percent':
      return cell.value
    case 'text':
    case 'date':
    case 'empty':
      return cellText(cell)
    default:
      return assertNever(cell)
  }
}
