import { Button } from '@mantine/core'
import { IconCheck, IconLock, IconPlayerPlayFilled, IconPlayerSkipForward } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { speechStates, type AgendaItem } from '../../shared/agenda/agenda.ts'
import type { AgendaProgress, ItemState, ProgressRow } from '../../shared/agenda/agendaProgress.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { useMeetings, usePeople, useProgram } from '../program.ts'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { runningMessages as messages, speechStateWords } from './messages.ts'
import { useBeginItem } from './useBeginItem.ts'

interface Row extends ProgressRow<AgendaItem> {
  readonly id: Id
}

const stateWords: Readonly<Record<ItemState, string>> = {
  ahead: messages.stateAhead,
  running: messages.stateRunning,
  ended: messages.stateEnded,
  skipped: messages.stateSkipped,
}

const columns: readonly Column<Row>[] = [
  {
    name: messages.columnNumber,
    width: 52,
    cell: ({ state, number }) => (
      <span className="item-number">
        <span className="item-state" role="img" aria-label={stateWords[state]}>
          {state === 'ended' && <IconCheck size={14} stroke={2} />}
          {state === 'running' && <IconPlayerPlayFilled size={12} />}
          {state === 'skipped' && <IconPlayerSkipForward size={14} stroke={1.6} />}
        </span>
        {number}
      </span>
    ),
  },
  {
    name: messages.columnItem,
    whole: ({ item }) => item.title,
    cell: ({ item, depth, state }) => (
      <span className="item-title" data-depth={depth} data-state={state}>
        <span className="one-line">{item.title}</span>
        {item.fixedStart !== null && <IconLock size={13} stroke={1.6} aria-hidden />}
      </span>
    ),
  },
  { name: messages.columnPlan, width: 78, number: true, cell: ({ start }) => start },
  {
    name: messages.columnReal,
    width: 72,
    number: true,
    cell: ({ realStart, state }) => (state === 'ahead' ? <i>{realStart}</i> : realStart),
  },
  {
    name: messages.columnLate,
    width: 52,
    number: true,
    cell: ({ late, realStart }) =>
      late === null || realStart === null ? null : (
        <span data-late={late > 0 || undefined}>{late > 0 ? `+${late}` : late}</span>
      ),
  },
]

interface AgendaPaneProps {
  readonly detail: MeetingDetail
  readonly progress: AgendaProgress<AgendaItem>
}

/** The agenda with planned and real times; what is written for the chosen item stands under it. */
export function AgendaPane({ detail, progress }: AgendaPaneProps) {
  const { runningId } = progress
  const [chosenId, setChosenId] = useState<Id | null>(null)
  const rows = useMemo(
    () => progress.rows.map((row): { readonly record: Row } => ({ record: { ...row, id: row.item.id } })),
    [progress.rows],
  )
  const openId = chosenId ?? runningId
  const open = progress.rows.find(({ item }) => item.id === openId)
  return (
    <section className="running-agenda" aria-label={messages.agenda}>
      {rows.length === 0 ? (
        <p className="dimmed notes-none">{messages.noAgenda}</p>
      ) : (
        <RecordTable
          label={messages.agenda}
          columns={columns}
          rows={rows}
          openId={openId}
          onOpen={(row) => setChosenId(row === null || row.id === runningId ? null : row.id)}
        />
      )}
      {open !== undefined && <ItemWords row={open} onBegun={() => setChosenId(null)} />}
      <Speeches detail={detail} itemId={openId} />
    </section>
  )
}

interface ItemWordsProps {
  readonly row: ProgressRow<AgendaItem>
  readonly onBegun: () => void
}

function ItemWords({ row, onBegun }: ItemWordsProps) {
  const begin = useBeginItem()
  const { item, state, partCount } = row
  const words = [
    { label: messages.script, text: item.script },
    { label: messages.technical, text: item.technical },
    { label: messages.fallback, text: item.fallback },
  ].filter(({ text }) => text.trim() !== '')
  const canBegin = state !== 'running' && partCount === 0
  if (words.length === 0 && !canBegin) return null
  return (
    <div className="item-words">
      {canBegin && (
        <div className="item-words-head">
          <span className="one-line strong">{item.title}</span>
          <Button variant="default" onClick={() => void begin.item(item).then(onBegun)}>
            {state === 'ended' ? messages.resume : messages.beginThis}
          </Button>
        </div>
      )}
      {words.map(({ label, text }) => (
        <p key={label}>
          <span className="dimmed">{label}: </span>
          {text}
        </p>
      ))}
    </div>
  )
}

/** The speeches of the item that runs or is chosen; of all items when it has none. */
function Speeches({ detail, itemId }: { readonly detail: MeetingDetail; readonly itemId: Id | null }) {
  const { notices } = useProgram()
  const updateSpeech = useMeetings((state) => state.updateSpeech)
  const people = usePeople()
  const { speeches, sites } = detail
  const own = speeches.filter(({ agendaItemId }) => agendaItemId === itemId)
  const shown = own.length > 0 ? own : speeches
  if (shown.length === 0) return null
  return (
    <div className="running-speeches">
      <div className="running-pane-head">
        <h2>{messages.speeches}</h2>
        <span className="page-counts">{shown.length}</span>
      </div>
      <ol>
        {shown.map(({ id, personId, speaker, siteId, title, state }) => {
          const name = (personId === null ? undefined : people.get(personId)?.fullName) ?? speaker
          const site = sites.find((one) => one.id === siteId)
          return (
            <li key={id} title={title}>
              <span className="one-line strong">{name || title}</span>
              <span className="one-line" data-lost={site?.state === 'lost' || undefined}>
                {site?.name ?? ''}
              </span>
              <SelectField
                label={messages.speechState(name)}
                labelHidden
                choices={speechChoices}
                value={state}
                onChange={(next) => void notices.report(updateSpeech(id, { state: next }))}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

const speechChoices = speechStates.map((value) => ({ value, label: speechStateWords[value] }))
