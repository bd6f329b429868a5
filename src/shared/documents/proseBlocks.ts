import { plainLines, runsText } from '../prose/plainProse.ts'
import type { ProseBlock, Run } from '../prose/prose.ts'
import { readProse, trimmedRuns } from '../prose/readProse.ts'
import type { Block, ParagraphBlock } from './documentContent.ts'
import { proseTable } from './proseTable.ts'

/** Letters of a table that stand on a line of a portrait page, in 13 points. */
const portraitRoom = 72

/** Marked text as blocks of a paper; empty lines are left out. `room`: letters on a line over the width of a table. */
export function proseBlocks(text: string, room = portraitRoom): readonly Block[] {
  return readProse(text)
    .filter((block) => plainLines(block).some((line) => line.trim() !== ''))
    .map((block) => printedBlock(block, room))
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

function printedBlock(block: ProseBlock, room: number): Block {
  if (block.kind === 'table') return proseTable(block, room)
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
