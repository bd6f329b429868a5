import { Table } from '@mantine/core'
import { IconAlertTriangleFilled, IconLock } from '@tabler/icons-react'
import { memo, useMemo, useRef } from 'react'
import { agendaClock, type ItemClock } from '../../shared/meetings/agendaClock.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import { useProgram } from '../program.ts'
import { AddField } from '../ui/AddField.tsx'
import { ClockField } from '../ui/ClockField.tsx'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { OptionalSelectField, type Choice } from '../ui/SelectField.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import type { Id } from '../../shared/contract/schema.ts'
import type { Step } from '../writes.ts'
import { meetingMessages as messages } from './messages.ts'
import { minutesBetween, minuteWords } from './minuteWords.ts'
import { useOpenMeeting } from './useOpenMeeting.ts'

/** The programme: each item begins where the one before ends, unless its start is fixed. */
export function AgendaTab() {
  const { meetings, notices } = useProgram()
  const { meeting, sites, agenda } = useOpenMeeting()
  const addField = useRef<HTMLInputElement>(null)
  const clocks = useMemo(() => agendaClock(agenda, meeting.startTime), [agenda, meeting.startTime])
  const siteChoices = useMemo(() => sites.map(({ id, name }) => ({ value: id, label: name })), [sites])
  useShortcut({ key: 'n', ctrl: true, words: messages.addItem }, () => addField.current?.focus())

  return (
    <>
      <div className="table-scroll">
        <Table className="list-table agenda-table quiet" aria-label={messages.agendaTable}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="number agenda-column-number">{messages.columnNumber}</Table.Th>
              <Table.Th className="agenda-column-clock">{messages.columnClock}</Table.Th>
              <Table.Th>{messages.columnItem}</Table.Th>
              <Table.Th className="agenda-column-presenter">{messages.columnPresenter}</Table.Th>
              <Table.Th className="agenda-column-site">{messages.columnSite}</Table.Th>
              <Table.Th className="number agenda-column-duration">{messages.columnDuration}</Table.Th>
              <Table.Th className="number agenda-column-fixed">{messages.columnFixed}</Table.Th>
              <Table.Th
                className="agenda-column-actions"
                data-tagged={agenda.some(({ sample }) => sample !== '') || undefined}
              />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {agenda.map((item, index) => (
              <ItemRow
                key={item.id}
                item={item}
                number={index + 1}
                isLast={index === agenda.length - 1}
                clock={clockWords(clocks[index])}
                late={overrunWords(item, clocks[index], clocks[index - 1])}
                siteChoices={siteChoices}
              />
            ))}
            <Table.Tr className="add-row">
              <Table.Td />
              <Table.Td />
              <Table.Td colSpan={6}>
                <AddField
                  label={messages.addItem}
                  inputRef={addField}
                  onAdd={(title) => notices.report(meetings.getState().createAgendaItem(title))}
                />
              </Table.Td>
            </Table.Tr>
            {agenda.length > 0 && <TotalRow agenda={agenda} />}
          </Table.Tbody>
        </Table>
        {agenda.length === 0 && <p className="dimmed table-hint">{messages.agendaNone}</p>}
      </div>
      <AgendaStatus meeting={meeting} agenda={agenda} clocks={clocks} />
    </>
  )
}

interface ItemRowProps {
  readonly item: AgendaItem
  readonly number: number
  readonly isLast: boolean
  readonly clock: string
  /** What the items before run into; null when they do not. */
  readonly late: string | null
  readonly siteChoices: readonly Choice<Id>[]
}

const ItemRow = memo(function ItemRow({ item, number, isLast, clock, late, siteChoices }: ItemRowProps) {
  const { meetings, notices } = useProgram()
  const { updateAgendaItem, removeAgendaItem, moveAgendaItem } = meetings.getState()
  const { id } = item
  const set = (patch: Parameters<typeof updateAgendaItem>[1]) =>
    void notices.report(updateAgendaItem(id, patch))
  const move = (step: Step) => notices.report(moveAgendaItem(id, step))
  const of = (field: string) => messages.ofItem(field, number)

  return (
    <Table.Tr onKeyDown={moveByKey(move)}>
      <Table.Td className="number">{number}</Table.Td>
      <Table.Td>
        {late === null ? (
          clock
        ) : (
          <span className="agenda-overrun" title={late}>
            <IconAlertTriangleFilled size={15} role="img" aria-label={late} />
            {clock}
          </span>
        )}
      </Table.Td>
      <Table.Td>
        <TextField
          label={of(messages.columnItem)}
          labelHidden
          recordId={id}
          field="agendaItem.title"
          value={item.title}
          wraps
          onSave={(title) => updateAgendaItem(id, { title })}
        />
      </Table.Td>
      <Table.Td>
        <TextField
          label={of(messages.columnPresenter)}
          labelHidden
          recordId={id}
          field="agendaItem.presenter"
          value={item.presenter}
          wraps
          onSave={(presenter) => updateAgendaItem(id, { presenter })}
        />
      </Table.Td>
      <Table.Td>
        <OptionalSelectField
          label={of(messages.columnSite)}
          labelHidden
          searchable
          choices={siteChoices}
          value={item.siteId}
          onChange={(siteId) => set({ siteId })}
        />
      </Table.Td>
      <Table.Td className="number">
        <WholeNumberField
          label={of(messages.columnDuration)}
          labelHidden
          value={item.duration}
          min={0}
          max={1440}
          onChange={(duration) => {
            if (duration !== null) set({ duration })
          }}
        />
      </Table.Td>
      <Table.Td className="number">
        <span className="agenda-fixed">
          {item.fixedStart !== null && <IconLock size={14} stroke={1.6} aria-hidden />}
          <ClockField
            label={of(messages.columnFixed)}
            labelHidden
            value={item.fixedStart}
            onChange={(fixedStart) => set({ fixedStart })}
          />
        </span>
      </Table.Td>
      <Table.Td className="row-actions">
        <SampleTag sample={item.sample} />
        <RecordActions
          name={messages.item(number)}
          isFirst={number === 1}
          isLast={isLast}
          onMove={move}
          confirm={{ title: messages.removeItemTitle(number), text: messages.removeItemText(item.title) }}
          onRemove={() => void notices.report(removeAgendaItem(id))}
        />
      </Table.Td>
    </Table.Tr>
  )
})

/** How far the items before run into one with a fixed start; null when they do not. */
function overrunWords(
  { fixedStart }: AgendaItem,
  clock: ItemClock | undefined,
  before: ItemClock | undefined,
): string | null {
  const end = before?.end ?? null
  if (clock?.overrun !== true || fixedStart === null || end === null) return null
  return messages.overrun(minuteWords(minutesBetween(fixedStart, end)))
}

function clockWords(clock: ItemClock | undefined): string {
  if (clock === undefined || clock.start === null) return ''
  return clock.end === null ? clock.start : `${clock.start} - ${clock.end}`
}

function TotalRow({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  return (
    <Table.Tr className="total-row">
      <Table.Td />
      <Table.Td />
      <Table.Td colSpan={3}>{messages.total}</Table.Td>
      <Table.Td className="number agenda-total">{totalMinutes(agenda)}</Table.Td>
      <Table.Td />
      <Table.Td />
    </Table.Tr>
  )
}

function totalMinutes(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, { duration }) => sum + duration, 0)
}

interface AgendaStatusProps {
  readonly meeting: Meeting
  readonly agenda: readonly AgendaItem[]
  readonly clocks: readonly ItemClock[]
}

/** "7 mục, 3 giờ 30 phút. Bắt đầu 08:00, dự kiến kết thúc 11:30, …". */
function AgendaStatus({ meeting: { startTime, endTime }, agenda, clocks }: AgendaStatusProps) {
  const end = clocks.at(-1)?.end ?? null
  const overruns = agenda.flatMap((item, index) => {
    const words = overrunWords(item, clocks[index], clocks[index - 1])
    return words === null ? [] : [messages.overrunAt(index + 1, words)]
  })
  const left = end === null || endTime === null ? null : minutesBetween(end, endTime)
  return (
    <footer className="status-bar">
      <span>
        <b className="figure sum-figure">{agenda.length}</b> {messages.itemCount},{' '}
        {minuteWords(totalMinutes(agenda))}
      </span>
      <span>
        {startTime === null ? messages.noStart : `${messages.startsAt} ${startTime}`}
        {end !== null && `, ${messages.expectedEnd} ${end}`}
        {left !== null &&
          endTime !== null &&
          left > 0 &&
          `, ${messages.beforeEnd(minuteWords(left), endTime)}`}
        {left !== null && endTime !== null && left < 0 && (
          <span className="late">, {messages.pastEnd(minuteWords(-left), endTime)}</span>
        )}
      </span>
      {overruns.map((words) => (
        <span key={words} className="late">
          {words}
        </span>
      ))}
    </footer>
  )
}
