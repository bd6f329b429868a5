import { Fragment, Node, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { plainLines } from '../../shared/prose/plainProse.ts'
import { pastedProse, pastedText } from './pastedProse.ts'
import { editorContent } from './proseNodes.ts'

/** Puts in what is in the clipboard as prose. True: the editor leaves it alone. */
export function pasteProse(view: EditorView, event: ClipboardEvent): boolean {
  event.preventDefault()
  const { clipboardData } = event
  if (clipboardData === null || !view.editable) return true
  const html = clipboardData.getData('text/html')
  const fromPage = html === '' ? [] : pastedProse(html)
  const prose = fromPage.length > 0 ? fromPage : pastedText(clipboardData.getData('text/plain'))
  const { state } = view
  const isInTable = state.selection.$from.node(1).type.name === 'table'
  const taken = isInTable ? pastedText(prose.flatMap(plainLines).join('\n')) : prose
  const blocks = Fragment.from(
    (editorContent(taken).content ?? []).map((block) => Node.fromJSON(state.schema, block)),
  )
  // Words at the ends join the paragraphs in which the cursor is.
  const open = (block: Node | null) => (block?.type.name === 'paragraph' ? 1 : 0)
  const slice = new Slice(blocks, open(blocks.firstChild), open(blocks.lastChild))
  if (slice.size > 0)
    view.dispatch(
      state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'),
    )
  return true
}
