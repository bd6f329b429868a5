import { Extension } from '@tiptap/core'
import type { Mark } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

interface Composition {
  readonly from: number
  readonly marks: readonly Mark[]
}

/** Gives a word that an input method composed the style that was chosen for it; the browser drops that. */
export const ComposedStyle = Extension.create({
  name: 'composedStyle',
  addProseMirrorPlugins: () => {
    let begun: Composition | null = null
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            compositionstart: ({ state }) => {
              begun = state.storedMarks && { from: state.selection.from, marks: state.storedMarks }
            },
            compositionend: (view) => {
              const given = begun
              begun = null
              // Once the editor has read the word.
              if (given !== null) setTimeout(() => style(view, given))
            },
          },
        },
      }),
    ]
  },
})

function style(view: EditorView, { from, marks }: Composition) {
  if (view.isDestroyed || view.composing) return
  const { tr, selection } = view.state
  const until = selection.from
  if (until <= from) return
  tr.removeMark(from, until)
  for (const mark of marks) tr.addMark(from, until, mark)
  view.dispatch(tr.setStoredMarks(marks))
}
