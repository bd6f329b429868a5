import { assertNever } from '../contract/error.ts'
import { canonicalRuns } from './canonicalRuns.ts'
import { trimmedRuns } from './readProse.ts'
import type { Prose, ProseBlock, ProseCell, Run } from './prose.ts'

/** The marked text of a prose. Line breaks within paragraphs become spaces. */
export function writeProse(prose: Prose): string {
  return prose
    .map((block, index) => {
      // Tables one after the other would be read as one.
      const parted = block.kind === 'table' && prose[index - 1]?.kind === 'table' ? '\n' : ''
      return parted + writeBlock(block)
    })
    .join('\n')
}

/** Text without marks as marked text: one paragraph for each line. */
export function proseOfPlainText(text: string): string {
  return writeProse(
    text
      .split('\n')
      .map((line) => ({ kind: 'paragraph', indent: 0, runs: [{ text: line, bold: false, italic: false }] })),
  )
}

function writeBlock(block: ProseBlock): string {
  switch (block.kind) {
    case 'heading': {
      const words = writeLine(block.runs)
      return '#'.repeat(block.level) + (words === '' ? '' : ` ${words}`)
    }
    case 'paragraph':
      return '  '.repeat(block.indent) + writeLine(block.runs).replace(/^[#|]/, String.raw`\$&`)
    case 'table':
      return block.rows.map((row) => `|${row.map((cell) => ` ${writeCell(cell)} `).join('|')}|`).join('\n')
    default:
      return assertNever(block)
  }
}

function writeLine(runs: readonly Run[]): string {
  const lines = runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }))
  return writeRuns(canonicalRuns(lines)).replace(/^ /, String.raw`\ `)
}

function writeCell(cell: ProseCell): string {
  return writeRuns(canonicalRuns(trimmedRuns(cell)))
    .replaceAll('|', String.raw`\|`)
    .replaceAll('\n', String.raw`\n`)
}

function writeRuns(runs: readonly Run[]): string {
  let style = { bold: false, italic: false }
  const parts = [...runs, { text: '', bold: false, italic: false }].map(({ text, bold, italic }) => {
    const stars = (bold === style.bold ? 0 : 2) + (italic === style.italic ? 0 : 1)
    style = { bold, italic }
    return '*'.repeat(stars) + text.replace(/[\\*]/g, String.raw`\$&`)
  })
  return parts.join('')
}
