import { plainLines, runsText } from '../prose/plainProse.ts'
import type { ProseBlock, ProseCell, ProseTable, Run } from '../prose/prose.ts'
import { readProse, trimmedRuns } from '../prose/readProse.ts'
import type { Block, ParagraphBlock, TableBlock, TableColumn } from './documentContent.ts'

/** Marked text as blocks of a paper; empty lines are left out. */
export function proseBlocks(text: string): readonly Block[] {
  return readProse(text)
    .filter((block) => plainLines(block).some((line) => line.trim() !== ''))
    .map(printedBlock)
}

/** The same blocks with words before the first: in its line where that is a paragraph, else in a line of their own. */
export function withOpening(opening: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks
  if (opening === '') return blocks
  if (first?.kind !== 'paragraph') {
    const alone: ParagraphBlock = { kind: 'paragraph', role: 'leadIn', text: opening.trimEnd() }
    return [first === undefined ? { ...alone, role: 'body' } : alone, ...blocks]
  }
  const { text, runs } = first
  return [
    {
      ...first,
      text: opening + text,
      ...(runs !== undefined && { runs: [{ text: opening, bold: false, italic: false }, ...runs] }),
    },
    ...others,
  ]
}

function printedBlock(block: ProseBlock): Block {
  if (block.kind === 'table') return printedTable(block)
  if (block.kind === 'heading') return { kind: 'heading', level: block.level, ...words(block.runs) }
  const { indent, runs } = block
  return { kind: 'paragraph', role: 'body', ...words(runs), ...(indent !== 0 && { indent }) }
}

function words(all: readonly Run[]): { readonly text: string; readonly runs?: readonly Run[] } {
  const runs = trimmedRuns(all)
  return { text: runsText(runs), ...(hasStyle(runs) && { runs }) }
}

function hasStyle(runs: readonly Run[]): boolean {
  return runs.some(({ bold, italic }) => bold || italic)
}

function printedTable({ rows: [head = [], ...body] }: ProseTable): TableBlock {
  const widths = columnWidths([head, ...body])
  return {
    kind: 'table',
    columns: head.map((cell, at): TableColumn => {
      const isShort = body.every((row) => runsText(row[at] ?? []).length <= centredLetters)
      return { heading: runsText(cell), width: widths[at] ?? 0, align: isShort ? 'center' : 'left' }
    }),
    rows: body.map((row) => ({
      kind: 'record',
      cells: row.map(runsText),
      ...(row.some(hasStyle) && { runs: row }),
    })),
    splitsRows: true,
  }
}

/** A column of nothing longer, as of numbers and days, is centred. */
const centredLetters = 12
/** Letters that a column is given room for at least and at most. */
const columnLetters = { least: 5, most: 60 }

/** Per cent of the table's width: columns with more words are wider. */
function columnWidths(rows: readonly (readonly ProseCell[])[]): readonly number[] {
  const longest = (rows[0] ?? []).map((_, at) => {
    const letters = rows.map((row) => runsText(row[at] ?? []).length)
    return Math.min(Math.max(...letters, columnLetters.least), columnLetters.most)
  })
  const all = longest.reduce((sum, letters) => sum + letters, 0)
  const shares = longest.map((letters) => Math.floor((letters / all) * 1000) / 10)
  const [first = 0, ...others] = shares
  const rest = 100 - shares.reduce((sum, share) => sum + share, 0)
  return [first + rest, ...others]
}
