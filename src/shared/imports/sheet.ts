import type { LocalDate } from '../time/localDate.ts'

/** What a cell holds, as it was stored; null for an empty one. */
export type SheetCell = PlainCell | FormulaCell | null

export type PlainCell =
  /** `repaired`: its signs are not as they were stored (NFD, invisible ones). */
  | { readonly kind: 'text'; readonly text: string; readonly repaired?: true }
  /** `percent`: shown as a percentage, so that 0.45 reads as 45%. */
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  /** A real date; the time of day is dropped. */
  | { readonly kind: 'date'; readonly day: LocalDate }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#REF!`, `#N/A`. */
  | { readonly kind: 'error'; readonly text: string }

/** Never evaluated: its stored value is taken, null when none was stored. */
export interface FormulaCell {
  readonly kind: 'formula'
  readonly value: PlainCell | null
}

export interface SheetRow {
  /** As the program that made the file counts, from 1. */
  readonly number: number
  /** By column, from 0; shorter than the table where the rest is empty. */
  readonly cells: readonly SheetCell[]
}

/** Cells that were merged into one: rows by number, columns from 0, all ends included. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** One sheet, without its empty rows. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merges: readonly Merge[]
}

/** Column from 0 as letters: A, Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26))
}

/** `B12`. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}

/** The value of a cell whether it was typed or computed; null when there is none. */
export function storedValue(cell: SheetCell | undefined): PlainCell | null {
  if (cell === undefined || cell === null) return null
  return cell.kind === 'formula' ? cell.value : cell
}

export function isBlank(cell: SheetCell | undefined): boolean {
  if (cell === undefined || cell === null) return true
  return cell.kind === 'text' && cell.text.trim() === ''
}
