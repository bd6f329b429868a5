import {
  captionOf,
  isColumnNumbers,
  isFooterText,
  isHead,
  isTotal,
  keysOf,
  mergesByRow,
  rowText,
  type PlacedCell,
  type SkipReason,
} from '../bodyRows.ts'
import { cellText } from '../cellText.ts'
import { headingsOf } from '../findTable.ts'
import { isBlank, type Merge, type Sheet, type SheetCell, type SheetRow } from '../sheet.ts'

/** Where the body of a table of records is, and what its columns are of. */
export interface RecordPlace<Key extends string> {
  readonly headFrom: number
  readonly headUntil: number
  readonly columns: ReadonlyMap<number, Key>
  /** The columns that name a record: one of them has something in each. */
  readonly essential: readonly Key[]
}

export interface RecordCells<Key extends string> {
  readonly what: 'record'
  readonly number: number
  readonly cells: ReadonlyMap<Key, PlacedCell>
  /** Words of the section that the row stands in, without its number and count. */
  readonly section: string
}

export type RecordRow<Key extends string> =
  | RecordCells<Key>
  | { readonly what: 'skipped'; readonly number: number; readonly reason: SkipReason; readonly text: string }

/** Gives every row below the heading its meaning, in order; cells that are merged downwards hold for each of their rows. */
export function* recordRows<Key extends string>(
  sheet: Sheet,
  place: RecordPlace<Key>,
): Generator<RecordRow<Key>, undefined> {
  const { columns, essential } = place
  const rows = sheet.rows.filter(({ number }) => number > place.headUntil)
  const merges = mergesByRow(sheet.merges, place.headUntil)
  const headings = headingsOf(sheet, place.headFrom, place.headUntil)
  const headKeys = new Set(headings.flatMap(({ text }) => keysOf(text)))
  const naming = [...columns].filter(([, key]) => essential.includes(key)).map(([column]) => column)
  const masters = new Map<string, SheetCell>()
  let section = ''
  let isBelow = false
  for (const row of rows) {
    const own = merges.get(row.number) ?? []
    for (const { top, left } of own)
      if (top === row.number) masters.set(`${top}:${left}`, row.cells[left] ?? null)
    isBelow ||= isFooter(row, naming)
    const reason = skipReason(row, naming, headKeys, isBelow)
    if (reason === 'section') section = captionOf(rowText(row))
    if (reason === null)
      yield { what: 'record', number: row.number, cells: cellsOf(row, columns, own, masters), section }
    else yield { what: 'skipped', number: row.number, reason, text: rowText(row) }
  }
  return undefined
}

function skipReason(
  row: SheetRow,
  naming: readonly number[],
  headKeys: ReadonlySet<string>,
  isBelow: boolean,
): SkipReason | null {
  if (row.cells.every(isBlank)) return 'blank'
  if (isHead(row, headKeys)) return 'head'
  if (isColumnNumbers(row)) return 'columnNumbers'
  if (isTotal(row)) return 'total'
  if (isBelow) return 'footer'
  return isSection(row, naming) ? 'section' : null
}

function textsOf(row: SheetRow): readonly string[] {
  return [...new Set(row.cells.map(cellText).filter((text) => text !== ''))]
}

function isUnnamed(row: SheetRow, naming: readonly number[]): boolean {
  return naming.every((column) => isBlank(row.cells[column]))
}

/** Signatures and notes under the table: few words, of which none names a record or it is one of those that end papers. */
function isFooter(row: SheetRow, naming: readonly number[]): boolean {
  const texts = textsOf(row)
  return texts.length > 0 && texts.length <= 2 && isFooterText(rowText(row)) && isUnnamed(row, naming)
}

/** "I. ĐIỂM CẦU UBND TỈNH": a Roman number or a letter with a caption, or one that stands where no name does. */
function isSection(row: SheetRow, naming: readonly number[]): boolean {
  const texts = textsOf(row)
  const [first = '', second] = texts
  if (texts.length > 2) return false
  if (/^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(first) && second !== undefined) return true
  if (texts.length === 1 && /^(?:[IVXLC]+|[A-ZĐ])[.)]\s*\S/.test(first)) return true
  return isUnnamed(row, naming)
}

function cellsOf<Key extends string>(
  row: SheetRow,
  columns: ReadonlyMap<number, Key>,
  merges: readonly Merge[],
  masters: ReadonlyMap<string, SheetCell>,
): ReadonlyMap<Key, PlacedCell> {
  const cells = new Map<Key, PlacedCell>()
  for (const [column, key] of columns) {
    const covering = merges.find(
      ({ top, left, right }) => top < row.number && left <= column && column <= right,
    )
    const master = covering && masters.get(`${covering.top}:${covering.left}`)
    cells.set(key, { column, cell: (covering === undefined ? row.cells[column] : master) ?? null })
  }
  return cells
}
