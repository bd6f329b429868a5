import { Table } from '@mantine/core'
import { IconAlertTriangleFilled, IconGripVertical, IconLock } from '@tabler/icons-react'
import { memo, type MouseEvent } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { AgendaRow } from '../../shared/agenda/agendaClock.ts'
import { SampleTag } from '../ui/SampleTag.tsx'
import { Tag } from '../ui/Tag.tsx'
import { AgendaCellFields } from './AgendaCellFields.tsx'
import { agendaFieldOf, type AgendaField } from './agendaCursor.ts'
import { agendaMessages as messages } from './messages.ts'
import { minuteWords } from './minuteWords.ts'

interface AgendaItemRowProps {
  readonly id: string
  readonly index: number
  readonly row: AgendaRow<AgendaItem>
  readonly siteName: string
  /** Beside a panel there is room for less. */
  readonly isNarrow: boolean
  readonly isOpen: boolean
  readonly isEdited: boolean
  /** Where what is dragged would go. */
  readonly dropHalf: 'upper' | 'lower' | undefined
  readonly handlers: AgendaRowHandlers
}

export interface AgendaRowHandlers {
  /** A cell was pressed; null for none that is edited. */
  readonly onPress: (row: AgendaRow<AgendaItem>, field: AgendaField | null) => void
  /** An item is dragged; null when it no longer is. */
  readonly onDrag: (id: Id | null) => void
}

/** One item of the programme: words, or fields while it is edited. */
export const AgendaItemRow = memo(function AgendaItemRow(props: AgendaItemRowProps) {
  const { row, siteName, isOpen, isEdited } = props
  const { onPress, onDrag } = props.handlers
  const { item, depth, number } = row
  const press = (event: MouseEvent<HTMLElement>) => {
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    if (event.target instanceof Element && event.target.closest('.agenda-grip') !== null) return
    onPress(row, agendaFieldOf(cell?.dataset['field']))
  }
  return (
    <Table.Tr
      id={props.id}
      data-id={item.id}
      data-open={isOpen || undefined}
      data-cursor={isOpen || undefined}
      data-depth={depth}
      data-kind={item.kind}
      data-parts={row.partCount > 0 || undefined}
      data-drop={props.dropHalf}
      aria-rowindex={props.index + 2}
      aria-level={depth + 1}
      aria-selected={isOpen}
      onClick={press}
    >
      <Table.Td className="number agenda-number">
        <span className="agenda-number-box">
          <span
            className="agenda-grip"
            draggable
            title={messages.drag(item.title)}
            onDragStart={(event) => {
              const line = event.currentTarget.closest('tr')
              if (line !== null) event.dataTransfer.setDragImage(line, 8, 16)
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', item.title)
              onDrag(item.id)
            }}
            onDragEnd={() => onDrag(null)}
          >
            <IconGripVertical size={14} stroke={1.6} aria-hidden />
          </span>
          {number}
        </span>
      </Table.Td>
      {isEdited ? (
        <AgendaCellFields row={row} />
      ) : (
        <>
          <Table.Td data-field="clock">
            <Clock row={row} />
          </Table.Td>
          <Table.Td data-field="title" className="agenda-title">
            <span>{item.title}</span> {item.audience === 'internal' && <Tag>{messages.internal}</Tag>}
            {!props.isNarrow && <SampleTag sample={item.sample} />}
          </Table.Td>
          <Table.Td data-field="presenter" title={item.presenter}>
            {item.presenter}
          </Table.Td>
          <Table.Td data-field="site" title={siteName}>
            {siteName}
          </Table.Td>
          <Table.Td
            data-field="duration"
            className={row.partCount > 0 ? 'number dimmed' : 'number'}
            title={row.partCount > 0 ? messages.lasts(minuteWords(row.minutes)) : undefined}
          >
            {row.minutes}
          </Table.Td>
        </>
      )}
    </Table.Tr>
  )
})

/** "08:00 - 08:15", with what is wrong or free before it, and how it really was. */
function Clock({ row: { item, start, end, overrun, gap } }: { readonly row: AgendaRow<AgendaItem> }) {
  const times = (from: string | null, until: string | null) => [from, until].filter(Boolean).join(' - ')
  const late = overrun > 0 ? messages.overrun(minuteWords(overrun)) : null
  return (
    <>
      <span
        className="agenda-clock"
        data-overrun={late === null ? undefined : true}
        title={late ?? undefined}
      >
        {late !== null && <IconAlertTriangleFilled size={14} role="img" aria-label={late} />}
        {times(start, end)}
        {item.fixedStart !== null && (
          <IconLock size={13} stroke={1.8} role="img" aria-label={messages.fixed} />
        )}
      </span>
      {gap > 0 && <span className="agenda-beside">{messages.gap(minuteWords(gap))}</span>}
      {late !== null && <span className="agenda-beside late">{messages.lateBy(minuteWords(overrun))}</span>}
      {item.startedAt !== null && (
        <span className="agenda-beside">{messages.really(times(item.startedAt, item.endedAt))}</span>
      )}
    </>
  )
}
