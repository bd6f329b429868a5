import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconChevronDown,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconList,
  IconListNumbers,
  IconTable,
} from '@tabler/icons-react'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { proseMessages as messages } from './messages.ts'
import { changeIndent, toggleMarkers } from './proseKeys.ts'
import './prose.css'

interface ProseScopeState {
  /** The editor that was written in last. */
  readonly editor: Editor | null
  readonly setEditor: (editor: Editor | null) => void
}

const ProseScopeContext = createContext<ProseScopeState | null>(null)

/** A part of a page whose prose fields share one `SharedProseBar`. Outside of one each field has its own. */
export function ProseScope({ children }: { readonly children: ReactNode }) {
  const [editor, setEditor] = useState<Editor | null>(null)
  return (
    <ProseScopeContext value={useMemo(() => ({ editor, setEditor }), [editor])}>{children}</ProseScopeContext>
  )
}

/** The scope in which a field stands; null outside of one. */
export function useProseScope(): ProseScopeState | null {
  return useContext(ProseScopeContext)
}

/** The bar of the field in the scope that was written in last. */
export function SharedProseBar() {
  return <ProseBar editor={useProseScope()?.editor ?? null} />
}

const idle = {
  bold: false,
  italic: false,
  level: null,
  inTable: false,
  canUndo: false,
  canRedo: false,
} as const

const headingLevels = [1, 2, 3] as const

/** What the words in a field can be made, and what they are. */
export function ProseBar({ editor }: { readonly editor: Editor | null }) {
  const state =
    useEditorState({
      editor,
      selector: ({ editor: now }) =>
        now === null || now.isDestroyed
          ? idle
          : {
              bold: now.isActive('bold'),
              italic: now.isActive('italic'),
              level: headingLevels.find((level) => now.isActive('heading', { level })) ?? null,
              inTable: now.isActive('table'),
              canUndo: now.can().undo(),
              canRedo: now.can().redo(),
            },
    }) ?? idle
  const chain = () => editor?.chain().focus()
  const button = (
    label: string,
    icon: ReactNode,
    act: () => unknown,
    { isOn, isOff = false }: { readonly isOn?: boolean; readonly isOff?: boolean } = {},
  ) => (
    <ActionIcon
      size={26}
      aria-label={label}
      title={label}
      disabled={editor === null || isOff}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      onClick={() => void act()}
    >
      {icon}
    </ActionIcon>
  )
  const styleName = state.level === null ? messages.paragraph : messages.headings[state.level]
  return (
    // The words keep the focus, and what is chosen of them, while a button is pressed.
    <div
      className="prose-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={messages.bar}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Menu position="bottom-start" returnFocus={false} trapFocus={false}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            className="prose-style"
            aria-label={`${messages.style}: ${styleName}`}
            title={messages.style}
            disabled={editor === null || state.inTable}
            rightSection={<IconChevronDown size={14} stroke={1.6} />}
          >
            {styleName}
          </Button>
        </Menu.Target>
        <Menu.Dropdown onMouseDown={(event) => event.preventDefault()}>
          <Menu.Item onClick={() => chain()?.setParagraph().run()}>{messages.paragraph}</Menu.Item>
          {headingLevels.map((level) => (
            <Menu.Item key={level} onClick={() => chain()?.setHeading({ level }).run()}>
              {messages.headings[level]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {button(messages.bold, <IconBold size={16} />, () => chain()?.toggleBold().run(), { isOn: state.bold })}
      {button(messages.italic, <IconItalic size={16} />, () => chain()?.toggleItalic().run(), {
        isOn: state.italic,
      })}
      <span className="prose-bar-gap" />
      {button(messages.dashes, <IconList size={16} />, () => editor && toggleMarkers(editor, 'dashes'))}
      {button(
        messages.numbers,
        <IconListNumbers size={16} />,
        () => editor && toggleMarkers(editor, 'numbers'),
      )}
      {button(messages.outdent, <IconIndentDecrease size={16} />, () => editor && changeIndent(editor, -1), {
        isOff: state.inTable,
      })}
      {button(messages.indent, <IconIndentIncrease size={16} />, () => editor && changeIndent(editor, 1), {
        isOff: state.inTable,
      })}
      <span className="prose-bar-gap" />
      <Menu position="bottom-start" returnFocus={false} trapFocus={false}>
        <Menu.Target>
          <ActionIcon size={26} aria-label={messages.table} title={messages.table} disabled={editor === null}>
            <IconTable size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown onMouseDown={(event) => event.preventDefault()}>
          {state.inTable ? (
            <>
              <Menu.Item onClick={() => chain()?.addRowAfter().run()}>{messages.addRow}</Menu.Item>
              <Menu.Item onClick={() => chain()?.addColumnAfter().run()}>{messages.addColumn}</Menu.Item>
              <Menu.Item onClick={() => chain()?.deleteRow().run()}>{messages.removeRow}</Menu.Item>
              <Menu.Item onClick={() => chain()?.deleteColumn().run()}>{messages.removeColumn}</Menu.Item>
              <Menu.Item onClick={() => chain()?.deleteTable().run()}>{messages.removeTable}</Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => chain()?.insertTable({ rows: 3, cols: 3, withHeaderRow: false }).run()}>
              {messages.insertTable}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <span className="prose-bar-gap" />
      {button(messages.undo, <IconArrowBackUp size={16} />, () => chain()?.undo().run(), {
        isOff: !state.canUndo,
      })}
      {button(messages.redo, <IconArrowForwardUp size={16} />, () => chain()?.redo().run(), {
        isOff: !state.canRedo,
      })}
    </div>
  )
}
