import { Table } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { AgendaRow } from '../../shared/agenda/agendaClock.ts'
import { useProgram } from '../program.ts'
import { AddField } from '../ui/AddField.tsx'
import { agendaMessages as messages } from './messages.ts'

interface AgendaAddRowProps {
  readonly rows: readonly AgendaRow<AgendaItem>[]
  /** The row under which the new one goes; -1 for the first. */
  readonly under: number
  readonly fieldRef?: RefObject<HTMLInputElement | null>
  /** The next one goes under the one that was added. */
  readonly onAdded?: (id: Id) => void
  /** Up from an empty line, or Esc where another line stands. */
  readonly onLeave: () => void
}

/** The line in which the next item is typed; Tab makes it a sub-item, Shift+Tab an item again. */
export function AgendaAddRow({ rows, under, fieldRef, onAdded, onLeave }: AgendaAddRowProps) {
  const { meetings, notices } = useProgram()
  const above = rows[under]
  const isInside = onAdded !== undefined
  const [isPart, setIsPart] = useState(
    isInside && above !== undefined && (above.depth === 1 || above.partCount > 0),
  )
  const ownRef = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isInside) ownRef.current?.focus()
  }, [isInside, under])
  const parentId = above === undefined ? null : (above.item.parentId ?? above.item.id)

  const add = async (title: string): Promise<boolean> => {
    const below = rows.slice(under + 1)
    const asPart = isPart && parentId !== null
    const next = below.find(({ depth }) => depth === 0)
    const part = below[0]?.item.parentId === parentId ? below[0] : undefined
    const reply = await meetings.getState().createAgendaItem({
      title,
      parentId: asPart ? parentId : null,
      beforeId: isInside ? ((asPart ? part : next)?.item.id ?? null) : null,
    })
    if (!reply.ok) notices.fail(reply.error)
    else onAdded?.(reply.value.id)
    return reply.ok
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return
    const isEmpty = event.target.value === ''
    const nests = event.key === 'Tab' && !event.ctrlKey && parentId !== null && isPart === event.shiftKey
    const leaves = isEmpty && (event.key === 'ArrowUp' || (event.key === 'Escape' && isInside))
    if (!nests && !leaves) return
    event.preventDefault()
    event.stopPropagation()
    if (nests) setIsPart(!isPart)
    else onLeave()
  }
  return (
    <Table.Tr className="add-row" data-depth={isPart && parentId !== null ? 1 : 0} onKeyDown={onKeyDown}>
      <Table.Td />
      <Table.Td />
      <Table.Td colSpan={4} className="agenda-title">
        <AddField
          label={isPart && parentId !== null ? messages.addPart : messages.addItem}
          inputRef={fieldRef ?? ownRef}
          onAdd={add}
        />
      </Table.Td>
    </Table.Tr>
  )
}
