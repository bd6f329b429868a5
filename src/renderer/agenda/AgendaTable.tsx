import { Table } from '@mantine/core'
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
} from 'react'
import { flushSync } from 'react-dom'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { AgendaRow } from '../../shared/agenda/agendaClock.ts'
import { agendaDrop, nestTarget } from '../../shared/agenda/agendaStep.ts'
import { useProgram } from '../program.ts'
import { useKeyHints, type KeyHint } from '../ui/keyHints.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import type { Step } from '../writes.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { AgendaAddRow } from './AgendaAddRow.tsx'
import { agendaFieldOf, agendaFields, type AgendaCursor, type AgendaField } from './agendaCursor.ts'
import { AgendaItemRow, type AgendaRowHandlers } from './AgendaItemRow.tsx'
import { agendaMessages as messages } from './messages.ts'

interface AgendaTableProps {
  readonly rows: readonly AgendaRow<AgendaItem>[]
  /** Whether a panel stands beside it. */
  readonly isNarrow: boolean
  readonly cursor: AgendaCursor
  readonly onCursor: (cursor: AgendaCursor) => void
  /** Null when it is closed already. */
  readonly onClosePanel: (() => void) | null
}

interface Drop {
  readonly id: Id
  readonly overId: Id
  readonly half: 'upper' | 'lower'
}

/**
 * The programme as an outline. Arrows, Home and End go from row to row, Enter edits; in a field Enter and the arrows go on to
 * the next row, Tab in the title makes a sub-item and Shift+Tab an item again, Alt with an arrow moves the row, Insert adds one
 * below. Only the row that is edited has fields: hundreds would take seconds.
 */
export function AgendaTable({ rows, isNarrow, cursor, onCursor, onClosePanel }: AgendaTableProps) {
  const { meetings, undo } = useProgram()
  const { agenda, sites } = useOpenMeeting()
  const { moveAgendaItem, nestAgendaItem, putAgendaItem, removeAgendaItem } = meetings.getState()
  const table = useRef<HTMLTableElement>(null)
  const addField = useRef<HTMLInputElement>(null)
  const idPrefix = useId()
  /** The row under which another is being typed. */
  const [insertUnder, setInsertUnder] = useState<Id | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const siteNames = useMemo(() => new Map(sites.map(({ id, name }) => [id, name])), [sites])
  const at = rows.findIndex(({ item }) => item.id === cursor.id)
  const current = rows[at]
  useShortcut({ key: 'n', ctrl: true, words: messages.addItem }, () => addField.current?.focus())
  useKeyHints(keys)

  // A row that was removed leaves the hand on the table.
  const field = cursor.field
  useLayoutEffect(() => {
    if (cursor.id === null) return
    const row = table.current?.querySelector<HTMLElement>('tr[data-open]')
    row?.scrollIntoView({ block: 'nearest' })
    if (field === null) return
    const input = row?.querySelector<HTMLElement>(`td[data-field="${field}"] :is(textarea, input)`)
    input?.focus()
    if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) input.select()
  }, [cursor.id, field])

  const focusTable = () => table.current?.focus({ preventScroll: true })
  const goTo = (index: number, to: AgendaField | null) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))]
    if (row === undefined) return
    onCursor({ id: row.item.id, field: to })
    if (to === null) focusTable()
  }
  const move = async (step: Step) => {
    if (current === undefined) return
    const focused = document.activeElement
    await undo.keep(messages.moved(current.item.title), moveAgendaItem(current.item.id, step))
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus()
    })
  }
  const nest = (inwards: boolean) => {
    if (current === undefined) return
    const { item } = current
    const parentId = inwards ? nestTarget(agenda, item.id) : null
    if (inwards ? parentId !== null : item.parentId !== null)
      void undo.keep(messages.moved(item.title), nestAgendaItem(item.id, parentId))
  }
  const remove = () => {
    if (current === undefined) return
    const next =
      rows.find((row, index) => index > at && row.item.parentId !== current.item.id) ?? rows[at - 1]
    onCursor({ id: next?.item.id ?? null, field: null })
    void undo.report(messages.removed(current.item.title), removeAgendaItem(current.item.id))
    focusTable()
  }

  /** Keys that do the same wherever they are pressed in a row. */
  const onRowKey = (event: KeyboardEvent): boolean => {
    if (event.altKey && !event.ctrlKey && !event.shiftKey) {
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown')
        void move(event.key === 'ArrowUp' ? 'up' : 'down')
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') nest(event.key === 'ArrowRight')
      else return false
      return true
    }
    if (event.key !== 'Insert' || current === undefined) return false
    setInsertUnder(current.item.id)
    return true
  }

  const onTableKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey) return false
    switch (event.key) {
      case 'ArrowDown':
        goTo(at + 1, null)
        return true
      case 'ArrowUp':
        goTo(at < 0 ? rows.length - 1 : at - 1, null)
        return true
      case 'Home':
        goTo(0, null)
        return true
      case 'End':
        goTo(rows.length - 1, null)
        return true
      case 'Enter':
      case 'F2':
        if (current === undefined) addField.current?.focus()
        else onCursor({ id: current.item.id, field: 'title' })
        return true
      case 'Delete':
        remove()
        return true
      case 'Escape':
        if (onClosePanel === null) return false
        onClosePanel()
        return true
      default:
        return false
    }
  }

  const onFieldKey = (event: KeyboardEvent, input: HTMLInputElement | HTMLTextAreaElement): boolean => {
    const here = agendaFieldOf(input.closest('td')?.dataset['field'])
    if (here === null || event.ctrlKey || event.altKey || event.metaKey) return false
    const isChoosing = input.getAttribute('aria-expanded') === 'true'
    const sideways = (step: 1 | -1) => {
      const next = nextField(here, step, current?.partCount ?? 0)
      if (next === undefined || !leave(input)) return false
      onCursor({ id: cursor.id, field: next })
      return true
    }
    switch (event.key) {
      case 'Escape':
        if (isChoosing) return false
        if (input.value !== '' || here !== 'title') leave(input)
        onCursor({ id: cursor.id, field: null })
        focusTable()
        return true
      case 'Enter':
        if (isChoosing || event.shiftKey) return false
        if (!leave(input)) return true
        if (at === rows.length - 1) addField.current?.focus()
        else goTo(at + 1, here)
        return true
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1
        if (here === 'site' || event.shiftKey || !isAtEdge(input, step)) return false
        const next = rows[at + step]
        if (next === undefined) {
          if (step > 0 && leave(input)) addField.current?.focus()
        } else if (leave(input)) goTo(at + step, here === 'duration' && next.partCount > 0 ? 'title' : here)
        return true
      }
      case 'ArrowRight':
      case 'ArrowLeft': {
        const step = event.key === 'ArrowRight' ? 1 : -1
        const edge = step > 0 ? input.value.length : 0
        if (event.shiftKey || isChoosing || input.selectionStart !== edge || input.selectionEnd !== edge)
          return false
        return sideways(step)
      }
      case 'Tab':
        if (here !== 'title') return false
        nest(!event.shiftKey)
        return true
      default:
        return false
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    const { target } = event
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    const inRow = target instanceof HTMLElement && target.closest('tr[data-open]') !== null
    const isTable = target === table.current
    const taken =
      ((isTable || inRow) && onRowKey(event)) ||
      (isTable && onTableKey(event)) ||
      (isField && inRow && onFieldKey(event, target))
    if (!taken) return
    event.preventDefault()
    event.stopPropagation()
  }

  const overRow = (event: DragEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-id]') : null
    const over = rows.find(({ item }) => item.id === row?.dataset['id'])
    if (row === null || over === undefined || drop === null) return
    event.preventDefault()
    const { top, height } = row.getBoundingClientRect()
    const half = event.clientY < top + height / 2 ? 'upper' : 'lower'
    if (over.item.id !== drop.overId || half !== drop.half) setDrop({ ...drop, overId: over.item.id, half })
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    if (drop === null) return
    const target = agendaDrop(agenda, drop.id, drop.overId, drop.half)
    setDrop(null)
    const title = rows.find(({ item }) => item.id === drop.id)?.item.title ?? ''
    if (target !== null) void undo.keep(messages.moved(title), putAgendaItem(drop.id, target))
  }
  const pressed = (row: AgendaRow<AgendaItem>, wanted: AgendaField | null) => {
    setInsertUnder(null)
    if (row.item.id === cursor.id && field !== null) return
    onCursor({
      id: row.item.id,
      field: wanted === 'duration' && row.partCount > 0 ? 'title' : wanted,
    })
    if (wanted === null) focusTable()
  }
  const dragged = (id: Id | null) => setDrop(id === null ? null : { id, overId: id, half: 'upper' })

  // Rows keep the very same functions, so that a change elsewhere does not draw them again.
  const latest = useRef({ pressed, dragged })
  useEffect(() => {
    latest.current = { pressed, dragged }
  })
  const handlers = useMemo(
    (): AgendaRowHandlers => ({
      onPress: (...given) => latest.current.pressed(...given),
      onDrag: (...given) => latest.current.dragged(...given),
    }),
    [],
  )

  const isTarget = (id: Id) =>
    drop?.overId === id && agendaDrop(agenda, drop.id, id, drop.half) !== null ? drop.half : undefined

  return (
    <div className="table-scroll">
      <Table
        ref={table}
        className="list-table agenda-table"
        role="grid"
        aria-label={messages.table}
        aria-rowcount={rows.length + 1}
        tabIndex={0}
        aria-activedescendant={at < 0 ? undefined : `${idPrefix}${at}`}
        onKeyDown={onKeyDown}
        onDragOver={overRow}
        onDrop={onDrop}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="number agenda-column-number">{messages.number}</Table.Th>
            <Table.Th className="agenda-column-clock">{messages.clock}</Table.Th>
            <Table.Th>{messages.title}</Table.Th>
            <Table.Th className="agenda-column-presenter">{messages.presenter}</Table.Th>
            <Table.Th className="agenda-column-site">{messages.site}</Table.Th>
            <Table.Th className="number agenda-column-duration" title={messages.duration}>
              {messages.minutes}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.flatMap((row, index) => [
            <AgendaItemRow
              key={row.item.id}
              id={`${idPrefix}${index}`}
              index={index}
              row={row}
              siteName={row.item.siteId === null ? '' : (siteNames.get(row.item.siteId) ?? '')}
              isNarrow={isNarrow}
              isOpen={index === at}
              isEdited={index === at && field !== null}
              dropHalf={isTarget(row.item.id)}
              handlers={handlers}
            />,
            ...(insertUnder === row.item.id
              ? [
                  <AgendaAddRow
                    key="insert"
                    rows={rows}
                    under={index}
                    onAdded={setInsertUnder}
                    onLeave={() => {
                      flushSync(() => setInsertUnder(null))
                      focusTable()
                    }}
                  />,
                ]
              : []),
          ])}
          <AgendaAddRow
            key="add"
            rows={rows}
            under={rows.length - 1}
            fieldRef={addField}
            onLeave={() => goTo(rows.length - 1, 'title')}
          />
        </Table.Tbody>
      </Table>
      {rows.length === 0 && <p className="dimmed table-hint">{messages.none}</p>}
    </div>
  )
}

const keys: readonly KeyHint[] = [
  { keys: '↑ ↓', words: messages.keyRows, scope: 'table' },
  { keys: 'F2', words: messages.keyEdit, scope: 'table' },
  { keys: 'Enter', words: messages.keyNext, scope: 'table' },
  { keys: 'Tab, Shift Tab', words: messages.keyNest, scope: 'table' },
  { keys: 'Alt ↑ ↓', words: messages.keyMove, scope: 'table' },
  { keys: 'Insert', words: messages.keyInsert, scope: 'table' },
  { keys: 'Delete', words: messages.keyRemove, scope: 'table' },
]

/** Leaves a field, which takes over what was typed; false when that cannot be read, and the hand stays in it. */
function leave(input: HTMLInputElement | HTMLTextAreaElement): boolean {
  const isTitle = input.closest('td')?.dataset['field'] === 'title'
  flushSync(() => input.blur())
  const stays = input.getAttribute('aria-invalid') === 'true' || (isTitle && input.value.trim() === '')
  if (stays) input.focus()
  return !stays
}

/** The field beside one; the duration of an item with sub-items is theirs. */
function nextField(field: AgendaField, step: 1 | -1, partCount: number): AgendaField | undefined {
  const next = agendaFields[agendaFields.indexOf(field) + step]
  return next === 'duration' && partCount > 0 ? undefined : next
}

/** Whether an arrow would leave the text: it is one line high, or the hand is at its end. */
function isAtEdge(input: HTMLInputElement | HTMLTextAreaElement, step: 1 | -1): boolean {
  if (input instanceof HTMLInputElement) return true
  const isOneLine = input.scrollHeight < 2 * Number.parseFloat(getComputedStyle(input).lineHeight)
  const edge = step > 0 ? input.value.length : 0
  return isOneLine || (input.selectionStart === edge && input.selectionEnd === edge)
}
