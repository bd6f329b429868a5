import type { TaskKind } from '../tasks/contract.ts'
import type { TaskColumnKey } from '../tasks/columns.ts'
import { cellText } from './cellText.ts'
import { headingKey } from './headingKey.ts'
import { headingsOf } from './findTable.ts'
import { isAgencyName } from './organizationNames.ts'
import { isBlank, storedValue, type Merge, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'
import type { ColumnMap } from './taskColumnsOf.ts'

/** Why a row under the heading is no task. */
export type SkipReason =
  /** "I. NHIỆM VỤ CHUNG (20)", the name of a list or agency. */
  | 'section'
  | 'total'
  /** The heading again, on the next printed page. */
  | 'head'
  /** The numbers of the columns: (1), (2), (3). */
  | 'columnNumbers'
  /** Signatures and notes below the table. */
  | 'footer'
  | 'blank'

export type BodyRow =
  | {
      readonly what: 'task'
      readonly number: number
      readonly cells: ReadonlyMap<TaskColumnKey, PlacedCell>
      /** Of the section that the row stands in. */
      readonly kind: TaskKind | null
      /** Words of the section that the row stands in, without its number and count, unless they name a kind. */
      readonly section: string
      /** Second row of a task whose cells are merged downwards. */
      readonly continues: boolean
    }
  | { readonly what: 'skipped'; readonly number: number; readonly reason: SkipReason; readonly text: string }

export interface PlacedCell {
  /** Column of the sheet, from 0. */
  readonly column: number
  readonly cell: SheetCell
}

/** Where the body is, and what its columns are of. */
export interface BodyPlace {
  readonly headFrom: number
  readonly headUntil: number
  readonly columns: ColumnMap
}

/** Gives every row below the heading its meaning, in order; one by one, since tables are long. */
export function* bodyRows(sheet: Sheet, place: BodyPlace): Generator<BodyRow, undefined> {
  const rows = sheet.rows.filter(({ number }) => number > place.headUntil)
  const merges = mergesByRow(sheet.merges, place.headUntil)
  const headKeys = new Set(
    headingsOf(sheet, place.headFrom, place.headUntil).flatMap(({ text }) => keysOf(text)),
  )
  const footerFrom = beginOfFooter(rows, place.columns, merges)
  let kind: TaskKind | null = null
  let section = ''
  const masters = new Map<string, SheetCell>()
  for (const [index, row] of rows.entries()) {
    const own = merges.get(row.number) ?? []
    for (const { top, left } of own)
      if (top === row.number) masters.set(`${top}:${left}`, row.cells[left] ?? null)
    const reason = isContinuation(row, place.columns, own)
      ? null
      : skipReason(row, place.columns, headKeys, index >= footerFrom)
    if (reason === 'section') {
      const named = kindOfSection(rowText(row))
      if (named === null) section = captionOf(rowText(row))
      kind = named ?? kind
    }
    yield reason === null
      ? { ...taskRow(row, place.columns, own, masters), kind, section }
      : { what: 'skipped', number: row.number, reason, text: rowText(row) }
  }
  return undefined
}

/** Why a row is no task; null when it is one. */
function skipReason(
  row: SheetRow,
  columns: ColumnMap,
  headKeys: ReadonlySet<string>,
  isBelow: boolean,
): SkipReason | null {
  if (row.cells.every(isBlank)) return 'blank'
  if (isHead(row, headKeys)) return 'head'
  if (isColumnNumbers(row)) return 'columnNumbers'
  if (isTotal(row)) return 'total'
  if (isBelow) return 'footer'
  return isSection(row, columns) ? 'section' : null
}

/** Nhiệm vụ chung or cụ thể, by the words of a section row or a cell; null when it says neither. */
export function kindOfSection(text: string): TaskKind | null {
  const key = headingKey(text)
  if (/\b(?:nhiem vu chung|general)\b/.test(key) || key === 'chung') return 'general'
  if (/\b(?:nhiem vu cu the|specific)\b/.test(key) || key === 'cu the') return 'specific'
  return null
}

/** "II. SỞ TƯ PHÁP (12 nhiệm vụ)": "SỞ TƯ PHÁP". */
export function captionOf(text: string): string {
  return text
    .replace(/^(?:[IVXLC]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)(?:[.):]\s*|\s+)/u, '')
    .replace(/[\s:–-]*\(?\s*\d[\d.]*(?:\s*(?:nhiệm vụ|NV))?\s*\)?$/iu, '')
    .trim()
}

function taskRow(
  row: SheetRow,
  columns: ColumnMap,
  merges: readonly Merge[],
  masters: ReadonlyMap<string, SheetCell>,
): Omit<BodyRow & { readonly what: 'task' }, 'kind' | 'section'> {
  const cells = new Map<TaskColumnKey, PlacedCell>()
  let continues = false
  for (const [column, key] of columns) {
    const covering = merges.find(
      ({ top, left, right }) => top < row.number && left <= column && column <= right,
    )
    if (covering === undefined) cells.set(key, { column, cell: row.cells[column] ?? null })
    else if (key === 'content') continues = true
    // An agency or deadline that is merged downwards holds for each row; a number or name for the first.
    else if (key !== 'code' && key !== 'id')
      cells.set(key, { column, cell: masters.get(`${covering.top}:${covering.left}`) ?? null })
  }
  return { what: 'task', number: row.number, cells, continues }
}

export function mergesByRow(
  merges: readonly Merge[],
  headUntil: number,
): ReadonlyMap<number, readonly Merge[]> {
  const byRow = new Map<number, Merge[]>()
  for (const merge of merges) {
    // A merge that runs to the end of the sheet says nothing of single rows.
    if (merge.top <= headUntil || merge.bottom - merge.top > 500) continue
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const others = byRow.get(row)
      if (others === undefined) byRow.set(row, [merge])
      else others.push(merge)
    }
  }
  return byRow
}

function cellOf(row: SheetRow, columns: ColumnMap, wanted: TaskColumnKey): SheetCell {
  for (const [column, key] of columns) if (key === wanted) return row.cells[column] ?? null
  return null
}

/** Rows at the end, and at the beginning, by which a table is judged. */
const judged = 300

/** Index of the first row after the last task that is neither task nor total: signatures and notes from there on. */
function beginOfFooter(
  rows: readonly SheetRow[],
  columns: ColumnMap,
  merges: ReadonlyMap<number, readonly Merge[]>,
): number {
  const tail = Math.max(0, rows.length - judged)
  const noteInTail = rows.slice(tail).findIndex((row) => isFooterText(rowText(row)))
  const firstNote = noteInTail < 0 ? rows.length : tail + noteInTail
  const withContent = rows
    .slice(0, Math.min(judged, firstNote))
    .filter((row) => !isBlank(cellOf(row, columns, 'content')))
  const withCode = withContent.filter((row) => isCode(cellText(cellOf(row, columns, 'code'))))
  const isNumbered = withCode.length * 2 > withContent.length
  const lastTask = rows.findLastIndex((row, index) => {
    if (!isNumbered && index >= firstNote) return false
    if (!isTaskLike(row, columns) || isSection(row, columns) || isTotal(row)) return false
    return !isNumbered || isCode(cellText(cellOf(row, columns, 'code')))
  })
  const after = rows
    .slice(lastTask + 1)
    .findIndex((row) => !isTaskLike(row, columns) && !isTotal(row) && !isUnderMerge(row, columns, merges))
  return after < 0 ? rows.length : lastTask + 1 + after
}

/** Whether cells of the row above reach into this one: it belongs to the table. */
function isUnderMerge(
  { number }: SheetRow,
  columns: ColumnMap,
  merges: ReadonlyMap<number, readonly Merge[]>,
): boolean {
  return (merges.get(number) ?? []).some(
    ({ top, left, right }) =>
      top < number && [...columns.keys()].some((column) => left <= column && column <= right),
  )
}

/** A row with a content and something beside it, which is no signature. */
function isTaskLike(row: SheetRow, columns: ColumnMap): boolean {
  const content = cellText(cellOf(row, columns, 'content'))
  if (content === '' || isFooterText(rowText(row))) return false
  return [...columns].some(([column, key]) => key !== 'content' && !isBlank(row.cells[column]))
}

function isContinuation(row: SheetRow, columns: ColumnMap, merges: readonly Merge[]): boolean {
  return merges.some(
    ({ top, left, right }) =>
      top < row.number &&
      [...columns].some(([column, key]) => key === 'content' && left <= column && column <= right),
  )
}

/** 1, 1.1, a, I, NV-12; no sentence. */
function isCode(text: string): boolean {
  return text !== '' && text.length <= 30 && text.split(/\s+/).length <= 3
}

const romanOrLetter = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/

/**
 * A row that names what follows: nothing but one text, or a Roman number with one; written in capitals, or naming a
 * kind of tasks, or numbered in Roman.
 */
function isSection(row: SheetRow, columns: ColumnMap): boolean {
  const texts = [...new Set(row.cells.filter((cell) => !isBlank(cell)).map(cellText))].filter(
    (text) => text !== '',
  )
  const [first = '', second] = texts
  const isCount = (text: string | undefined) => text === undefined || /^\(?\d+(?: nhiệm vụ)?\)?$/.test(text)
  if (texts.length > 3 || row.cells.some((cell) => storedValue(cell)?.kind === 'date')) return false
  if (romanOrLetter.test(first) && second !== undefined) {
    return (
      isCount(texts[2]) &&
      (isCapitals(second) || kindOfSection(second) !== null || /^[IVXLC]+[.)]?$/.test(first))
    )
  }
  const isNumberedAgency =
    /^\d{1,2}(?:\.\d{1,2})*[.)]?$/.test(first) &&
    second !== undefined &&
    isCapitals(second) &&
    isAgencyName(second)
  if (isNumberedAgency && isCount(texts[2])) return true
  if (texts.length > 2 || !isCount(second)) return false
  const isNumberedCaption = /^(?:[IVXLC]+|[A-ZĐ])[.)]\s*\S/.test(first)
  const isKindCaption = kindOfSection(first) !== null && first.length <= 80 && !/\d{4}.*\d{4}/.test(first)
  if (isCapitals(first) || isNumberedCaption || isKindCaption) return true
  // The number of what follows: "Sở Tư pháp (12)".
  if (/\(\d[\d.]*\)$/.test(first)) return true
  // A lone text at the left of the contents, as a caption merged over the table has it.
  const contentColumn = [...columns].find(([, key]) => key === 'content')?.[0] ?? 0
  const isLeft = row.cells.findIndex((cell) => !isBlank(cell)) < contentColumn
  return texts.length === 1 && isLeft && isBlank(row.cells[contentColumn])
}

function isCapitals(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text === text.toLocaleUpperCase('vi')
}

export function isTotal(row: SheetRow): boolean {
  const first = row.cells.map(cellText).find((text) => text !== '') ?? ''
  return /^(?:tong cong|tong so|tong|cong)(?: so)?(?: nhiem vu| nguoi| dai bieu)?(?: \d+)?(?: (?:nhiem vu|nguoi|dai bieu|dong chi|don vi|co quan|diem cau))?$/.test(
    headingKey(first),
  )
}

export function isHead(row: SheetRow, headKeys: ReadonlySet<string>): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== '')
  // Most rows are tasks: their first cell tells already.
  if (!headKeys.has(headingKey(texts[0] ?? ''))) return false
  const keys = texts.map(headingKey)
  return keys.length > 1 && keys.filter((key) => headKeys.has(key)).length * 10 >= keys.length * 7
}

export function keysOf(heading: string): readonly string[] {
  return heading.split(' / ').map(headingKey)
}

/** (1) (2) (3) …, A B 1 2 …: one after the other in at least three columns. */
export function isColumnNumbers(row: SheetRow): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== '')
  if (texts.length < 3) return false
  const bare = texts.map((text) => text.replace(/[()[\]]/g, '').trim())
  const letters = bare.findIndex((text) => !/^[A-E]$/.test(text))
  const rest = bare.slice(letters)
  return (
    letters >= 0 &&
    rest.length > 1 &&
    rest.every((text, index) => text === String(index + Number(rest[0] ?? '1')))
  )
}

const footers =
  /^(?:noi nhan|nguoi lap|lap bieu|thu truong|tm |kt |tl |tuq |chu tich|pho chu tich|giam doc|pho giam doc|truong phong|ghi chu|luu y|ky ten|ky ghi ro|nguon|.{0,40}\bngay (?:\d{1,2} |)thang (?:\d{1,2} |)nam (?:\d{4}|)$)/

export function isFooterText(text: string): boolean {
  return footers.test(headingKey(text))
}

export function rowText(row: SheetRow): string {
  return [...new Set(row.cells.map(cellText).filter((text) => text !== ''))].join(' ')
}
