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
  readonly openId: Id | null
  readonly onOpen: (record: R | null) => void
}

/** The records that a list shows. A head sorts, again the other way, and then as the list itself is ordered. */
export function ListTable<R extends { readonly id: Id }>({ list, cells, openId, onOpen }: ListTableProps<R>) {
  const { title, columns, arrangement, arrange, shown, records, selection } = list
  const rows = useMemo(() => shown.map((record) => ({ record })), [shown])
  const tableColumns = useMemo(
    () =>
      arrangement.columns.flatMap(({ column: key, width }): readonly Column<R>[] => {
        const column = columns.find((one) => one.key === key)
        return column === undefined ? [] : [{ ...shownColumn(column, cells?.[key]), width }]
      }),
    [arrangement.columns, columns, cells],
  )
  const { sort } = arrangement
  const arrangedColumns = tableColumns.map((column): Column<R> => {
    const key = column.key ?? ''
    const isSorted = sort?.by === key
    return {
      ...column,
      sorted: isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none',
      onSort: () =>
        arrange({
          sort: !isSorted
            ? { by: key, descending: false }
            : sort.descending
              ? null
              : { by: key, descending: true },
        }),
      onResize: (width) =>
        arrange({
          columns: arrangement.columns.map((one) => (one.column === key ? { ...one, width } : one)),
        }),
    }
  })

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
      columns={arrangedColumns}
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
