import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** Words to be marked: places in the plain words (`plainProse`), in UTF-16 code units. */
export interface Highlight {
  readonly from: number
  readonly until: number
  readonly isStrong: boolean
}

const key = new PluginKey<DecorationSet>('highlighting')
/** The name under which a transaction says what to mark. */
const highlightsMeta = 'highlights'

/** Marks words over the text without being a part of it. */
export const Highlighting = Extension.create({
  name: 'highlighting',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marked) => {
          const next: unknown = transaction.getMeta(highlightsMeta)
          return next instanceof DecorationSet ? next : marked.map(transaction.mapping, transaction.doc)
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

/** Marks these words and no others. */
export function highlight(view: EditorView, highlights: readonly Highlight[]) {
  if (highlights.length === 0 && key.getState(view.state) === DecorationSet.empty) return
  const stretches = plainStretches(view.state.doc)
  const decorations = highlights.flatMap(({ from, until, isStrong }) =>
    stretches
      .filter((one) => one.from < until && from < one.from + one.length)
      .map((one) => {
        const start = one.at + Math.max(from - one.from, 0)
        const end = one.at + Math.min(until - one.from, one.length)
        return Decoration.inline(start, end, { nodeName: 'mark', ...(isStrong && { 'data-strong': 'true' }) })
      }),
  )
  const set =
    decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(view.state.doc, decorations)
  view.dispatch(view.state.tr.setMeta(highlightsMeta, set).setMeta('addToHistory', false))
}

/** Words of one paragraph: where they begin in the plain words, and where in the document. */
interface Stretch {
  readonly from: number
  readonly length: number
  readonly at: number
}

function plainStretches(doc: Node): readonly Stretch[] {
  const found: Stretch[] = []
  let from = 0
  const add = (line: Node, at: number) => {
    found.push({ from, length: line.content.size, at: at + 1 })
    from += line.content.size + 1
  }
  doc.forEach((block, at, index) => {
    if (block.type.name !== 'table') return add(block, at)
    // As `writeProse` parts tables.
    if (index > 0 && doc.child(index - 1).type.name === 'table') from += 1
    block.descendants((node, offset) => {
      if (node.isTextblock) add(node, at + 1 + offset)
    })
  })
  return found
}
