import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Step } from '../writes.ts'
import { uiMessages } from './messages.ts'

interface RecordActionsProps {
  /** Names the record in the labels: "mục 3". */
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: Step) => Promise<unknown>
  readonly onRemove: () => void
}

/** Moves a record among its siblings, or removes it. */
export function RecordActions({ name, isFirst, isLast, onMove, onRemove }: RecordActionsProps) {
  return (
    <span className="record-actions">
      <ActionIcon
        size={24}
        aria-label={uiMessages.moveUp(name)}
        title={uiMessages.moveUpKeys}
        disabled={isFirst}
        onClick={() => void keepFocus(onMove('up'))}
      >
        <IconArrowUp size={15} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        size={24}
        aria-label={uiMessages.moveDown(name)}
        title={uiMessages.moveDownKeys}
        disabled={isLast}
        onClick={() => void keepFocus(onMove('down'))}
      >
        <IconArrowDown size={15} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        size={24}
        aria-label={uiMessages.removeRecord(name)}
        title={uiMessages.remove}
        onClick={onRemove}
      >
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </span>
  )
}

/** For `onKeyDown` of a record: Alt with an arrow moves it. */
export function moveByKey(onMove: (step: Step) => Promise<unknown>): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || event.ctrlKey || event.nativeEvent.isComposing) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    event.stopPropagation()
    void keepFocus(onMove(event.key === 'ArrowUp' ? 'up' : 'down'))
  }
}

/** The browser takes the focus from an element whose place in the page changes; this gives it back. */
async function keepFocus(work: Promise<unknown>) {
  const focused = document.activeElement
  await work
  requestAnimationFrame(() => {
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus()
  })
}
