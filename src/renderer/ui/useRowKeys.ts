import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { RecordRow, RecordTableProps } from './RecordTable.tsx'
import type { RowHandlers } from './RecordTableRow.tsx'

interface RowKeysParts<R> extends RecordTableProps<R> {
  readonly table: RefObject<HTMLTableElement | null>
  readonly scrollTo: (index: number) => void
  /** Rows that Page keys pass over. */
  readonly pageLength: () => number
}

/** The cursor of a table: which row and cell the keys go to, which cell is edited, and what rows answer to the mouse. */
export function useRowKeys<R extends { readonly id: string }>(parts: RowKeysParts<R>) {
  const { columns, rows, openId, followsOpen = false, onOpen, onFold, selection } = parts
  const { table, scrollTo, pageLength } = parts
  const [cursorKey, setCursorKey] = useState<string | null>(openId)
  const [followed, setFollowed] = useState(openId)
  if (followsOpen && followed !== openId) {
    setFollowed(openId)
    if (openId !== null) setCursorKey(openId)
  }
  const editable = useMemo(
    () => columns.flatMap(({ edit }, index) => (edit === undefined ? [] : [index])),
    [columns],
  )
  const [cell, setCell] = useState<number | null>(null)
  const mainColumn = editable.find((index) => columns[index]?.grows === true) ?? editable[0] ?? -1
  const cursorColumn = cell !== null && editable.includes(cell) ? cell : mainColumn
  const [editing, setEditing] = useState<{ readonly id: string; readonly column: number } | null>(null)
  /** Where Shift began to choose. */
  const anchor = useRef<string | null>(null)
  /** A row that the keys went to before it was here. */
  const awaited = useRef<number | null>(null)

  const cursor = cursorKey ?? openId
  // Rows that are not here yet have no key either.
  const cursorIndex = useMemo(
    () => (cursor === null ? -1 : rows.findIndex((row) => keyOf(row) === cursor)),
    [rows, cursor],
  )
  const current = rows[cursorIndex]

  const chooseTo = (index: number) => {
    anchor.current ??= cursor
    const from = rows.findIndex((row) => keyOf(row) === anchor.current)
    const [first, last] = from < index ? [from, index] : [index, from]
    selection?.select(
      rows.slice(Math.max(0, first), last + 1).flatMap((row) => ('record' in row ? [row.record] : [])),
    )
  }

  const goTo = (index: number, extend: boolean) => {
    const row = rows[index]
    const key = row === undefined ? null : keyOf(row)
    if (row === undefined || key === null) return
    if (extend) chooseTo(index)
    else anchor.current = null
    setCursorKey(key)
    scrollTo(index)
    if ('record' in row && openId !== null) onOpen(row.record)
  }

  /** Heads that cannot be folded are passed over; a row that is not here yet is waited for. */
  const moveTo = (wanted: number, step: 1 | -1, extend: boolean) => {
    let index = Math.max(0, Math.min(rows.length - 1, wanted))
    awaited.current = null
    for (let row = rows[index]; row !== undefined; row = rows[(index += step)]) {
      if ('pending' in row) {
        awaited.current = index
        scrollTo(index)
        return
      }
      if ('headKey' in row && (row.folded === undefined || extend)) continue
      goTo(index, extend)
      return
    }
  }
  useEffect(() => {
    const index = awaited.current
    const row = index === null ? undefined : rows[index]
    if (index === null || row === undefined || 'pending' in row) return
    awaited.current = null
    goTo(index, false)
  })

  /** What cannot be read stays in its field until it is mended or given up. */
  const keepsUnreadable = (): boolean => {
    const field = table.current?.querySelector<HTMLElement>('td.editing [aria-invalid="true"]') ?? null
    field?.focus()
    return field !== null
  }

  const edit = (record: R, column: number) => {
    if (keepsUnreadable()) return
    const { fixed, onFixed } = columns[column] ?? {}
    if (fixed?.(record) === true) return onFixed?.(record)
    setEditing({ id: record.id, column })
    setCell(column)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return
    if (event.target !== event.currentTarget) {
      onEditorKey(event)
      return
    }
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'a' || selection === undefined) return
      selection.selectAll()
      event.preventDefault()
      return
    }
    const extend = event.shiftKey && selection !== undefined
    const page = pageLength()
    switch (event.key) {
      case 'ArrowDown':
        moveTo(cursorIndex + 1, 1, extend)
        break
      case 'ArrowUp':
        moveTo(cursorIndex - 1, -1, extend)
        break
      case 'PageDown':
        moveTo(cursorIndex + page, -1, extend)
        break
      case 'PageUp':
        moveTo(cursorIndex - page, 1, extend)
        break
      case 'Home':
        moveTo(0, 1, extend)
        break
      case 'End':
        moveTo(rows.length - 1, -1, extend)
        break
      case 'ArrowLeft':
      case 'ArrowRight':
        if (!goSideways(event.key === 'ArrowLeft' ? -1 : 1)) return
        break
      case 'Enter':
        if (current === undefined) return
        if ('record' in current) onOpen(current.record)
        else if ('headKey' in current && current.folded !== undefined)
          onFold?.(current.headKey, !current.folded)
        break
      case ' ':
        if (selection === undefined || current === undefined || !('record' in current)) return
        selection.toggle(current.record)
        break
      case 'F2':
        if (current === undefined || !('record' in current) || cursorColumn < 0) return
        edit(current.record, cursorColumn)
        break
      case 'Escape':
        if (openId !== null) onOpen(null)
        else if (selection !== undefined && selection.state !== 'none') selection.clear()
        else return
        break
      default:
        return
    }
    event.preventDefault()
  }

  const goSideways = (step: 1 | -1): boolean => {
    if (current !== undefined && 'headKey' in current) {
      if (current.folded === undefined) return false
      if (current.folded === step > 0) onFold?.(current.headKey, step < 0)
      return true
    }
    const next = editable[editable.indexOf(cursorColumn) + step]
    if (next !== undefined) setCell(next)
    return editable.length > 0
  }

  /** From field to field along the row. */
  const onEditorKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Tab' || editing === null || current === undefined || !('record' in current)) return
    const next = editable[editable.indexOf(editing.column) + (event.shiftKey ? -1 : 1)]
    event.preventDefault()
    // Leaving the field saves it.
    const field = document.activeElement
    if (field instanceof HTMLElement) flushSync(() => field.blur())
    if (keepsUnreadable()) return
    if (next === undefined || columns[next]?.fixed?.(current.record) === true) {
      setEditing(null)
      table.current?.focus({ preventScroll: true })
    } else edit(current.record, next)
  }

  const pressed = useRef<number | null>(null)
  const handlersNow: RowHandlers<R> = {
    onPress: (column, event) => {
      // A first click may open the panel and move the cells from under the second.
      if (event.detail === 1) pressed.current = column
    },
    onClick: (record, event) => {
      if (selection !== undefined && event.ctrlKey) {
        selection.toggle(record)
        setCursorKey(record.id)
      } else if (selection !== undefined && event.shiftKey) {
        const index = rows.findIndex((row) => keyOf(row) === record.id)
        chooseTo(index)
        setCursorKey(record.id)
        document.getSelection()?.empty()
      } else if (event.detail <= 1) {
        anchor.current = null
        setCursorKey(record.id)
        onOpen(record)
      }
    },
    onDoubleClick: (record) => {
      const column = pressed.current
      if (column !== null && editable.includes(column)) edit(record, column)
    },
    onTick: (record, event) => {
      setCursorKey(record.id)
      table.current?.focus({ preventScroll: true })
      if (event.shiftKey) chooseTo(rows.findIndex((row) => keyOf(row) === record.id))
      else {
        selection?.toggle(record)
        anchor.current = record.id
      }
    },
    onEdited: () => {
      setEditing(null)
      table.current?.focus({ preventScroll: true })
    },
    onFold: (headKey, folded) => {
      setCursorKey(headKey)
      onFold?.(headKey, folded)
    },
  }

  // Rows keep the very same functions, so that a change elsewhere does not draw them again.
  const latest = useRef(handlersNow)
  useEffect(() => {
    latest.current = handlersNow
  })
  const handlers = useMemo(
    (): RowHandlers<R> => ({
      onPress: (...given) => latest.current.onPress(...given),
      onClick: (...given) => latest.current.onClick(...given),
      onDoubleClick: (...given) => latest.current.onDoubleClick(...given),
      onTick: (...given) => latest.current.onTick(...given),
      onEdited: () => latest.current.onEdited(),
      onFold: (...given) => latest.current.onFold(...given),
    }),
    [],
  )

  return { cursorIndex, cursorColumn, editing, onKeyDown, handlers }
}

function keyOf<R extends { readonly id: string }>(row: RecordRow<R>): string | null {
  return 'record' in row ? row.record.id : 'headKey' in row ? row.headKey : null
}
