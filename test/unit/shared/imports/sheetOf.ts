import type { Merge, Sheet, SheetCell } from '../../../../src/shared/imports/sheet.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'

type Written = string | number | { readonly date: string } | SheetCell

/** A sheet of rows as a test writes them out: texts, numbers, dates; empty rows are left out as a reader does. */
export function sheetOf(rows: readonly (readonly Written[])[], merges: readonly Merge[] = []): Sheet {
  return {
    name: 'Sheet1',
    hidden: false,
    merges,
    rows: rows.flatMap((cells, index) =>
      cells.length === 0 ? [] : [{ number: index + 1, cells: cells.map(cellOf) }],
    ),
  }
}

export function cellOf(written: Written): SheetCell {
  if (written === null) return null
  if (typeof written === 'string') return written === '' ? null : { kind: 'text', text: written }
  if (typeof written === 'number') return { kind: 'number', value: written, percent: false }
  if ('date' in written) return { kind: 'date', day: localDateSchema.parse(written.date) }
  return written
}
