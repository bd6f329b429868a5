import { Table } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { headGroups } from '../../shared/documents/headGroups.ts'
import { cellText } from '../../shared/reports/cellText.ts'
import type { ReportColumn, ReportRow, ReportTable } from '../../shared/reports/reportTable.ts'
import type { TaskFilter } from '../../shared/tasks/contract.ts'
import { ReportCellView } from './ReportCellView.tsx'
import { useOpenFigure } from './useOpenFigure.ts'

const rowHeight = 32
/** Pixels that a column of words has at least when the window is narrow. */
const mostAtFirst = 220

interface ReportTableViewProps {
  readonly table: ReportTable
  /** As many as have been read. */
  readonly rows: readonly ReportRow[]
  readonly rowCount: number
  /** Where the tasks stand that rows are of. */
  readonly tasks: TaskFilter
  /** Rows that have not been read came into sight. */
  readonly onMissing: () => void
}

/** The table as it is printed, a line to a row; only the rows in sight are in the page. */
export function ReportTableView({ table, rows, rowCount, tasks, onMissing }: ReportTableViewProps) {
  const { columns } = table
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: place, width: room } = useElementSize()
  const openFigure = useOpenFigure()
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 16,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const end = (items.at(-1)?.index ?? -1) + 1
  useEffect(() => {
    if (end > rows.length) onMissing()
  }, [end, rows.length, onMissing])

  // Another report begins at its first row.
  useEffect(() => scroller.current?.scrollTo({ top: 0, left: 0 }), [table.title])

  const widths = columnWidths(columns, room)
  return (
    <div className="table-scroll" ref={scroller}>
      <div ref={place} className="report-room" />
      <Table
        className="list-table report-table"
        miw={sum(widths)}
        aria-label={table.title}
        aria-rowcount={rowCount}
      >
        <colgroup>
          {columns.map(({ key }, index) => (
            <col key={key} style={{ width: widths[index] }} />
          ))}
        </colgroup>
        <ReportHead columns={columns} />
        <Table.Tbody>
          <Spacer rows={first} columns={columns.length} />
          {rows.slice(first, end).map((row, index) => (
            <ReportRowView
              key={first + index}
              row={row}
              columns={columns}
              onOpen={(taskId) => openFigure(tasks, taskId)}
            />
          ))}
          <Spacer rows={rowCount - Math.min(end, rows.length)} columns={columns.length} />
        </Table.Tbody>
      </Table>
    </div>
  )
}

function ReportHead({ columns }: { readonly columns: readonly ReportColumn[] }) {
  const isGrouped = columns.some(({ group }) => group !== null)
  const head = ({ key, heading, align }: ReportColumn, rowSpan: number) => (
    <Table.Th key={key} rowSpan={rowSpan} data-align={align}>
      {heading}
    </Table.Th>
  )
  if (!isGrouped)
    return (
      <Table.Thead>
        <Table.Tr>{columns.map((column) => head(column, 1))}</Table.Tr>
      </Table.Thead>
    )
  return (
    <Table.Thead>
      <Table.Tr>
        {headGroups(columns).map(({ group, from, to }) => {
          const column = columns[from]
          if (column === undefined) return null
          if (group === null) return head(column, 2)
          return (
            <Table.Th key={column.key} className="report-group" colSpan={to - from + 1}>
              {group}
            </Table.Th>
          )
        })}
      </Table.Tr>
      <Table.Tr>{columns.filter(({ group }) => group !== null).map((column) => head(column, 1))}</Table.Tr>
    </Table.Thead>
  )
}

interface ReportRowViewProps {
  readonly row: ReportRow
  readonly columns: readonly ReportColumn[]
  readonly onOpen: (taskId: Id) => void
}

function ReportRowView({ row: { kind, cells, taskId, meetingId }, columns, onOpen }: ReportRowViewProps) {
  const navigate = useNavigate()
  const texts = cells.map(cellText)
  if (kind === 'section')
    return (
      <Table.Tr className="report-section">
        <Table.Td colSpan={columns.length}>{texts.find((text) => text !== '')}</Table.Td>
      </Table.Tr>
    )
  const rowName = cells.find((cell) => cell.kind === 'text')
  return (
    <Table.Tr className={kind === 'total' ? 'total-row' : ''}>
      {columns.map(({ key, heading, group, align }, index) => (
        <Table.Td key={key} data-align={align} title={texts[index]}>
          <ReportCellView
            cell={cells[index] ?? { kind: 'empty' }}
            rowName={rowName === undefined ? '' : cellText(rowName)}
            columnName={[group, heading].filter(Boolean).join(' ')}
            onOpen={
              taskId !== undefined && key === 'content'
                ? () => onOpen(taskId)
                : meetingId !== undefined && key === 'meeting'
                  ? () => void navigate(`/hoi-nghi/${meetingId}/ket-luan`)
                  : null
            }
          />
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null
  return (
    <tr className="spacer-row" aria-hidden>
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  )
}

/**
 * Pixels of each column in so much room: figures are short; words get what they take on paper, and of what is left the
 * more the more they take.
 */
function columnWidths(columns: readonly ReportColumn[], room: number): readonly number[] {
  const widths = columns.map(({ align, width, key }) => {
    if (key === 'number' || key === 'code') return 56
    if (align === 'right') return width > 11 ? 104 : 66
    return align === 'center' ? width * 7 : Math.min(Math.round(width * 6.4), mostAtFirst)
  })
  const words = columns.map(({ align, width }) => (align === 'left' ? width : 0))
  const left = Math.max(0, room - sum(widths))
  return widths.map((width, index) => width + Math.floor((left * (words[index] ?? 0)) / (sum(words) || 1)))
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0)
}
