import { Button } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { cellText, type ListColumn } from '../../shared/lists/listColumn.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { listMessages as messages } from './messages.ts'
import type { RecordList } from './useRecordList.ts'

interface ListTableProps<R> {
  readonly list: RecordList<R>
  /** Cells that are more than their text, by the key of their column; the same object as long as they draw the same. */
  readonly cells?: Readonly<Record<string, (record: R) => ReactNode>>
  /** Fields that take the place of cells, by the key of their column; the same object as long as they edit the same. */
  readonly edits?: Readonly<Record<string, (record: R, done: () => void) => ReactNode>>
  readonly openId: Id | null
  readonly onOpen: (record: R | null) => void
}

/** The records that a list shows. A head sorts, again the other way, and then as the list itself is ordered. */
export function ListTable<R extends { readonly id: Id }>({
  list,
  cells,
  edits,
  openId,
  onOpen,
}: ListTableProps<R>) {
  const { title, columns, arrangement, arrange, shown, records, selection } = list
  const rows = useMemo(() => shown.map((record) => ({ record })), [shown])
  const places = useMemo(() => new Map(shown.map(({ id }, index) => [id, index + 1])), [shown])
  const shownColumns = useMemo((): readonly Column<R>[] => {
    const number: Column<R> = {
      key: 'number',
      name: messages.number,
      width: 48,
      number: true,
      cell: ({ id }) => places.get(id),
    }
    const { sort } = arrangement
    const others = arrangement.columns.flatMap(({ column: key, width }): readonly Column<R>[] => {
      const column = columns.find((one) => one.key === key)
      if (column === undefined) return []
      const isSorted = sort?.by === key
      return [
        {
          ...shownColumn(column, cells?.[key]),
          ...(edits?.[key] === undefined ? {} : { edit: edits[key] }),
          width,
          sorted: isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none',
          onSort: () =>
            arrange({
              sort: !isSorted
                ? { by: key, descending: false }
                : sort.descending
                  ? null
                  : { by: key, descending: true },
            }),
          onResize: (wanted) =>
            arrange({
              columns: arrangement.columns.map((one) =>
                one.column === key ? { ...one, width: wanted } : one,
              ),
            }),
        },
      ]
    })
    return [number, ...others]
  }, [arrangement, arrange, columns, cells, edits, places])

  if (shown.length === 0 && records.length > 0)
    return (
      <EmptyState text={messages.noMatches}>
        <Button variant="default" onClick={() => arrange({ text: '', filters: {} })}>
          {messages.clearFilter}
        </Button>
      </EmptyState>
    )
  return (
    <RecordTable
      label={title}
      columns={shownColumns}
      rows={rows}
      openId={openId}
      onOpen={onOpen}
      selection={selection}
    />
  )
}

function shownColumn<R>(column: ListColumn<R>, cell: ((record: R) => ReactNode) | undefined): Column<R> {
  const text = (record: R) => cellText(column, record)
  return {
    key: column.key,
    name: column.heading,
    number: column.kind === 'number',
    whole: text,
    cell: cell ?? text,
    ...(column.grows === true ? { grows: true } : {}),
  }
}
