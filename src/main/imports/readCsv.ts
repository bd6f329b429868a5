import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import papaparse from 'papaparse'
import { AppError } from '../../shared/contract/error.ts'
import { findTable } from '../../shared/imports/findTable.ts'
import type { SheetRow } from '../../shared/imports/sheet.ts'
import { textCell } from '../../shared/imports/textCell.ts'
import { looksLikeLegacyEncoding } from '../../shared/text/legacyEncoding.ts'
import { createRowsEmitter, limits, type Emit } from './workbookPiece.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** Reads text with separated values as one sheet. Throws `table-not-read` for what is no text, or not whole. */
export async function readCsv(file: string, emit: Emit): Promise<void> {
  const refuse = (reason: 'broken' | 'unknown-kind' | 'too-many-rows') =>
    new AppError('table-not-read', { file, reason })
  const bytes = await readFile(file)
  const text = decodeText(bytes)
  if (text === null) throw refuse('unknown-kind')
  // Excel writes the delimiter on a line of its own.
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named === null ? text : text.slice(named[0].length)
  const delimiter = named?.[1] ?? findDelimiter(body)

  emit({ piece: 'sheet', name: basename(file, extname(file)), hidden: false })
  const rows = createRowsEmitter(emit, () => refuse('too-many-rows'))
  let number = 0
  papaparse.parse<string[]>(body, {
    delimiter,
    step: ({ data, meta, errors }) => {
      // A quotation that is never closed would take the rest of the table into one cell.
      if (errors.some(({ code }) => code === 'MissingQuotes')) throw refuse('broken')
      number += 1
      const row = rowOf(data, number)
      if (row.cells.length > 0) rows.add(row)
      if (number % 200 === 0) emit({ piece: 'progress', done: meta.cursor, total: body.length })
    },
  })
  rows.flush()
}

/** The delimiter with which the heading of the table is found best. */
function findDelimiter(text: string): string {
  const columnsWith = (delimiter: string) => {
    const { data } = papaparse.parse<string[]>(text, { delimiter, preview: 80 })
    const rows = data.map((fields, index) => rowOf(fields, index + 1)).filter(({ cells }) => cells.length > 0)
    const table = findTable({ name: '', hidden: false, rows, merges: [] })
    const widest = Math.max(0, ...rows.map(({ cells }) => cells.length))
    return (table?.columns.size ?? 0) * limits.columns + widest
  }
  const [best = ','] = delimiters.toSorted((a, b) => columnsWith(b) - columnsWith(a))
  return best
}

function rowOf(fields: readonly string[], number: number): SheetRow {
  const cells = fields
    .slice(0, limits.columns)
    // Programs put an apostrophe before what a spreadsheet would take for a formula.
    .map((field) => field.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ''))
    .map(textCell)
  return { number, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1) }
}

/**
 * UTF-8 with or without its mark, UTF-16, the Vietnamese code page of Windows, or the bytes of an old font left as they
 * are; null for what is no text.
 */
function decodeText(bytes: Uint8Array): string | null {
  const starts = (...mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte)
  if (starts(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (starts(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  const sample = bytes.subarray(0, 4000)
  const zeros = sample.filter((byte) => byte === 0).length
  if (zeros > 0) {
    const isWide = sample.every((byte, index) => byte !== 0 || index % 2 === 1) && zeros * 4 > sample.length
    return isWide ? new TextDecoder('utf-16le').decode(bytes) : null
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const latin = Buffer.from(bytes).toString('latin1')
    if (looksLikeLegacyEncoding(latin.slice(0, 20_000))) return latin
    const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
    // eslint-disable-next-line no-control-regex
    return /[\u0000-\u0008\u000E-\u001A\u007F\u0081-\u009F]/.test(text) ? null : text
  }
}
