import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { readProse } from '../../shared/prose/readProse.ts'
import { normalizeText } from '../../shared/text/normalize.ts'
import { highlight, type Highlight } from './highlighting.ts'
import { pasteProse } from './paste.ts'
import { ProseBar, useProseScope } from './ProseBar.tsx'
import { proseExtensions } from './proseExtensions.ts'
import { editorContent, editorText } from './proseNodes.ts'
import './prose.css'

export interface ProseEditorProps {
  readonly label: string
  /** Marked text. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onLeave?: () => void
  /** An input method began or ended a composition. */
  readonly onCompose?: (on: boolean) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly isInvalid?: boolean
  /** Height in lines that it has while it says little. */
  readonly minRows?: number
  /** Words to be marked, while `value` is the text in which they have these places. */
  readonly highlights?: readonly Highlight[]
}

const none: readonly Highlight[] = []

/** A field for marked text that shows it as it is printed. It has a bar of its own outside of a `ProseScope`. */
export function ProseEditor(props: ProseEditorProps) {
  const { label, value, placeholder = '', disabled = false, autoFocus = false, isInvalid = false } = props
  const { highlights = none } = props
  const scope = useProseScope()
  /** The marked text of what the editor holds. */
  const held = useRef(value)
  const tell = useEffectEvent((editor: Editor) => {
    const text = editorText(editor.state.doc)
    if (text === held.current) return
    held.current = text
    props.onChange(text)
  })
  const leave = useEffectEvent(() => props.onLeave?.())
  const compose = useEffectEvent((on: boolean) => props.onCompose?.(on))
  const take = useEffectEvent((editor: Editor | null) => scope?.setEditor(editor))

  const editorProps = useMemo(
    () => ({
      attributes: {
        class: 'prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-invalid': String(isInvalid),
        'aria-disabled': String(disabled),
        'data-placeholder': placeholder,
        spellcheck: 'false',
      },
      // Before the editor reads it itself, styles and all.
      handleDOMEvents: { paste: pasteProse },
      handleKeyDown: (view: { readonly dom: HTMLElement }, event: KeyboardEvent) => {
        if (event.isComposing || event.key !== 'Escape') return false
        view.dom.blur()
        return true
      },
    }),
    [label, placeholder, isInvalid, disabled],
  )
  const editor = useEditor({
    extensions: proseExtensions,
    content: editorContent(readProse(value)),
    editable: !disabled,
    autofocus: autoFocus ? 'end' : false,
    editorProps,
    // The window's policy allows no style that is not its own (prose.css).
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' } },
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: now }) => tell(now),
    onFocus: ({ editor: now }) => take(now),
    onBlur: () => leave(),
  })

  useEffect(() => {
    const { dom } = editor.view
    const begin = () => compose(true)
    const end = () => compose(false)
    dom.addEventListener('compositionstart', begin)
    dom.addEventListener('compositionend', end)
    return () => {
      dom.removeEventListener('compositionstart', begin)
      dom.removeEventListener('compositionend', end)
    }
  }, [editor])

  // What comes back from being saved is normalised, which is no reason to take the words from under the cursor.
  useEffect(() => {
    if (value === held.current || editor.view.composing) return
    if (editor.isFocused && value === normalizeText(held.current)) return
    held.current = value
    editor.commands.setContent(editorContent(readProse(value)), { emitUpdate: false })
  }, [editor, value])

  useEffect(() => highlight(editor.view, highlights), [editor, highlights])
  useEffect(() => () => take(null), [editor])

  return (
    <div className="prose-field" style={{ minHeight: `calc(${props.minRows ?? 1} * 22px + 6px)` }}>
      {scope === null && <ProseBar editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  )
}
