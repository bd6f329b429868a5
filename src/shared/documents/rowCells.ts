import type { Run } from '../prose/prose.ts'
import type { TableRow } from './documentContent.ts'

/** A cell as it is drawn. */
export interface RowCell {
  readonly text: string
  readonly runs?: readonly Run[]
  /** Its first column, from 0, and how many it takes. */
  readonly at: number
  readonly span: number
}

/** The cells of a row of so many columns; the text of a section takes the empty cells around it as well. */
export function rowCells({ kind, cells, runs = [] }: TableRow, columns: number): readonly RowCell[] {
  const all = Array.from({ length: columns }, (_, at) => ({
    text: cells[at] ?? '',
    ...(runs[at] !== undefined && { runs: runs[at] }),
    at,
    span: 1,
  }))
  if (kind !== 'section') return all
  const start = all.findIndex(({ text }) => text !== '')
  const end = all.findIndex(({ text, at }) => at > start && text !== '')
  const until = end === -1 ? columns : end
  const text = all[start]?.text ?? ''
  return [{ text, at: 0, span: until }, ...all.slice(until)]
}
