import type { Merge, SheetRow } from '../../shared/imports/sheet.ts'

/** What is read of a file, as it comes. */
export type WorkbookPiece =
  /** Of the bytes of the file once inflated. */
  | { readonly piece: 'progress'; readonly done: number; readonly total: number }
  /** Rows and merges that follow are of this sheet. */
  | { readonly piece: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly piece: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly piece: 'merges'; readonly merges: readonly Merge[] }

/** What a file may hold at most, so that no file can take the memory of the machine. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 50_000_000,
  /** Bytes of an archive once inflated. */
  inflatedBytes: 200_000_000,
  /** Rows with something in them, in all sheets. */
  rows: 200_000,
  /** Columns further right are left out. */
  columns: 1000,
  merges: 100_000,
  entries: 10_000,
} as const

export type Emit = (piece: WorkbookPiece) => void

/** Rows that go in one piece. */
const rowsInPiece = 200

/** Gathers rows into pieces and counts them. */
export function createRowsEmitter(emit: Emit, refuse: () => Error) {
  let count = 0
  let rows: SheetRow[] = []
  const flush = () => {
    if (rows.length > 0) emit({ piece: 'rows', rows })
    rows = []
  }
  return {
    add(row: SheetRow) {
      count += 1
      if (count > limits.rows) throw refuse()
      rows.push(row)
      if (rows.length >= rowsInPiece) flush()
    },
    flush,
  }
}
