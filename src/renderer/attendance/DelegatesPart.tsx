import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import type { AttendanceMark } from '../../shared/attendance/contract.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { siteLabel } from '../../shared/sites/siteWords.ts'
import { blocWords } from '../../shared/invitees/fieldWords.ts'
import { blocs } from '../../shared/invitees/invitees.ts'
import { groupDigits } from '../../shared/time/wording.ts'
import { useProgram } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterMenu } from '../ui/FilterMenu.tsx'
import { useKeyHints } from '../ui/keyHints.ts'
import { RecordTable, type Column } from '../ui/RecordTable.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { AttendanceLabel } from './AttendanceLabel.tsx'
import { actionOfKey, markActions, markKeys, markOf, type MarkAction } from './markOf.ts'
import { actionWords, attendanceMessages as messages, seatGroupWords } from './messages.ts'
import { PresentAtChip } from './PresentAtChip.tsx'
import type { DraftedSeat, SeatAsking } from './seatDrafts.ts'
import { SeatDetail } from './SeatDetail.tsx'
import { seatTitle, seatTitles, standInWords } from './seatWords.ts'
import { seatGroups, shownSeats, type SeatFilter } from './shownSeats.ts'
import type { Seat } from './store.ts'

interface DelegatesPartProps {
  readonly detail: MeetingDetail
  readonly seats: readonly Seat[]
  readonly filter: SeatFilter
  /** Of whom something was typed and not noted before the window was closed. */
  readonly drafted: DraftedSeat | null
  readonly onFilter: (patch: Partial<SeatFilter>) => void
}

/** The delegates of a site or of all, marked by one key each. */
export function DelegatesPart({ detail, seats, filter, drafted, onFilter }: DelegatesPartProps) {
  const { attendance, notices, undo, now } = useProgram()
  const navigate = useNavigate()
  const { meeting, sites, invitees } = detail
  const part = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const [focusId, setFocusId] = useState(drafted?.seatId ?? null)
  const [asking, setAsking] = useState<SeatAsking | null>(drafted?.asking ?? null)
  const shown = useMemo(() => shownSeats(seats, filter), [seats, filter])
  const focus = shown.find(({ id }) => id === focusId) ?? shown[0] ?? null
  const invitee = useMemo(
    () => invitees.find(({ id }) => id === focus?.inviteeId),
    [invitees, focus?.inviteeId],
  )
  const answers = useMemo(
    () => new Map(invitees.map(({ id, confirmation }) => [id, confirmation])),
    [invitees],
  )
  const showsSites = filter.siteId === null || filter.text !== ''
  const columns = useMemo(() => {
    const names = new Map(sites.map(({ id, name }) => [id, name]))
    const numbers = new Map(shown.map(({ id }, index) => [id, index + 1]))
    return seatColumns(numbers, showsSites ? names : null, answers)
  }, [shown, sites, showsSites, answers])
  const rows = useMemo(() => shown.map((record) => ({ record })), [shown])
  const rest = useMemo(
    () =>
      seats.filter(
        ({ state, siteId }) => state === 'unmarked' && (filter.siteId === null || siteId === filter.siteId),
      ).length,
    [seats, filter.siteId],
  )

  const toTable = () =>
    part.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
  const goOn = () => {
    setAsking(null)
    const at = shown.findIndex(({ id }) => id === focus?.id)
    setFocusId((shown[at + 1] ?? shown[at])?.id ?? null)
    toTable()
  }
  const correct = (seat: Seat, given: AttendanceMark) =>
    void undo.keep(messages.marked(seatTitle(seat)), attendance.getState().mark(seat, given), () =>
      setFocusId(seat.id),
    )
  const mark = (seat: Seat, given: AttendanceMark) => {
    correct(seat, given)
    goOn()
  }
  const act = (action: MarkAction) => {
    if (focus === null) return
    const marking = markOf(action, focus, meeting, now())
    if (marking === 'nothing') goOn()
    else if (marking === 'askStandIn') setAsking('standIn')
    else if (marking === 'askTime') setAsking('late')
    else mark(focus, marking)
  }
  const markRest = async () => {
    const reply = await attendance.getState().markRest(filter.siteId, { kind: 'arrived', at: null })
    if (!reply.ok) return notices.fail(reply.error)
    const site = sites.find(({ id }) => id === filter.siteId)
    const place = site === undefined ? messages.restEverywhere : messages.restAt(site.name)
    undo.say(messages.restDone(groupDigits(reply.value.marked), place), reply.value)
    toTable()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'grid') return
    const action = actionOfKey(event.key)
    if (action === null) return
    event.preventDefault()
    event.stopPropagation()
    act(action)
  }
  useKeyHints(markHints)
  useShortcut({ key: 'f', ctrl: true, words: messages.findKey, scope: 'table' }, (event) => {
    event.preventDefault()
    find.current?.select()
  })

  const choose = (seat: Seat | null) => {
    setAsking(null)
    if (seat === null) void navigate('/hoi-nghi')
    else setFocusId(seat.id)
  }
  /** Ends the search at the site of the delegate that was found. */
  const endSearch = () => {
    if (filter.text === '') return
    onFilter({ text: '', ...(focus === null || filter.siteId === null ? {} : { siteId: focus.siteId }) })
    setFocusId(focus?.id ?? null)
  }
  const clear = () => onFilter({ text: '', groups: [], blocs: [], at: null })
  const isFiltered =
    filter.text !== '' || filter.groups.length + filter.blocs.length > 0 || filter.at !== null

  return (
    <div className="roll-call-delegates" ref={part} onKeyDown={onKeyDown}>
      <div className="filter-bar">
        <TextInput
          ref={find}
          className="roll-call-find"
          type="search"
          aria-label={messages.find}
          placeholder={messages.find}
          leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
          rightSection={
            filter.text === '' ? null : (
              <ActionIcon size={20} tabIndex={-1} aria-label={messages.clearFind} onClick={endSearch}>
                <IconX size={13} stroke={1.8} />
              </ActionIcon>
            )
          }
          spellCheck={false}
          autoComplete="off"
          value={filter.text}
          onChange={(event) => {
            onFilter({ text: event.currentTarget.value })
            setFocusId(null)
            setAsking(null)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape' && filter.text !== '') endSearch()
            else if ((event.key === 'Enter' || event.key === 'ArrowDown') && focus !== null) {
              setFocusId(focus.id)
              toTable()
            } else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <FilterMenu
          label={messages.state}
          choices={seatGroups.map((value) => ({ value, label: seatGroupWords[value] }))}
          values={filter.groups}
          onChange={(groups) => onFilter({ groups })}
        />
        <FilterMenu
          label={messages.bloc}
          choices={blocs.map((value) => ({ value, label: blocWords[value] }))}
          values={filter.blocs}
          onChange={(chosen) => onFilter({ blocs: chosen })}
        />
        <PresentAtChip detail={detail} at={filter.at} onChange={(at) => onFilter({ at })} />
        <div className="page-actions">
          <Button
            variant="default"
            disabled={rest === 0}
            title={rest === 0 ? messages.nobodyLeft : messages.restHint}
            onClick={() => void markRest()}
          >
            {rest === 0 ? messages.allMarked : messages.rest(groupDigits(rest))}
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          text={
            isFiltered
              ? messages.nothingShown
              : seats.length === 0
                ? messages.noInvitees
                : messages.noneAtSite
          }
        >
          {isFiltered && (
            <Button variant="default" onClick={clear}>
              {messages.showAll}
            </Button>
          )}
        </EmptyState>
      ) : (
        <RecordTable
          label={messages.delegates}
          columns={columns}
          rows={rows}
          openId={focus?.id ?? null}
          followsOpen
          onOpen={choose}
        />
      )}
      {focus !== null && (
        <SeatDetail
          key={focus.id}
          seat={focus}
          invitee={invitee}
          asking={asking}
          onAct={act}
          onAsk={setAsking}
          onMark={(given) => mark(focus, given)}
          onCorrect={(given) => correct(focus, given)}
          onClose={() => {
            setAsking(null)
            toTable()
          }}
        />
      )}
    </div>
  )
}

const markHints = markActions.map((action) => ({
  keys: action === 'cleared' ? 'Delete' : markKeys[action].toUpperCase(),
  words: actionWords[action],
  scope: 'table' as const,
}))

/** The columns of the table; names of sites, instead of who stands in, where delegates of several are shown. */
function seatColumns(
  numbers: ReadonlyMap<string, number>,
  siteNames: ReadonlyMap<Id, string> | null,
  answers: ReadonlyMap<Id, string>,
): readonly Column<Seat>[] {
  const siteOf = ({ siteId }: Seat) => siteNames?.get(siteId) ?? ''
  const standIn = (seat: Seat) => standInWords(seat.standIn)
  return [
    {
      name: messages.columnNumber,
      width: 44,
      number: true,
      cell: ({ id }) => groupDigits(numbers.get(id) ?? 0),
    },
    { name: messages.columnName, width: 164, whole: seatTitle, cell: nameCell },
    { name: messages.columnTitles, whole: seatTitles, cell: seatTitles },
    {
      name: messages.state,
      width: 204,
      cell: (seat) => (
        <span className="seat-state">
          <AttendanceLabel seat={seat} namesStandIn={siteNames !== null} />
          {seat.state === 'unmarked' && answerWords(answers.get(seat.inviteeId))}
        </span>
      ),
    },
    siteNames === null
      ? { name: messages.columnStandIn, width: 96, whole: standIn, cell: standIn }
      : { name: messages.columnSite, width: 96, whole: siteOf, cell: (seat) => siteLabel(siteOf(seat)) },
    { name: messages.columnArrived, width: 64, number: true, cell: ({ arrivedAt }) => arrivedAt },
    { name: messages.columnLeft, width: 56, number: true, cell: ({ leftAt }) => leftAt },
  ]
}

function nameCell({ name, words, seat }: Seat) {
  if (name !== '') return <span className="strong">{name}</span>
  return <span className="dimmed">{words === '' ? messages.noName : messages.seatNumber(seat)}</span>
}

/** What was answered before the meeting, of who is not marked yet. */
function answerWords(answer: string | undefined) {
  if (answer === 'declined') return <span className="dimmed">{messages.declined}</span>
  return answer === 'standIn' ? <span className="dimmed">{messages.sendsStandIn}</span> : null
}
