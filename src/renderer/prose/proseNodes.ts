import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { assertNever } from '../../shared/contract/error.ts'
import type { Prose, ProseBlock, ProseCell, Run } from '../../shared/prose/prose.ts'
import { writeProse } from '../../shared/prose/writeProse.ts'

/** What the editor holds of a prose. */
export function editorContent(prose: Prose): JSONContent {
  return { type: 'doc', content: prose.length === 0 ? [{ type: 'paragraph' }] : prose.map(blockContent) }
}

/** The marked text of what the editor holds. Blocks that have not changed since are not written again. */
export function editorText(doc: Node): string {
  const lines: string[] = []
  doc.forEach((node, _, index) => {
    // As `writeProse` parts tables.
    if (node.type.name === 'table' && index > 0 && doc.child(index - 1).type.name === 'table') lines.push('')
    lines.push(blockText(node))
  })
  return lines.join('\n')
}

const written = new WeakMap<Node, string>()

function blockText(node: Node): string {
  const known = written.get(node)
  if (known !== undefined) return known
  const text = writeProse([blockOf(node)])
  written.set(node, text)
  return text
}

export function readIndent(value: unknown): 0 | 1 | 2 | 3 {
  return value === 1 || value === 2 || value === 3 ? value : 0
}

function readLevel(value: unknown): 1 | 2 | 3 {
  return value === 2 || value === 3 ? value : 1
}

function blockOf(node: Node): ProseBlock {
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', level: readLevel(node.attrs['level']), runs: runsOf(node) }
    case 'table':
      return { kind: 'table', rows: node.children.map((row) => row.children.map(cellOf)) }
    default:
      return { kind: 'paragraph', indent: readIndent(node.attrs['indent']), runs: runsOf(node) }
  }
}

const lineFeed: Run = { text: '\n', bold: false, italic: false }

function cellOf(cell: Node): ProseCell {
  return cell.children.flatMap((line, index) => (index === 0 ? runsOf(line) : [lineFeed, ...runsOf(line)]))
}

function runsOf(node: Node): readonly Run[] {
  return node.children.map(({ text = '', marks }) => ({
    text,
    bold: marks.some(({ type }) => type.name === 'bold'),
    italic: marks.some(({ type }) => type.name === 'italic'),
  }))
}

function blockContent(block: ProseBlock): JSONContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: runContent(block.runs) }
    case 'table':
      return { type: 'table', content: block.rows.map(rowContent) }
    case 'paragraph':
      return { type: 'paragraph', attrs: { indent: block.indent }, content: runContent(block.runs) }
    default:
      return assertNever(block)
  }
}

function rowContent(row: readonly ProseCell[]): JSONContent {
  return {
    type: 'tableRow',
    content: row.map((cell) => ({
      type: 'tableCell',
      content: cellLines(cell).map((runs) => ({ type: 'paragraph', content: runContent(runs) })),
    })),
  }
}

/** The lines of a cell, at least one. */
function cellLines(cell: ProseCell): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const run of cell) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines
}

function runContent(runs: readonly Run[]): JSONContent[] {
  return runs
    .filter(({ text }) => text !== '')
    .map(({ text, bold, italic }) => ({
      type: 'text',
      text,
      marks: [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])],
    }))
}
