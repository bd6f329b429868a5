import { Transform, Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { assertNever } from '../../shared/contract/error.ts'
import { xmlText } from '../../shared/documents/xmlText.ts'
import { pageGeometry } from '../../shared/documents/pageGeometry.ts'
import type { ReportCell, ReportColumn, ReportRow } from '../../shared/reports/reportTable.ts'
import { wrapWords } from '../../shared/text/wrapWords.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { headGroups } from '../../shared/documents/headGroups.ts'
import type { TableHead } from './tableHead.ts'

/** What a cell holds at most, in UTF-16 code units. */
const longestCell = 32_767
const longestSheetName = 31
/** In points. */
const highestRow = 409
const lineHeight = 14.25
/** Characters of text for one of a column's width, which counts figures in a wider type. */
const narrowness = 1.2
const boldNarrowness = 1.05
/** The last day that Excel counts wrongly: it takes 1900 for a leap year. */
const lastMiscounted = '1900-02-28'

const producer = 'Bàn Thư ký'
const fontName = 'Times New Roman'
const bodySize = 11
const font = { name: fontName, size: bodySize, family: 1 }
const bold = { ...font, bold: true }
const line = { style: 'thin' as const }
const border = { top: line, right: line, bottom: line, left: line }
const headFill = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFEDEDED' } }

/** `@`: stays text also when it is edited, so that what begins with "=" never becomes a formula. */
const textFormat = '@'
const formats = { date: 'dd/mm/yyyy', number: '#,##0', change: '+#,##0;-#,##0;0', percent: '0.0%' } as const
const opensFormula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * A table as an Excel workbook of one sheet: dates are dates and figures are figures. A day that is printed in other
 * words ("Quý II/2024") is the words, since a cell holds one or the other. Title and notes are lines of text above and
 * below, head and page set-up are made for printing on A4 landscape.
 */
export async function renderWorkbook(
  head: TableHead,
  parts: AsyncIterable<readonly ReportRow[]>,
): Promise<Uint8Array> {
  const { bytes, stream } = collector()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  })
  letRowsGrow(workbook)
  workbook.creator = producer
  workbook.lastModifiedBy = workbook.creator
  workbook.created = new Date(head.createdAt)
  workbook.modified = workbook.created

  const { columns } = head
  const grouped = columns.some(({ group }) => group !== null)
  const lines = [head.title, ...head.subtitles].flatMap((text) => wrapWords(text, tableWidth(columns)))
  const titleLines = wrapWords(head.title, tableWidth(columns)).length
  const headFrom = lines.length + 2
  const headTo = headFrom + (grouped ? 1 : 0)

  const sheet = workbook.addWorksheet(sheetName(head.title), {
    views: [{ state: 'frozen', ySplit: headTo }],
    pageSetup: pageSetup(columns, headFrom, headTo),
    headerFooter: {
      differentFirst: true,
      oddHeader: `&C&"${fontName},Regular"&14&P`,
      firstHeader: '',
    },
  })
  sheet.columns = columns.map(({ width }) => ({ width: Math.max(width, 4) + 1.5, style: { font } }))

  lines.forEach((text, index) => {
    const row = sheet.addRow([cellText(text)])
    const first = row.getCell(1)
    first.font = index < titleLines ? { ...bold, size: 14 } : { ...font, italic: true }
    // Centred over a table of one page without merged cells, which stand in the way of sorting.
    if (pagesAcross(columns) === 1)
      for (let column = 1; column <= columns.length; column += 1)
        row.getCell(column).alignment = { horizontal: 'centerContinuous', vertical: 'middle' }
    keepAsText(first, text)
    row.commit()
  })
  sheet.addRow([]).commit()
  addHead(sheet, columns, grouped, headFrom)

  let last = headTo
  let filtered = headTo
  for await (const rows of parts)
    for (const row of rows) {
      addRow(sheet, columns, row)
      last += 1
      if (row.kind !== 'total') filtered = last
    }
  if (filtered > headTo)
    sheet.autoFilter = {
      from: { row: headTo, column: 1 },
      to: { row: filtered, column: columns.length },
    }
  if (head.notes.length > 0) sheet.addRow([]).commit()
  for (const text of head.notes.flatMap((note) => wrapWords(note, tableWidth(columns)))) {
    const row = sheet.addRow([cellText(text)])
    keepAsText(row.getCell(1), text)
    row.commit()
  }
  await workbook.commit()
  return bytes()
}

/**
 * Heights are given so that every program shows wrapped text whole; without the mark of a height set by hand, a row still
 * grows when its text does. The library knows no height without the mark.
 */
function letRowsGrow({ zip }: ExcelJS.stream.xlsx.WorkbookWriter): void {
  const append = zip.append.bind(zip)
  zip.append = (content, place) => {
    if (typeof content === 'string') return append(content, place)
    const unmarked = without(' customHeight="1"')
    content.pipe(unmarked)
    return append(unmarked, place)
  }
}

/** Bytes without a piece of ASCII text. */
function without(piece: string): Transform {
  let held = ''
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = (held + chunk.toString('latin1')).replaceAll(piece, '')
      const kept = Math.max(text.length - piece.length + 1, 0)
      held = text.slice(kept)
      done(null, Buffer.from(text.slice(0, kept), 'latin1'))
    },
    flush(done) {
      done(null, Buffer.from(held, 'latin1'))
    },
  })
}

/** Points that the texts of a row need at the most. */
function rowHeight(texts: readonly string[], columns: readonly ReportColumn[], perUnit: number): number {
  const lines = texts.map((text, index) => {
    const width = Math.max((columns[index]?.width ?? 1) * perUnit, 1)
    return text
      .split('\n')
      .flatMap((paragraph) => wrapWords(paragraph, width))
      .reduce((sum, wrapped) => sum + Math.ceil(wrapped.length / width), 0)
  })
  return Math.min(Math.max(1, ...lines) * lineHeight + 2, highestRow)
}

function addHead(
  sheet: ExcelJS.Worksheet,
  columns: readonly ReportColumn[],
  grouped: boolean,
  headFrom: number,
): void {
  const rows = [
    ...(grouped ? [sheet.addRow(columns.map(({ group, heading }) => cellText(group ?? heading)))] : []),
    sheet.addRow(columns.map(({ heading }) => cellText(heading))),
  ]
  for (const row of rows)
    columns.forEach((_, index) => {
      const cell = row.getCell(index + 1)
      cell.font = bold
      cell.border = border
      cell.fill = headFill
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    })
  if (grouped)
    for (const { from, to, group } of headGroups(columns)) {
      const bottom = group === null ? headFrom + 1 : headFrom
      if (to > from || bottom > headFrom) sheet.mergeCells(headFrom, from + 1, bottom, to + 1)
    }
  rows.forEach((row, index) => {
    const isUpper = index < rows.length - 1
    row.height = rowHeight(isUpper ? [] : columns.map(({ heading }) => heading), columns, boldNarrowness)
    row.commit()
  })
}

function addRow(
  sheet: ExcelJS.Worksheet,
  columns: readonly ReportColumn[],
  { kind, cells }: ReportRow,
): void {
  const values = cells.map(valueOf)
  const row = sheet.addRow(values)
  const texts = values.map((value) => (typeof value === 'string' ? value : ''))
  row.height = rowHeight(
    kind === 'section' ? [] : texts,
    columns,
    kind === 'record' ? narrowness : boldNarrowness,
  )
  const face = kind === 'record' ? font : bold
  columns.forEach(({ align }, index) => {
    const cell = row.getCell(index + 1)
    const content = cells[index] ?? { kind: 'empty' }
    cell.font = face
    cell.border = kind === 'section' ? sectionBorder(index, columns.length) : border
    // The text of a section runs over the empty cells beside it, which a wrapped text does not.
    cell.alignment =
      kind === 'section' && content.kind === 'text'
        ? { horizontal: 'left', vertical: 'middle' }
        : { horizontal: align, vertical: kind === 'record' ? 'top' : 'middle', wrapText: true }
    if (content.kind === 'text') keepAsText(cell, content.text)
    else if (content.kind !== 'empty' && !(content.kind === 'date' && isWording(content)))
      cell.numFmt = formats[content.kind]
  })
  row.commit()
}

function sectionBorder(index: number, count: number) {
  const { top, right, bottom, left } = border
  return { top, bottom, ...(index === 0 && { left }), ...(index === count - 1 && { right }) }
}

function valueOf(cell: ReportCell): string | number | Date | null {
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? null : cellText(cell.text)
    case 'number':
    case 'change':
    case 'percent':
      return cell.value
    case 'date':
      return isWording(cell)
        ? cellText(deadlineText({ dueOn: cell.day, wording: cell.wording }))
        : new Date(`${cell.day}T00:00:00Z`)
    case 'empty':
      return null
    default:
      return assertNever(cell)
  }
}

function isWording({ day, wording }: { readonly day: LocalDate; readonly wording: string }): boolean {
  return wording !== '' || day <= lastMiscounted
}

function keepAsText(cell: ExcelJS.Cell, text: string): void {
  if (opensFormula.test(text)) cell.numFmt = textFormat
}

/** Text as the file can hold it: `_x0041_` would be read as "A". */
function cellText(text: string): string {
  const clean = xmlText(text)
  const kept = clean.length > longestCell ? `${clean.slice(0, longestCell - 1).toWellFormed()}…` : clean
  return kept.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
}

/** What Excel allows as the name of a sheet; an apostrophe would have to be written twice where the name is used. */
function sheetName(title: string): string {
  const allowed = xmlText(title)
    .replace(/[\\/*?:[\]']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const words = wrapWords(allowed, longestSheetName)[0] ?? ''
  return words.slice(0, longestSheetName).toWellFormed().trim() || 'Bảng'
}

function tableWidth(columns: readonly ReportColumn[]): number {
  return Math.max(
    columns.reduce((sum, { width }) => sum + width, 0),
    60,
  )
}

function pagesAcross(columns: readonly ReportColumn[]): number {
  return Math.ceil(tableWidth(columns) / charactersPerPage)
}

/** Characters of a row that are still read well, in about 8 points, on the width of one page. */
const charactersPerPage = 180

/**
 * A4 landscape with the margins of NĐ 30/2020, the head repeated (domain 1.1, 1.6 f); a table that one page cannot show is
 * as wide as several, its first two columns repeated.
 */
function pageSetup(
  columns: readonly ReportColumn[],
  headFrom: number,
  headTo: number,
): Partial<ExcelJS.PageSetup> {
  const { top, right, bottom, left, pageNumberTop } = pageGeometry
  const inches = (millimetres: number) => millimetres / 25.4
  const pages = pagesAcross(columns)
  return {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headFrom}:${headTo}`,
    ...(pages > 1 && { printTitlesColumn: 'A:B' }),
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(pageNumberTop),
      footer: inches(pageNumberTop),
    },
  }
}

function collector() {
  const chunks: Uint8Array[] = []
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, bytes: () => Uint8Array.from(Buffer.concat(chunks)) }
}
