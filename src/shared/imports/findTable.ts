import type { TaskColumnKey } from '../tasks/columns.ts'
import { cellText } from './cellText.ts'
import { headingKey } from './headingKey.ts'
import { isBlank, storedValue, type Merge, type Sheet, type SheetRow } from './sheet.ts'
import type { Heading } from './headingWords.ts'
import { taskColumnsOf } from './taskColumnsOf.ts'

/** Where the table of a sheet begins, and what its columns are. */
export interface FoundTable<Key extends string = TaskColumnKey> {
  /** Numbers of the first and the last row of the heading. */
  readonly headFrom: number
  readonly headUntil: number
  readonly headings: readonly Heading[]
  /** Column of the sheet, from 0, to what it is of. */
  readonly columns: ReadonlyMap<number, Key>
}

/** How the columns of a kind of table are known. */
export interface TableWords<Key extends string = string> {
  readonly columnsOf: (headings: readonly Heading[]) => ReadonlyMap<number, Key>
  /** The columns one of which a table must have. */
  readonly essential: readonly Key[]
}

export const taskTableWords: TableWords<TaskColumnKey> = { columnsOf: taskColumnsOf, essential: ['content'] }

/** Rows with text that are looked at for the heading. */
const searched = 60
const mostHeadRows = 3

/**
 * Finds the heading of a table under title lines: one to three rows in which the most columns are known. Null when no row
 * has two of them, one being essential.
 */
export function findTable(sheet: Sheet): FoundTable | null
export function findTable(sheet: Sheet, words: TableWords): FoundTable<string> | null
export function findTable(sheet: Sheet, words: TableWords = taskTableWords): FoundTable<string> | null {
  const rows = sheet.rows.slice(0, searched)
  let best: FoundTable<string> | null = null
  for (const [index, row] of rows.entries()) {
    if (!couldBeHead(row)) continue
    for (let length = 1; length <= mostHeadRows; length += 1) {
      const last = rows[index + length - 1]
      if (last === undefined || !couldBeHead(last)) break
      const table = tableAt(sheet, row.number, last.number, words)
      if (table !== null && (best === null || isBetter(table, best))) best = table
    }
  }
  return best === null ? null : withWholeHead(sheet, best, words)
}

/** More known columns, or as many in fewer rows: a title above the heading is no part of it. */
function isBetter(table: FoundTable<string>, than: FoundTable<string>): boolean {
  const gained = table.columns.size - than.columns.size
  return gained > 0 || (gained === 0 && rowsOf(table) < rowsOf(than))
}

function rowsOf({ headFrom, headUntil }: FoundTable<string>): number {
  return headUntil - headFrom
}

/** The table whose heading stands in these rows; null when none of its columns is essential. */
export function tableAt(
  sheet: Sheet,
  headFrom: number,
  headUntil: number,
  { columnsOf, essential }: TableWords = taskTableWords,
): FoundTable<string> | null {
  const headings = headingsOf(sheet, headFrom, headUntil)
  const columns = columnsOf(headings)
  const hasEssential = [...columns.values()].some((key) => essential.includes(key))
  return columns.size < 2 || !hasEssential ? null : { headFrom, headUntil, headings, columns }
}

/** The headings of columns, from the top down: cells that are merged belong to each of their columns. */
export function headingsOf(sheet: Sheet, headFrom: number, headUntil: number): readonly Heading[] {
  const rows = sheet.rows.filter(({ number }) => number >= headFrom && number <= headUntil)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const merges = sheet.merges.filter(({ top, bottom }) => top <= headUntil && bottom >= headFrom)
  const carried = rows.map((row) => groupTexts(row, rows, width, merges))
  return Array.from({ length: width }, (_, column) => {
    const parts = carried.map((texts) => texts[column] ?? '').filter((text) => text !== '')
    const text = parts.filter((part, index) => part !== parts[index - 1]).join(' / ')
    return { column, text }
  }).filter(({ text }) => text !== '')
}

/** The texts of one row of a heading, those of merged cells in each column under them. */
function groupTexts(
  row: SheetRow,
  rows: readonly SheetRow[],
  width: number,
  merges: readonly Merge[],
): readonly string[] {
  const own = (column: number) => cellText(row.cells[column]).replace(/\s+/g, ' ')
  const texts: string[] = []
  for (let column = 0; column < width; column += 1) {
    const merge = merges.find(
      ({ top, bottom, left, right }) =>
        top <= row.number && row.number <= bottom && left < column && column <= right,
    )
    const text = merge === undefined ? own(column) : (texts[merge.left] ?? '')
    // A file without merged cells leaves the cells beside a group's name empty.
    const isUnderGroup =
      text === '' &&
      merges.length === 0 &&
      rows.length > 1 &&
      row === rows[0] &&
      column > 0 &&
      hasBelow(column)
    texts.push(isUnderGroup && hasBelow(column - 1) ? (texts[column - 1] ?? '') : text)
  }
  return texts

  function hasBelow(column: number): boolean {
    return rows.slice(1).some(({ cells }) => !isBlank(cells[column]))
  }
}

/** A heading that is merged downwards reaches as far as its cells. */
function withWholeHead(sheet: Sheet, table: FoundTable<string>, words: TableWords): FoundTable<string> {
  const until = Math.max(
    table.headUntil,
    ...sheet.merges
      .filter(({ top, bottom, left }) => {
        const isHead = top >= table.headFrom && top <= table.headUntil && table.columns.has(left)
        return isHead && bottom - top < mostHeadRows
      })
      .map(({ bottom }) => bottom),
  )
  const whole = until === table.headUntil ? table : tableAt(sheet, table.headFrom, until, words)
  return whole ?? { ...table, headUntil: until }
}

/** Headings are short texts. */
function couldBeHead({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  return (
    filled.length > 0 &&
    filled.every((cell) => storedValue(cell)?.kind === 'text' && cellText(cell).length <= 120)
  )
}

/** Names the shape of a file: the same headings in the same places. */
export function tableShape(headings: readonly Heading[]): string {
  return headings.map(({ column, text }) => `${column}:${headingKey(text)}`).join('|')
}
