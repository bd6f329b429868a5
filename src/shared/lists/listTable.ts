import { figureCell } from '../reports/reportCells.ts'
import type { ReportColumn, ReportTable } from '../reports/reportTable.ts'
import { upperCase } from '../text/capitalize.ts'
import { groupDigits } from '../time/wording.ts'
import { filterWords, type ListArrangement } from './arrangement.ts'
import { cellOf, type ListColumn } from './listColumn.ts'

interface ShownList<R> {
  /** "Danh sách hội nghị". */
  readonly title: string
  /** What it is of, each a line: the meeting, the day. */
  readonly subtitles: readonly string[]
  readonly columns: readonly ListColumn<R>[]
  readonly arrangement: ListArrangement
  /** As they are shown. */
  readonly records: readonly R[]
  /** How many there are without the filter. */
  readonly total: number
  /** "hội nghị". */
  readonly what: string
}

/** Characters for a pixel of the screen's columns. */
const charactersPerPixel = 1 / 7.5
const narrowest = 8
const numberColumn: ReportColumn = { key: 'number', heading: 'STT', group: null, align: 'right', width: 7 }

/** A list as it is shown, its filter named, to be printed or written to a file. */
export function listTable<R>(list: ShownList<R>): ReportTable {
  const { title, subtitles, arrangement, records, total, what } = list
  const columns = arrangement.columns.flatMap(({ column, width }) => {
    const known = list.columns.find(({ key }) => key === column)
    return known === undefined ? [] : [{ ...known, width }]
  })
  const filtered = filterWords(arrangement, list.columns)
  return {
    title: upperCase(title),
    subtitles: [...subtitles, ...(filtered.length === 0 ? [] : [`Lọc: ${filtered.join('; ')}`])],
    columns: [numberColumn, ...columns.map(reportColumn)],
    rows: records.map((record, index) => ({
      kind: 'record',
      cells: [figureCell(index + 1), ...columns.map((column) => cellOf(column, record))],
    })),
    notes: [countWords(records.length, total, what)],
  }
}

function reportColumn<R>({ key, heading, kind, width }: ListColumn<R>): ReportColumn {
  return {
    key,
    heading,
    group: null,
    align: kind === 'number' ? 'right' : kind === 'day' ? 'center' : 'left',
    width: Math.max(Math.round(width * charactersPerPixel), narrowest),
  }
}

/** "12 hội nghị", "12 trong 40 hội nghị". */
export function countWords(shown: number, total: number, what: string): string {
  return shown === total
    ? `${groupDigits(total)} ${what}`
    : `${groupDigits(shown)} trong ${groupDigits(total)} ${what}`
}
