import { Checkbox, Table } from '@mantine/core'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  Fragment,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useKeyHints, type KeyHint } from './keyHints.ts'
import { uiMessages } from './messages.ts'
import { RecordTableHead } from './RecordTableHead.tsx'
import { GroupRow, PendingRow, RecordTableRow, type RowHandlers } from './RecordTableRow.tsx'
import { useRowKeys } from './useRowKeys.ts'

const rowHeight = 32
/** Pixels that the column without a width keeps when the window is narrow. */
const leastRest = 160
const tickWidth = 40

export interface Column<R> {
  /** Names the column among the others; its name does when there is none. */
  readonly key?: string
  readonly name: string
  /** Keeps the name for screen readers only. */
  readonly nameHidden?: boolean
  /** Pixels; the column without one takes the rest. */
  readonly width?: number
  /** Takes the rest too, and no less than its width. */
  readonly grows?: boolean
  /** Numbers and dates stand at the right. */
  readonly number?: boolean
  readonly cell: (record: R) => ReactNode
  /** The whole text of a cell that may be cut. */
  readonly whole?: (record: R) => string
  /** How the rows are sorted by it, where they can be. */
  readonly sorted?: 'ascending' | 'descending' | 'none'
  readonly onSort?: () => void
  readonly onResize?: (width: number) => void
  /** The field that takes the place of the cell; `done` gives the keyboard back to the table. */
  readonly edit?: (record: R, done: () => void) => ReactNode
  /** Records of which the cell is not edited here. */
  readonly fixed?: (record: R) => boolean
  /** Says why, and where it is edited instead. */
  readonly onFixed?: (record: R) => void
}

/** A record, the head of the group that follows, or a record that is not here yet. */
export type RecordRow<R> =
  | { readonly record: R }
  | {
      readonly headKey: string
      readonly head: ReactNode
      /** Whether the records of the group are folded away; left out where they cannot be. */
      readonly folded?: boolean
    }
  | { readonly pending: true }

/** Records that are chosen for one change. */
export interface RecordSelection<R> {
  readonly ids: ReadonlySet<string> | ReadonlyMap<string, unknown>
  readonly state: 'none' | 'some' | 'all'
  readonly toggle: (record: R) => void
  /** Chooses these and no others. */
  readonly select: (records: readonly R[]) => void
  readonly selectAll: () => void
  readonly clear: () => void
}

export interface RecordTableProps<R> {
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly RecordRow<R>[]
  readonly openId: string | null
  /** The keys go on from the open record, also when something else than the keys has opened it. */
  readonly followsOpen?: boolean
  readonly onOpen: (record: R | null) => void
  /** Rows of the table that came into sight, by index, both ends included. */
  readonly onSight?: (first: number, last: number) => void
  readonly onFold?: (headKey: string, folded: boolean) => void
  readonly selection?: RecordSelection<R>
  /** New rows are awaited. */
  readonly busy?: boolean
  /** Begins at the top again when it changes: the rows are those of another question. */
  readonly question?: number
}

/**
 * A list of records: arrows, Home, End and Page keys move, Enter opens, Esc closes; while one is open the panel follows.
 * Space chooses, Shift with an arrow chooses on, Ctrl+A all; F2 edits the cell, left and right go from cell to cell, and
 * fold a group. Only the rows in sight are in the page; the head of their group sticks to the top.
 */
export function RecordTable<R extends { readonly id: string }>(props: RecordTableProps<R>) {
  const { label, columns, rows, openId, onSight, selection, busy = false, question } = props
  const scroller = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const idPrefix = useId()
  const [dragged, setDragged] = useState<{ readonly key: string; readonly width: number } | null>(null)
  const heads = useMemo(() => rows.flatMap((row, index) => ('headKey' in row ? [index] : [])), [rows])

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      const head = heads.findLast((index) => index <= range.startIndex)
      return head === undefined || inSight.includes(head) ? inSight : [head, ...inSight]
    },
    scrollPaddingStart: (heads.length > 0 ? 2 : 1) * rowHeight,
    scrollMargin: rowHeight,
  })
  const items = virtualizer.getVirtualItems()
  const firstShown = virtualizer.range?.startIndex ?? 0
  const lastShown = virtualizer.range?.endIndex ?? 0
  useEffect(() => onSight?.(firstShown, lastShown), [firstShown, lastShown, rows, onSight])

  // Before the new rows are drawn: their place is the top.
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0
  }, [question])

  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer])
  const pageLength = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3)
  useKeyHints(
    useTableHints(
      selection !== undefined,
      columns.some(({ edit }) => edit !== undefined),
    ),
  )
  const keys = useRowKeys({ ...props, table, scrollTo, pageLength })

  // What was pressed to come here is gone, and the keyboard would be nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) table.current?.focus({ preventScroll: true })
  }, [])

  // Closing the panel leaves the keyboard in the list.
  const wasOpen = useRef(openId)
  useEffect(() => {
    const closed = wasOpen.current !== null && openId === null
    wasOpen.current = openId
    if (closed && document.activeElement === document.body) table.current?.focus({ preventScroll: true })
  }, [openId])

  const openIndex = useMemo(
    () => (openId === null ? -1 : rows.findIndex((row) => 'record' in row && row.record.id === openId)),
    [rows, openId],
  )
  const isOpenHere = openIndex >= 0
  useEffect(() => {
    if (isOpenHere) scrollTo(openIndex)
    // Rows that come and go elsewhere do not take the list away from where the hand is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isOpenHere, openId, scrollTo])

  const widthOf = ({ key, name, width }: Column<R>) =>
    dragged !== null && dragged.key === (key ?? name) ? dragged.width : width
  const isRest = ({ width, grows }: Column<R>) => width === undefined || grows === true
  const leastWidth =
    columns.reduce((sum, column) => sum + (widthOf(column) ?? leastRest), 0) +
    (selection === undefined ? 0 : tickWidth)

  const handlers: RowHandlers<R> = keys.handlers
  let next = 0
  return (
    <div className="table-scroll" ref={scroller}>
      <Table
        ref={table}
        className="list-table"
        miw={leastWidth}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-busy={busy}
        aria-multiselectable={selection === undefined ? undefined : true}
        tabIndex={0}
        aria-activedescendant={keys.cursorIndex < 0 ? undefined : `${idPrefix}${keys.cursorIndex}`}
        onKeyDown={keys.onKeyDown}
      >
        <colgroup>
          {selection !== undefined && <col style={{ width: tickWidth }} />}
          {columns.map((column) => (
            <col key={column.key ?? column.name} style={isRest(column) ? {} : { width: widthOf(column) }} />
          ))}
        </colgroup>
        <Table.Thead>
          <Table.Tr>
            {selection !== undefined && (
              <Table.Th className="tick">
                <Checkbox
                  aria-label={uiMessages.chooseAll}
                  checked={selection.state === 'all'}
                  indeterminate={selection.state === 'some'}
                  onChange={() => (selection.state === 'none' ? selection.selectAll() : selection.clear())}
                />
              </Table.Th>
            )}
            {columns.map((column) => (
              <RecordTableHead key={column.key ?? column.name} column={column} onDrag={setDragged} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ index }) => {
            const row = rows[index]
            const skipped = index - next
            next = index + 1
            if (row === undefined) return null
            const spans = columns.length + (selection === undefined ? 0 : 1)
            const common = { id: `${idPrefix}${index}`, index, isCursor: index === keys.cursorIndex }
            return (
              <Fragment key={'record' in row ? row.record.id : 'headKey' in row ? row.headKey : index}>
                {skipped > 0 && <Spacer rows={skipped} columns={spans} />}
                {'record' in row ? (
                  <RecordTableRow
                    {...common}
                    record={row.record}
                    columns={columns}
                    isOpen={row.record.id === openId}
                    isChosen={selection === undefined ? null : selection.ids.has(row.record.id)}
                    cursorColumn={index === keys.cursorIndex ? keys.cursorColumn : -1}
                    editing={keys.editing?.id === row.record.id ? keys.editing.column : null}
                    handlers={handlers}
                  />
                ) : 'headKey' in row ? (
                  <GroupRow
                    {...common}
                    columns={spans}
                    headKey={row.headKey}
                    head={row.head}
                    folded={row.folded ?? null}
                    handlers={handlers}
                  />
                ) : (
                  <PendingRow index={index} columns={spans} />
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

function useTableHints(chooses: boolean, edits: boolean): readonly KeyHint[] {
  return useMemo(() => {
    const rows = [
      ['↑ ↓', uiMessages.rowKeys],
      ['Enter', uiMessages.openKey],
    ] as const
    const choosing = [
      ['Space', uiMessages.chooseKey],
      ['Shift ↑ ↓', uiMessages.chooseOnKeys],
      ['Ctrl A', uiMessages.chooseAll],
    ] as const
    const editing = [
      ['F2', uiMessages.editKey],
      ['← →', uiMessages.cellKeys],
    ] as const
    const all = [...rows, ...(chooses ? choosing : []), ...(edits ? editing : [])]
    return all.map(([keys, words]) => ({ keys, words, scope: 'table' }))
  }, [chooses, edits])
}

function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return (
    <tr className="spacer-row" aria-hidden>
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  )
}
