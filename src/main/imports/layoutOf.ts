import { cellText } from '../../shared/imports/cellText.ts'
import type { ImportColumn, ImportKind, ImportLayout } from '../../shared/imports/contract.ts'
import {
  findTable,
  headingsOf,
  tableAt,
  tableShape,
  type TableWords,
} from '../../shared/imports/findTable.ts'
import { headingKey } from '../../shared/imports/headingKey.ts'
import { isBlank, type Sheet } from '../../shared/imports/sheet.ts'
import type { TaskList } from '../../shared/tasks/contract.ts'
import type { RememberedMapping } from './rememberedMapping.ts'

/** Rows that are shown to find the heading in. */
const shownRows = 30
const shownSamples = 3

/** The sheet with the most known columns; the first that is not hidden where none has any. */
export function bestSheet(sheets: readonly Sheet[], words: TableWords): number {
  let best = {
    sheet: Math.max(
      0,
      sheets.findIndex(({ hidden }) => !hidden),
    ),
    columns: 0,
  }
  for (const [index, sheet] of sheets.entries()) {
    if (sheet.hidden) continue
    const columns = findTable(sheet, words)?.columns.size ?? 0
    if (columns > best.columns) best = { sheet: index, columns }
  }
  return best.sheet
}

/** The shape of a table of a kind of records by which its mapping is remembered. */
export function shapeAt(
  kind: ImportKind,
  sheet: Sheet,
  head: { readonly from: number; readonly until: number },
): string {
  const shape = tableShape(headingsOf(sheet, head.from, head.until))
  return kind === 'tasks' ? shape : `${kind}|${shape}`
}

/** How a sheet is understood: as its heading says, or as the user had it for the same heading. */
export async function layoutOf(
  sheet: Sheet,
  place: { readonly sheet: number; readonly fileTitle: string },
  named: { readonly from: number; readonly until: number } | null,
  known: {
    readonly kind: ImportKind
    readonly words: TableWords
    readonly lists: readonly TaskList[]
    readonly mapping: (shape: string) => Promise<RememberedMapping | null>
  },
): Promise<ImportLayout> {
  const table =
    named === null ? findTable(sheet, known.words) : tableAt(sheet, named.from, named.until, known.words)
  const head = named ?? (table === null ? null : { from: table.headFrom, until: table.headUntil })
  const headings = head === null ? [] : headingsOf(sheet, head.from, head.until)
  const mapping = head === null ? null : await known.mapping(shapeAt(known.kind, sheet, head))
  const found = known.words.columnsOf(headings)
  const fieldOf = (column: number) =>
    mapping === null
      ? (found.get(column) ?? null)
      : (mapping.columns.find((remembered) => remembered.column === column)?.field ?? null)

  // Names of sections stand alone in their rows, and say nothing of the column.
  const body = sheet.rows
    .filter(({ number }) => head !== null && number > head.until)
    .slice(0, 200)
    .filter(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1 || headings.length === 1)
  const columns: readonly ImportColumn[] = headings.map(({ column, text }) => ({
    column,
    heading: text,
    samples: body
      .filter(({ cells }) => !isBlank(cells[column]))
      .slice(0, shownSamples)
      .map(({ cells }) => cellText(cells[column]).slice(0, 200)),
    field: fieldOf(column),
  }))
  const title = titleAbove(sheet, head?.from ?? 0) ?? place.fileTitle
  const called = known.lists.find(({ name }) => headingKey(name) === headingKey(title))
  const remembered = known.lists.find(({ id }) => id === mapping?.taskListId)
  return {
    sheet: place.sheet,
    head,
    columns,
    remembered: mapping !== null,
    firstRows: sheet.rows.slice(0, shownRows).map(({ number, cells }) => ({
      row: number,
      texts: cells.slice(0, 20).map((cell) => cellText(cell).slice(0, 100)),
    })),
    title: title.slice(0, 200),
    taskListId: (remembered ?? called)?.id ?? null,
    organizations: mapping?.organizations ?? [],
  }
}

/** A line above the heading that is alone in its row: the one that speaks of tasks, else the last. */
function titleAbove(sheet: Sheet, headFrom: number): string | null {
  const lines = sheet.rows
    .filter(({ number }) => number < headFrom)
    .map(({ cells }) => [...new Set(cells.map(cellText).filter((text) => text !== ''))])
    .filter((texts) => texts.length === 1)
    .map(([text = '']) => text.replace(/\s+/g, ' '))
    .filter((text) => text.length >= 8 && !text.startsWith('(') && !/^tính đến/i.test(text))
  const named = lines.find((line) => /^danh mục:\s*\S/iu.test(line) && !line.includes(';'))
  if (named !== undefined) return named.replace(/^danh mục:\s*/iu, '')
  const titles = lines.filter((line) => !/^phụ lục(?:\s+(?:số\s+)?[\dIVXLC]+[A-Z]?)?[.:]?$/iu.test(line))
  return titles.find((line) => /nhiệm vụ|danh mục|phụ lục|bảng/iu.test(line)) ?? titles.at(-1) ?? null
}
