import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { firstNumber, listMarker, markerAfter, markerLength } from '../../shared/prose/listMarker.ts'
import { readIndent } from './proseNodes.ts'

/** Enter goes on with a list, Tab indents; in tables Tab goes from cell to cell. */
export const ProseKeys = Extension.create({
  name: 'proseKeys',
  priority: 1000,
  addKeyboardShortcuts: () => ({
    Enter: ({ editor }) => continueList(editor),
    'Shift-Enter': ({ editor }) => editor.commands.splitBlock(),
    Tab: ({ editor }) => !editor.isActive('table') && changeIndent(editor, 1),
    'Shift-Tab': ({ editor }) => !editor.isActive('table') && changeIndent(editor, -1),
    Backspace: ({ editor }) => {
      const { empty, $from } = editor.state.selection
      const isAtStart = empty && $from.parentOffset === 0 && readIndent($from.parent.attrs['indent']) > 0
      return isAtStart && !editor.isActive('table') && changeIndent(editor, -1)
    },
  }),
})

/** Behind "2. Words" begins "3. "; behind an empty "3. " the list ends. */
function continueList(editor: Editor): boolean {
  const { state } = editor
  const { $from, empty } = state.selection
  const paragraph = $from.parent
  if (!empty || paragraph.type.name !== 'paragraph') return false
  const text = paragraph.textContent
  const marker = listMarker(text)
  const length = markerLength(text)
  if (marker === null || $from.parentOffset < length) return false
  if (text.length === length) {
    editor.view.dispatch(state.tr.delete($from.start(), $from.start() + length).scrollIntoView())
    return true
  }
  const next = markerAfter(marker)
  if (next === null) return false
  const transaction = state.tr.split($from.pos)
  transaction.setStoredMarks([]).insert($from.pos + 2, state.schema.text(`${next} `))
  editor.view.dispatch(transaction.scrollIntoView())
  return true
}

interface Chosen {
  readonly node: Node
  readonly at: number
}

function chosenParagraphs({ doc, selection }: EditorState): readonly Chosen[] {
  const found: Chosen[] = []
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (node.type.name === 'paragraph') found.push({ node, at })
  })
  return found
}

/** Moves the chosen paragraphs in or out by one step. True even where they cannot go further, so that Tab stays. */
export function changeIndent(editor: Editor, step: 1 | -1): boolean {
  const { state } = editor
  const transaction = state.tr
  for (const { node, at } of chosenParagraphs(state)) {
    const indent = Math.min(Math.max(readIndent(node.attrs['indent']) + step, 0), 3)
    transaction.setNodeAttribute(at, 'indent', indent)
  }
  if (transaction.docChanged) editor.view.dispatch(transaction.scrollIntoView())
  return true
}

/** Puts dashes or numbers before the chosen paragraphs, or takes them away where all have them. */
export function toggleMarkers(editor: Editor, kind: 'dashes' | 'numbers') {
  const { state } = editor
  const all = chosenParagraphs(state)
  const filled = all.filter(({ node }) => node.textContent !== '')
  const chosen = filled.length === 0 ? all : filled
  const isMarked = chosen.every(({ node }) => {
    const marker = listMarker(node.textContent)
    return marker !== null && (marker === '-') === (kind === 'dashes')
  })
  const transaction = state.tr
  let before = kind === 'numbers' && !isMarked ? numberBefore(state, chosen[0]) : null
  for (const { node, at } of chosen) {
    const next = isMarked ? '' : kind === 'dashes' ? '- ' : `${numberFor(node, before)} `
    before = next.trim()
    replaceMarker(transaction, node, at, next)
  }
  editor.view.dispatch(transaction.setStoredMarks([]).scrollIntoView())
  editor.view.focus()
}

function numberFor(node: Node, before: string | null): string {
  const first = firstNumber(readIndent(node.attrs['indent']))
  const isSameKind = before !== null && /^\d/.test(before) === /^\d/.test(first)
  return (isSameKind ? markerAfter(before) : null) ?? first
}

/** The number of the paragraph above, at the same depth. */
function numberBefore({ doc }: EditorState, first: Chosen | undefined): string | null {
  const above = first === undefined ? null : doc.resolve(first.at).nodeBefore
  if (above?.type.name !== 'paragraph' || above.attrs['indent'] !== first?.node.attrs['indent']) return null
  const marker = listMarker(above.textContent)
  return marker === '-' ? null : marker
}

function replaceMarker(transaction: Transaction, node: Node, at: number, marker: string) {
  const start = transaction.mapping.map(at) + 1
  const end = start + markerLength(node.textContent)
  if (marker === '') transaction.delete(start, end)
  else transaction.replaceWith(start, end, node.type.schema.text(marker))
}
