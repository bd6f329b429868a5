import { readProse } from './readProse.ts'
import type { ProseBlock, Run } from './prose.ts'

/**
 * The words of a marked text without marks and indents, as search, comparison and the finding of assignments read
 * them: one line for each heading and paragraph, and for each row of a table with tabs between its cells.
 */
export function plainProse(text: string): string {
  return readProse(text).flatMap(plainLines).join('\n')
}

/** The lines of one block in `plainProse`. */
export function plainLines(block: ProseBlock): readonly string[] {
  if (block.kind !== 'table') return [runsText(block.runs)]
  return block.rows.map((row) => row.map((cell) => runsText(cell).replaceAll('\n', ' ')).join('\t'))
}

/** The words of runs. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
