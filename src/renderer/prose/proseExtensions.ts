import { Node, type Extensions } from '@tiptap/core'
import { Table, TableCell, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { readIndent } from './proseNodes.ts'
import { ProseKeys } from './proseKeys.ts'
import { ComposedStyle } from './composedStyle.ts'
import { Highlighting } from './highlighting.ts'

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'text*',
  addAttributes: () => ({
    indent: {
      default: 0,
      parseHTML: (element: HTMLElement) => readIndent(Number(element.dataset['indent'])),
      renderHTML: ({ indent }: Record<string, unknown>) => (indent === 0 ? {} : { 'data-indent': indent }),
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

/** Without the inline styles of the extension, which the page's policy refuses. */
const PlainTable = Table.extend({
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => null,
})

const PlainCell = TableCell.extend({
  content: 'paragraph+',
  addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
})

/** What prose may hold (shared/prose), and nothing else: headings, paragraphs, bold, italic, tables. */
export const proseExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: { levels: [1, 2, 3] },
    horizontalRule: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    paragraph: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  Paragraph,
  PlainTable,
  TableRow.extend({ content: 'tableCell+' }),
  PlainCell,
  ProseKeys,
  ComposedStyle,
  Highlighting,
]
