import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMemo, type MouseEvent, type ReactNode } from 'react'
import { uiMessages } from './messages.ts'
import type { Column } from './RecordTable.tsx'

/** What rows tell the table. The same for all rows and all times, so that those that stay the same are not drawn again. */
export interface RowHandlers<R> {
  readonly onPress: (column: number, event: MouseEvent) => void
  readonly onClick: (record: R, event: MouseEvent) => void
  readonly onDoubleClick: (record: R) => void
  readonly onTick: (record: R, event: MouseEvent) => void
  readonly onEdited: () => void
  readonly onFold: (headKey: string, folded: boolean) => void
}

interface RowPlace {
  readonly id: string
  readonly index: number
  readonly isCursor: boolean
}

interface RecordTableRowProps<R> extends RowPlace {
  readonly record: R
  readonly columns: readonly Column<R>[]
  readonly isOpen: boolean
  /** Null where records cannot be chosen. */
  readonly isChosen: boolean | null
  readonly cursorColumn: number
  /** Index of the column that is being edited. */
  readonly editing: number | null
  readonly handlers: RowHandlers<R>
}

/**
 * A record in a table; drawn again only when something of it has changed. Bare elements: there are hundreds of cells, and
 * drawing them decides how soon the first rows stand.
 */
export function RecordTableRow<R extends { readonly id: string }>(props: RecordTableRowProps<R>) {
  const { id, index, isCursor, record, columns, isOpen, isChosen, cursorColumn, editing, handlers } = props
  return useMemo(
    () => (
      <tr
        id={id}
        aria-rowindex={index + 2}
        aria-selected={isChosen ?? isOpen}
        data-open={isOpen || undefined}
        data-chosen={isChosen === true || undefined}
        data-cursor={isCursor || undefined}
        onClick={(event) => handlers.onClick(record, event)}
        onDoubleClick={() => handlers.onDoubleClick(record)}
      >
        {isChosen !== null && (
          <td
            className="tick"
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.stopPropagation()
              handlers.onTick(record, event)
            }}
          >
            <input
              type="checkbox"
              className="tick-box"
              aria-label={uiMessages.choose}
              tabIndex={-1}
              checked={isChosen}
              readOnly
            />
          </td>
        )}
        {columns.map(({ key, name, number, cell, whole, edit }, column) =>
          edit !== undefined && editing === column ? (
            <td key={key ?? name} className="editing" onClick={(event) => event.stopPropagation()}>
              {edit(record, handlers.onEdited)}
            </td>
          ) : (
            <td
              key={key ?? name}
              className={number === true ? 'number' : ''}
              title={whole?.(record)}
              data-cell={cursorColumn === column || undefined}
              onMouseDown={(event) => handlers.onPress(column, event)}
            >
              {cell(record)}
            </td>
          ),
        )}
      </tr>
    ),
    [id, index, isCursor, record, columns, isOpen, isChosen, cursorColumn, editing, handlers],
  )
}

interface GroupRowProps<R> extends RowPlace {
  readonly columns: number
  readonly headKey: string
  readonly head: ReactNode
  /** Null where groups cannot be folded. */
  readonly folded: boolean | null
  readonly handlers: RowHandlers<R>
}

/** The head of a group; a click folds its records away. */
export function GroupRow<R>({
  id,
  index,
  isCursor,
  columns,
  headKey,
  head,
  folded,
  handlers,
}: GroupRowProps<R>) {
  const Chevron = folded === true ? IconChevronRight : IconChevronDown
  return (
    <tr
      id={id}
      className="group-row"
      aria-rowindex={index + 2}
      aria-expanded={folded === null ? undefined : !folded}
      data-cursor={isCursor || undefined}
      onClick={() => {
        if (folded !== null) handlers.onFold(headKey, !folded)
      }}
    >
      <td colSpan={columns}>
        {folded !== null && <Chevron className="group-chevron" size={16} stroke={1.6} aria-hidden />}
        {head}
      </td>
    </tr>
  )
}

/** A record that is not here yet. */
export function PendingRow({ index, columns }: { readonly index: number; readonly columns: number }) {
  return (
    <tr aria-rowindex={index + 2} className="pending-row">
      <td colSpan={columns}>
        <span aria-label={uiMessages.loading} />
      </td>
    </tr>
  )
}
