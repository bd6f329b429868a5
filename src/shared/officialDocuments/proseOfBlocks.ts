import { assertNever } from '../contract/error.ts'
import type { Block, TableBlock } from '../documents/documentContent.ts'
import { longBlank } from '../documents/officialMoment.ts'
import type { ProseBlock, Run } from '../prose/prose.ts'
import { heading, labelled, line, plainRuns, table } from './proseBuilding.ts'

/**
 * What the blocks of a composed paper say, to be edited: its body without head, title and signature, which an official
 * document has of its own. Lines to write on become one blank.
 */
export function proseOfBlocks(blocks: readonly Block[]): readonly ProseBlock[] {
  return blocks.flatMap((block): readonly ProseBlock[] => {
    switch (block.kind) {
      case 'heading':
        return [{ ...heading(block.level, block.text), ...styled(block) }]
      case 'paragraph':
        return [{ ...line(block.text), ...styled(block), indent: block.indent ?? 0 }]
      case 'facts':
        return block.rows.map(({ label, text }) => labelled(label, text))
      case 'table':
        return [proseOfTable(block)]
      case 'writingLines':
        return [line(longBlank)]
      case 'header':
      case 'title':
      case 'annexTitle':
      case 'addressees':
      case 'slip':
      case 'namePlates':
      case 'signature':
        return []
      default:
        return assertNever(block)
    }
  })
}

function styled({ text, runs }: { readonly text: string; readonly runs?: readonly Run[] }) {
  return { runs: runs ?? plainRuns(text) }
}

/** A table with the headings of its groups in those of its columns. */
function proseOfTable({ columns, rows }: TableBlock): ProseBlock {
  const drawn = table(
    columns.map(({ group = null, heading: words }) => (group === null ? words : `${group}: ${words}`)),
    rows,
  )
  const [head = [], ...body] = drawn.rows
  return { ...drawn, rows: [head, ...body.map((cells, index) => rows[index]?.runs ?? cells)] }
}
