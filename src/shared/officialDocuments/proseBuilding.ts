import { writeProse } from '../prose/writeProse.ts'
import type { ProseBlock, ProseCell, ProseHeading, ProseParagraph, ProseTable, Run } from '../prose/prose.ts'

/** A paragraph of plain words. */
export function line(text: string): ProseParagraph {
  return { kind: 'paragraph', indent: 0, runs: plainRuns(text) }
}

/** A paragraph that begins with words in bold. */
export function labelled(label: string, text: string): ProseBlock {
  return { kind: 'paragraph', indent: 0, runs: [{ ...plain(`${label}:`), bold: true }, plain(` ${text}`)] }
}

/** "I. TITLE" at level 1, "1. Title" at level 2. */
export function heading(level: ProseHeading['level'], text: string): ProseHeading {
  return { kind: 'heading', level, runs: plainRuns(text) }
}

/** A row of a table of plain words: a section names the records below it, a total sums them up. */
export interface WordRow {
  readonly kind: 'section' | 'record' | 'total'
  readonly cells: readonly string[]
}

/** A table; sections and totals are in bold. A section's words stand in the first cell, alone in their row. */
export function table(headings: readonly string[], rows: readonly WordRow[]): ProseTable {
  return {
    kind: 'table',
    rows: [
      headings.map((text) => cell(text, false)),
      ...rows.map(({ kind, cells }) =>
        headings.map((_, index) => cell(cells[index] ?? '', kind !== 'record')),
      ),
    ],
  }
}

/** Marked text of blocks and lines. */
export function marked(blocks: readonly (ProseBlock | string)[]): string {
  return writeProse(blocks.map((block) => (typeof block === 'string' ? line(block) : block)))
}

function cell(text: string, bold: boolean): ProseCell {
  return text === '' ? [] : [{ ...plain(text), bold }]
}

/** Words without any style. */
export function plainRuns(text: string): readonly Run[] {
  return [plain(text)]
}

function plain(text: string) {
  return { text, bold: false, italic: false }
}
