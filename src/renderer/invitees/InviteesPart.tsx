import { Button, Menu } from '@mantine/core'
import { groupDigits } from '../../shared/time/wording.ts'
import { IconArrowsSort, IconPlus } from '@tabler/icons-react'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '../../shared/contract/schema.ts'
import { isNamed } from '../../shared/invitees/attendancePhrase.ts'
import { answerCounts } from '../../shared/invitees/inviteeAnswers.ts'
import { inviteeName } from '../../shared/invitees/inviteeName.ts'
import {
  confirmations,
  type Confirmation,
  type Invitee,
  type SeatName,
} from '../../shared/invitees/invitees.ts'
import { groupedBy } from '../../shared/records/groupedBy.ts'
import { seatsOf } from '../../shared/invitees/seatsOf.ts'
import type { Site } from '../../shared/sites/sites.ts'
import { confirmationWords, inviteeRoleWords } from '../../shared/invitees/fieldWords.ts'
import { useProgram } from '../program.ts'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FigureLink } from '../ui/FigureLink.tsx'
import { useKeyHints } from '../ui/keyHints.ts'
import { moveByKey } from '../ui/RecordActions.tsx'
import { RecordTable, type Column, type RecordSelection } from '../ui/RecordTable.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { AttendanceLine } from './AttendanceLine.tsx'
import { InviteeDetail } from './InviteeDetail.tsx'
import { inviteeMessages as messages } from './messages.ts'
import { InviteesBulkBar } from './InviteesBulkBar.tsx'
import { InviteForm } from './InviteForm.tsx'
import './invitees.css'

const answerHints = [
  {
    keys: confirmations.map((_, index) => index + 1).join(' '),
    words: `${messages.answerKeys}: ${confirmations.map((answer) => confirmationWords[answer].toLocaleLowerCase('vi')).join(', ')}`,
    scope: 'table',
  },
] as const

interface InviteesPartProps {
  readonly site: Site
  /** Those of the site, in order. */
  readonly invitees: readonly Invitee[]
  /** The one that is shown first; none of them for the first. */
  readonly openedId: Id | null
}

/** Who is invited to one site, in the order of protocol; keys 1 to 4 note what was answered. */
export function InviteesPart({ site, invitees, openedId }: InviteesPartProps) {
  const { meetings, notices, undo } = useProgram()
  const { seatNames } = useOpenMeeting()
  const navigate = useNavigate()
  const [inviting, setInviting] = useState(false)
  const [chosenId, setChosenId] = useState(openedId)
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<Id>>(new Set())
  const [answer, setAnswer] = useState<Confirmation | null>(null)
  const chosen = invitees.find(({ id }) => id === chosenId) ?? invitees[0] ?? null
  const shown = useMemo(
    () => invitees.filter(({ confirmation }) => answer === null || confirmation === answer),
    [invitees, answer],
  )
  const selected = useMemo(() => shown.filter(({ id }) => selectedIds.has(id)), [shown, selectedIds])
  const rows = useMemo(() => shown.map((record) => ({ record })), [shown])
  const columns = useMemo<readonly Column<Invitee>[]>(() => {
    const numbers = new Map(invitees.map(({ id }, index) => [id, index + 1]))
    const seats = groupedBy(seatNames, ({ inviteeId }) => inviteeId)
    return [
      { name: messages.columnNumber, width: 44, number: true, cell: ({ id }) => numbers.get(id) },
      {
        name: messages.columnName,
        width: 176,
        whole: (invitee) => nameOf(invitee, seats) || inviteeName(invitee),
        cell: (invitee) => nameCell(invitee, nameOf(invitee, seats)),
      },
      { name: messages.columnTitles, whole: titlesOf, cell: titlesCell },
      { name: messages.columnRole, width: 124, cell: ({ role }) => inviteeRoleWords[role] },
      { name: messages.columnSeats, width: 76, number: true, cell: seatsCell },
      { name: messages.columnAnswer, width: 148, cell: answerCell },
    ]
  }, [invitees, seatNames])
  const selection = useMemo<RecordSelection<Invitee>>(
    () => ({
      ids: selectedIds,
      state: selected.length === 0 ? 'none' : selected.length === shown.length ? 'all' : 'some',
      toggle: ({ id }) =>
        setSelectedIds((before) => {
          const after = new Set(before)
          if (!after.delete(id)) after.add(id)
          return after
        }),
      select: (records) => setSelectedIds(new Set(records.map(({ id }) => id))),
      selectAll: () => setSelectedIds(new Set(shown.map(({ id }) => id))),
      clear: () => setSelectedIds(new Set()),
    }),
    [selectedIds, selected.length, shown],
  )
  useShortcut({ key: 'n', ctrl: true, words: messages.inviteForm }, () => setInviting(true))
  useKeyHints(answerHints)

  const onAnswerKey = (event: KeyboardEvent) => {
    const isTable = event.target instanceof HTMLElement && event.target.role === 'grid'
    if (!isTable || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return
    const confirmation = confirmations[Number(event.key) - 1]
    if (confirmation === undefined || chosen === null) return
    event.preventDefault()
    const { changeInvitees, updateInvitee } = meetings.getState()
    if (selected.length === 0) void notices.report(updateInvitee(chosen.id, { confirmation }))
    else {
      const ids = selected.map(({ id }) => id)
      void undo.report(messages.changed(ids.length), changeInvitees(ids, { confirmation }))
    }
  }
  const move = moveByKey(async (step) => {
    if (chosen === null) return
    const { moveInvitee } = meetings.getState()
    await undo.keep(messages.moved(inviteeName(chosen)), moveInvitee(chosen.id, step))
  })
  const orderIt = (siteId: Id | null) =>
    void undo.report(messages.ordered, meetings.getState().orderByProtocol(siteId))

  return (
    <div
      className="invitees"
      onKeyDown={(event) => {
        move(event)
        if (!event.defaultPrevented) onAnswerKey(event)
      }}
    >
      {selected.length > 0 ? (
        <InviteesBulkBar chosen={selected} onDone={selection.clear} />
      ) : (
        <div className="filter-bar">
          <AnswerTally invitees={invitees} answer={answer} onAnswer={setAnswer} />
          <div className="page-actions">
            {invitees.length > 1 && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button
                    variant="default"
                    leftSection={<IconArrowsSort size={16} stroke={1.6} />}
                    aria-haspopup="menu"
                  >
                    {messages.order}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => orderIt(site.id)}>{messages.orderSite(site.name)}</Menu.Item>
                  <Menu.Item onClick={() => orderIt(null)}>{messages.orderAll}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
            {(inviting || invitees.length > 0) && (
              <Button
                variant="default"
                aria-expanded={inviting}
                leftSection={inviting ? null : <IconPlus size={16} stroke={1.6} />}
                onClick={() => setInviting(!inviting)}
              >
                {inviting ? messages.inviteClose : messages.invite}
              </Button>
            )}
          </div>
        </div>
      )}
      {inviting && <InviteForm site={site} onAdded={setChosenId} onClose={() => setInviting(false)} />}
      <AttendanceLine site={site} invitees={invitees} />
      {shown.length === 0 ? (
        <EmptyState text={invitees.length === 0 ? messages.noInvitees : messages.noneOfAnswer}>
          {!inviting && invitees.length === 0 && (
            <Button variant="default" onClick={() => setInviting(true)}>
              {messages.invite}
            </Button>
          )}
        </EmptyState>
      ) : (
        <RecordTable
          label={messages.invitees}
          columns={columns}
          rows={rows}
          selection={selection}
          openId={chosen?.id ?? null}
          onOpen={(invitee) => {
            if (invitee !== null) setChosenId(invitee.id)
            else if (selected.length > 0) selection.clear()
            else void navigate('/hoi-nghi')
          }}
        />
      )}
      {chosen !== null && (
        <InviteeDetail
          key={chosen.id}
          invitee={chosen}
          isFirst={invitees[0] === chosen}
          isLast={invitees.at(-1) === chosen}
        />
      )}
    </div>
  )
}

interface AnswerTallyProps {
  readonly invitees: readonly Invitee[]
  readonly answer: Confirmation | null
  readonly onAnswer: (answer: Confirmation | null) => void
}

/** People by answer; each figure shows its rows. */
function AnswerTally({ invitees, answer, onAnswer }: AnswerTallyProps) {
  const counts = answerCounts(invitees)
  const total = confirmations.reduce((sum, one) => sum + counts[one], 0)
  const figure = (value: Confirmation | null, count: number, words: string) => (
    <FigureLink
      label={`${groupDigits(count)} ${words}`}
      pressed={answer === value}
      onClick={() => onAnswer(value)}
    >
      {groupDigits(count)}
    </FigureLink>
  )
  return (
    <p className="answer-tally one-line">
      {messages.invite} {figure(null, total, messages.people)} {messages.people}
      {confirmations
        .filter((one) => counts[one] > 0)
        .map((one, index) => {
          const words = confirmationWords[one].toLocaleLowerCase('vi')
          return (
            <span key={one}>
              {index === 0 ? ' = ' : ' + '}
              {figure(one, counts[one], words)} {words}
            </span>
          )
        })}
    </p>
  )
}

/** The name, or those of the seats that have one, in the order of the seats; empty for none. */
function nameOf(invitee: Invitee, seats: ReadonlyMap<Id, readonly SeatName[]>): string {
  if (isNamed(invitee)) return invitee.name
  const named = seats.get(invitee.id) ?? []
  return named
    .toSorted((a, b) => a.seat - b.seat)
    .map(({ name }) => name)
    .join(', ')
}

function nameCell(invitee: Invitee, name: string) {
  if (name !== '') return <span className="strong">{name}</span>
  return <span className="dimmed">{invitee.kind === 'group' ? messages.group : messages.noName}</span>
}

function titlesCell(invitee: Invitee) {
  return (
    <span className="tagged-text">
      <span className="one-line">{titlesOf(invitee)}</span>
      <SampleTag sample={invitee.sample} />
    </span>
  )
}

function titlesOf(invitee: Invitee): string {
  return isNamed(invitee) ? invitee.titles : invitee.words
}

function seatsCell(invitee: Invitee) {
  return seatsOf(invitee) ?? <span className="dimmed">{messages.unknownSeats}</span>
}

function answerCell({ confirmation, standInName }: Invitee) {
  const words = confirmationWords[confirmation]
  if (confirmation === 'waiting') return <span className="dimmed">{words}</span>
  return <span title={standInName === '' ? words : `${words}: ${standInName}`}>{words}</span>
}
