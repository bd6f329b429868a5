import { canonicalRuns } from '../../shared/prose/canonicalRuns.ts'
import { plainLines } from '../../shared/prose/plainProse.ts'
import type { Prose, ProseBlock, ProseCell, ProseParagraph, Run } from '../../shared/prose/prose.ts'
import { mostColumns, trimmedRuns } from '../../shared/prose/readProse.ts'
import { pointLetters } from '../../shared/text/pointLetters.ts'
import { romanNumber } from '../../shared/documents/romanNumber.ts'
import { readIndent } from './proseNodes.ts'

/**
 * What was copied in Word or from a page of the web as prose: words, headings, bold and italic, tables; lists become
 * paragraphs with their marker. Nothing else of it is kept, whatever it holds, since nothing but text is taken over.
 */
export function pastedProse(html: string): Prose {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const blocks = blocksOf(page.body, { bold: false, italic: false, indent: 0, keepsSpace: false })
  return blocks.filter(
    (block, index) => plainLines(block).join('') !== '' || (index > 0 && index < blocks.length - 1),
  )
}

/** Styles as plain attributes, and no base: the browser would refuse each of them by the window's policy, and say so. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[^>]*>.*?<\/style\s*>/gis, '')
    .replace(/<base\b[^>]*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ' data-style'))
}

/** Text as it stands, one paragraph a line. */
export function pastedText(text: string): Prose {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  return lines.map((line) => ({ kind: 'paragraph', indent: 0, runs: [{ text: line, ...plain }] }))
}

const plain = { bold: false, italic: false } as const

interface Setting {
  readonly bold: boolean
  readonly italic: boolean
  readonly indent: 0 | 1 | 2 | 3
  /** Whether white space is kept, as in `pre`. */
  readonly keepsSpace: boolean
}

/** Elements of which not even the text is read. */
const unread = new Set(
  'script style template head title meta link base noscript iframe frame object embed applet svg math canvas audio video img picture map input select textarea datalist progress meter xml del dialog'.split(
    ' ',
  ),
)
const blockElements = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form header hgroup hr legend li main nav ol p pre search section summary ul table caption h1 h2 h3 h4 h5 h6 tr td th'.split(
    ' ',
  ),
)
const headingLevels: Readonly<Record<string, 1 | 2 | 3>> = { h1: 1, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 }

function blocksOf(root: Element, setting: Setting): readonly ProseBlock[] {
  const blocks: ProseBlock[] = []
  let runs: Run[] = []
  /** The paragraph ends; an empty one is left out. */
  const flush = (indent: Setting['indent']) => {
    const words = tidied(runs)
    runs = []
    if (words.length > 0) blocks.push({ kind: 'paragraph', indent, runs: words })
  }
  const visit = (node: ChildNode, inner: Setting) => {
    if (node.nodeType === 3) runs.push({ text: spaced(node.nodeValue ?? '', inner), ...faceOf(inner) })
    if (!(node instanceof Element) || isUnread(node)) return
    const name = node.localName
    if (name === 'br') return flush(inner.indent)
    const own = settingOf(node, inner)
    if (!blockElements.has(name)) return node.childNodes.forEach((child) => visit(child, own))
    flush(inner.indent)
    const level = headingLevels[name]
    if (level !== undefined) {
      const words = tidied([{ text: spaced(textOf(node), { ...own, keepsSpace: false }), ...plain }])
      if (words.length > 0) blocks.push({ kind: 'heading', level, runs: words })
    } else if (name === 'table') blocks.push(...tableBlocks(node, own))
    else if (name === 'ul' || name === 'ol') blocks.push(...listBlocks(node, own))
    else {
      const word = wordListOf(node)
      if (word !== null) {
        runs.push({ text: `${word.marker} `, ...plain })
        own.indent = word.indent
      }
      if (name === 'p') own.indent = readIndent(Number(node.getAttribute('data-indent'))) || own.indent
      node.childNodes.forEach((child) => visit(child, own))
      flush(own.indent)
    }
  }
  root.childNodes.forEach((child) => visit(child, setting))
  flush(setting.indent)
  return blocks
}

function isUnread(element: Element): boolean {
  const style = styleOf(element)
  return (
    unread.has(element.localName) ||
    /^(?:w|m|v):/.test(element.localName) ||
    /display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/.test(style) ||
    element.hasAttribute('hidden')
  )
}

function styleOf(element: Element): string {
  return (element.getAttribute('data-style') ?? '').toLowerCase()
}

function settingOf(element: Element, outer: Setting): { -readonly [Key in keyof Setting]: Setting[Key] } {
  const name = element.localName
  const style = styleOf(element)
  const weight = /font-weight\s*:\s*([\w]+)/.exec(style)?.[1]
  const slope = /font-style\s*:\s*(\w+)/.exec(style)?.[1]
  return {
    indent: outer.indent,
    bold:
      weight === undefined
        ? outer.bold || name === 'b' || name === 'strong' || name === 'th'
        : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    italic:
      slope === undefined
        ? outer.italic || name === 'i' || name === 'em' || name === 'cite'
        : slope === 'italic' || slope === 'oblique',
    keepsSpace: outer.keepsSpace || name === 'pre' || /white-space\s*:\s*pre|mso-spacerun/.test(style),
  }
}

function faceOf({
  bold,
  italic,
}: Setting): typeof plain | { readonly bold: boolean; readonly italic: boolean } {
  return { bold, italic }
}

function spaced(text: string, { keepsSpace }: Setting): string {
  const spaces = text.replace(/\u00A0/g, ' ')
  return keepsSpace ? spaces.replace(/[\r\n]+/g, ' ') : spaces.replace(/[ \t\r\n\f]+/g, ' ')
}

/** Runs without white space at the ends, and without that which a page does not show between them. */
function tidied(runs: readonly Run[]): readonly Run[] {
  let endsWithSpace = true
  const words = runs.map((run) => {
    const text = endsWithSpace ? run.text.trimStart() : run.text
    if (text !== '') endsWithSpace = /\s$/.test(text)
    return { ...run, text }
  })
  return canonicalRuns(trimmedRuns(words))
}

function textOf(element: Element): string {
  return [...element.childNodes]
    .map((child) => {
      if (child.nodeType === 3) return child.nodeValue ?? ''
      if (!(child instanceof Element) || isUnread(child)) return ''
      return child.localName === 'br' ? ' ' : textOf(child)
    })
    .join('')
}

/** Word writes lists as paragraphs: the depth in their style, the marker as text that is not the paragraph's. */
function wordListOf(paragraph: Element): { readonly marker: string; readonly indent: 0 | 1 | 2 | 3 } | null {
  const level = /mso-list\s*:[^;]*\blevel(\d)/.exec(styleOf(paragraph))?.[1]
  if (level === undefined) return null
  const ignored = [...paragraph.querySelectorAll('[data-style]')].find((one) =>
    /mso-list\s*:\s*ignore/.test(styleOf(one)),
  )
  const written = (ignored?.textContent ?? '').replace(/\s+/g, '')
  const marker = /^[\p{L}\d.()]{1,8}$/u.test(written) && !/^[oOvqn§ü]$/u.test(written) ? written : '-'
  return { marker, indent: clamped(Number(level) - 1) }
}

function clamped(indent: number): 0 | 1 | 2 | 3 {
  return readIndent(Math.min(Math.max(indent, 0), 3))
}

function listBlocks(list: Element, setting: Setting): readonly ProseBlock[] {
  const type = list.getAttribute('type') ?? /list-style-type\s*:\s*([\w-]+)/.exec(styleOf(list))?.[1] ?? ''
  let number = Number(list.getAttribute('start')) || 1
  return [...list.children].flatMap((item) => {
    if (isUnread(item)) return []
    if (item.localName === 'ul' || item.localName === 'ol')
      return listBlocks(item, { ...setting, indent: clamped(setting.indent + 1) })
    number = Number(item.getAttribute('value')) || number
    const marker = list.localName === 'ul' ? '-' : numberMark(number, type)
    number += 1
    return itemBlocks(item, `${marker} `, settingOf(item, setting))
  })
}

/** What stands in an item, with its marker before the first words; lists in it stand one step further in. */
function itemBlocks(item: Element, marker: string, setting: Setting): readonly ProseBlock[] {
  const lists = [...item.children].filter(({ localName }) => localName === 'ul' || localName === 'ol')
  for (const list of lists) list.remove()
  const own = blocksOf(item, setting)
  const [first, ...others] = own
  const opening: ProseParagraph = {
    kind: 'paragraph',
    indent: setting.indent,
    runs: [{ text: marker, ...plain }, ...(first === undefined || first.kind === 'table' ? [] : first.runs)],
  }
  const rest = first?.kind === 'table' ? own : others
  return [
    ...(first === undefined && lists.length > 0 ? [] : [opening]),
    ...rest,
    ...lists.flatMap((list) => listBlocks(list, { ...setting, indent: clamped(setting.indent + 1) })),
  ]
}

function numberMark(number: number, type: string): string {
  if (type === 'a' || type === 'A' || /alpha|latin/.test(type)) {
    const letter = pointLetters[number - 1]
    return letter === undefined ? '-' : `${letter})`
  }
  if (/^i$|roman/i.test(type) && number < 4000) return `${romanNumber(number)}.`
  return `${number}.`
}

function tableBlocks(table: Element, setting: Setting): readonly ProseBlock[] {
  const rows = [...table.querySelectorAll('tr')].filter(
    (row) => row.closest('table') === table && !isUnread(row),
  )
  const grid = cellsInPlace(rows, setting)
  const width = Math.max(...grid.map((row) => row.length), 0)
  const caption = [...table.children].find(({ localName }) => localName === 'caption')
  const above = caption === undefined ? [] : blocksOf(caption, setting)
  // One cell, or a column of them, is how pages place text.
  if (width <= 1 || width > mostColumns)
    return [
      ...above,
      ...rows.flatMap((row) => [...row.children].flatMap((cell) => blocksOf(cell, settingOf(cell, setting)))),
    ]
  const filled = grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? []))
  return [...above, { kind: 'table', rows: filled }]
}

/** Cells over several columns or rows stand in the first place of them, the others are empty. */
function cellsInPlace(rows: readonly Element[], setting: Setting): readonly (readonly ProseCell[])[] {
  const grid: ProseCell[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row.children) {
      if ((cell.localName !== 'td' && cell.localName !== 'th') || isUnread(cell)) continue
      while (grid[at]?.[column] !== undefined) column += 1
      const across = spanOf(cell, 'colspan')
      const down = spanOf(cell, 'rowspan')
      for (const [below, cells] of grid.slice(at, at + down).entries())
        for (let beside = 0; beside < across; beside += 1)
          cells[column + beside] = below === 0 && beside === 0 ? cellOf(cell, setting) : []
      column += across
      if (column > mostColumns) return grid
    }
  }
  return grid
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name))
  return Number.isInteger(span) && span > 1
    ? Math.min(span, 1000, name === 'colspan' ? mostColumns : 1000)
    : 1
}

function cellOf(cell: Element, setting: Setting): ProseCell {
  const inner = { ...settingOf(cell, setting), indent: 0 } as const
  const lines = blocksOf(cell, { ...inner, bold: inner.bold && cell.localName !== 'th' }).flatMap((block) =>
    block.kind === 'table' ? plainLines(block).map((text) => [{ text, ...plain }]) : [block.runs],
  )
  return lines.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n', ...plain }, ...runs]))
}
