import { Table } from '@mantine/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  Fragment,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { Id } from '../../shared/contract/schema.ts'

const rowHeight = 32
/** Pixels that the column without a width keeps when the window is narrow. */
const leastRest = 160

export interface Column<R> {
  readonly name: string
  /** Keeps the name for screen readers only. */
  readonly nameHidden?: boolean
  /** Pixels; the column without one takes the rest. */
  readonly width?: number
  /** Numbers and dates stand at the right. */
  readonly number?: boolean
  readonly cell: (record: R) => ReactNode
  /** The whole text of a cell that may be cut. */
  readonly whole?: (record: R) => string
}

/** A record, or the head of the group that follows. */
export type RecordRow<R> = { readonly record: R } | { readonly headKey: string; readonly head: ReactNode }

interface RecordTableProps<R> {
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly RecordRow<R>[]
  readonly openId: Id | null
  readonly onOpen: (record: R | null) => void
  /** The last rows came into sight. */
  readonly onEnd?: () => void
}

/**
 * A list of records: arrows, Home, End and Page keys move, Enter opens, Esc closes; while one is open the panel follows.
 * Only the rows in sight are in the page; the head of their group sticks to the top.
 */
export function RecordTable<R extends { readonly id: Id }>(props: RecordTableProps<R>) {
  const { label, columns, rows, openId, onOpen, onEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const idPrefix = useId()
  const [cursorId, setCursorId] = useState<Id | null>(openId)
  const heads = useMemo(() => rows.flatMap((row, index) => ('record' in row ? [] : [index])), [rows])

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      const head = heads.findLast((index) => index <= range.startIndex)
      return head === undefined || inSight.includes(head) ? inSight : [head, ...inSight]
    },
    scrollPaddingStart: (heads.length > 0 ? 2 : 1) * rowHeight,
    scrollMargin: rowHeight,
  })
  const items = virtualizer.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (lastShown >= rows.length - 40) onEnd?.()
  }, [lastShown, rows.length, onEnd])

  // Closing the panel leaves the keyboard in the list.
  const table = useRef<HTMLTableElement>(null)
  const wasOpen = useRef(openId)
  useEffect(() => {
    const closed = wasOpen.current !== null && openId === null
    wasOpen.current = openId
    if (closed && document.activeElement === document.body) table.current?.focus({ preventScroll: true })
  }, [openId])

  const openIndex = rows.findIndex((row) => 'record' in row && row.record.id === openId)
  useEffect(() => {
    if (openIndex >= 0) virtualizer.scrollToIndex(openIndex)
  }, [openIndex, openId, virtualizer])

  const cursorIndex = rows.findIndex((row) => 'record' in row && row.record.id === (cursorId ?? openId))

  const moveTo = (wanted: number, step: 1 | -1) => {
    let index = Math.max(0, Math.min(rows.length - 1, wanted))
    for (let row = rows[index]; row !== undefined; row = rows[(index += step)]) {
      if (!('record' in row)) continue
      setCursorId(row.record.id)
      virtualizer.scrollToIndex(index)
      if (openId !== null) onOpen(row.record)
      return
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3)
    switch (event.key) {
      case 'ArrowDown':
        moveTo(cursorIndex + 1, 1)
        break
      case 'ArrowUp':
        moveTo(cursorIndex - 1, -1)
        break
      case 'PageDown':
        moveTo(cursorIndex + page, -1)
        break
      case 'PageUp':
        moveTo(cursorIndex - page, 1)
        break
      case 'Home':
        moveTo(0, 1)
        break
      case 'End':
        moveTo(rows.length - 1, -1)
        break
      case 'Enter': {
        const row = rows[cursorIndex]
        if (row !== undefined && 'record' in row) onOpen(row.record)
        break
      }
      case 'Escape':
        if (openId === null) return
        onOpen(null)
        break
      default:
        return
    }
    event.preventDefault()
  }

  let next = 0
  return (
    <div className="table-scroll" ref={scroller}>
      <Table
        ref={table}
        className="list-table"
        miw={columns.reduce((sum, { width = leastRest }) => sum + width, 0)}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        tabIndex={0}
        aria-activedescendant={cursorIndex < 0 ? undefined : `${idPrefix}${cursorIndex}`}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map(({ name, width }) => (
            <col key={name} style={width === undefined ? {} : { width }} />
          ))}
        </colgroup>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ name, nameHidden, number }) => (
              <Table.Th
                key={name}
                className={number === true ? 'number' : ''}
                aria-label={nameHidden === true ? name : undefined}
              >
                {nameHidden === true ? null : name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ index }) => {
            const row = rows[index]
            const skipped = index - next
            next = index + 1
            if (row === undefined) return null
            return (
              <Fragment key={'record' in row ? row.record.id : row.headKey}>
                {skipped > 0 && <Spacer rows={skipped} columns={columns.length} />}
                {'record' in row ? (
                  <Table.Tr
                    id={`${idPrefix}${index}`}
                    aria-rowindex={index + 2}
                    aria-selected={row.record.id === openId}
                    data-cursor={index === cursorIndex || undefined}
                    onClick={() => {
                      setCursorId(row.record.id)
                      onOpen(row.record)
                    }}
                  >
                    {columns.map(({ name, number, cell, whole }) => (
                      <Table.Td
                        key={name}
                        className={number === true ? 'number' : ''}
                        title={whole?.(row.record)}
                      >
                        {cell(row.record)}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ) : (
                  <Table.Tr className="group-row">
                    <Table.Td colSpan={columns.length}>{row.head}</Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            )
          })}
          {rows.length > next && <Spacer rows={rows.length - next} columns={columns.length} />}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return (
    <tr className="spacer-row" aria-hidden>
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  )
}
