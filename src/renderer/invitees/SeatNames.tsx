import { ActionIcon, Autocomplete } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { titlesOn } from '../../shared/directory/titles.ts'
import type { GroupInvitee, QuotaInvitee, SeatName, SeatNameFields } from '../../shared/invitees/invitees.ts'
import { fold } from '../../shared/text/fold.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { TextField } from '../ui/TextField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { inviteeMessages as messages } from './messages.ts'

/** Most people of the directory that are offered while a name is typed. */
const offeredPeople = 20

/** Who takes the seats of a quota or group, named as they become known. */
export function SeatNames({ invitee }: { readonly invitee: QuotaInvitee | GroupInvitee }) {
  const { seatNames } = useOpenMeeting()
  const seats = invitee.seats
  const named = useMemo(
    () =>
      seatNames
        .filter(({ inviteeId, seat }) => inviteeId === invitee.id && seat <= (seats ?? 0))
        .toSorted((a, b) => a.seat - b.seat),
    [seatNames, invitee.id, seats],
  )
  if (seats === null) return <p className="dimmed">{messages.seatsUnknown}</p>
  const taken = new Set(named.map(({ seat }) => seat))
  const free = Array.from({ length: seats }, (_, index) => index + 1).find((seat) => !taken.has(seat))
  return (
    <section className="seat-names" aria-label={messages.seatNames}>
      <h3>
        {messages.seatNames}{' '}
        <span className="page-counts">{messages.seatNamesCount(named.length, seats)}</span>
      </h3>
      {named.map((name) => (
        <SeatLine key={name.id} name={name} />
      ))}
      {free === undefined ? (
        <p className="dimmed">{messages.seatsFull}</p>
      ) : (
        <AddSeatName invitee={invitee} seat={free} />
      )}
    </section>
  )
}

function SeatLine({ name }: { readonly name: SeatName }) {
  const { meetings, undo } = useProgram()
  const { nameSeat, removeSeatName } = meetings.getState()
  const { id, inviteeId, seat } = name
  const save = (patch: Partial<SeatNameFields>) => nameSeat(inviteeId, seat, { ...fieldsOf(name), ...patch })
  return (
    <div className="seat-line">
      <span className="dimmed number">{seat}</span>
      <TextField
        label={messages.seatName(seat)}
        labelHidden
        recordId={id}
        field="seatName.name"
        value={name.name}
        onSave={(text) => save({ name: text })}
      />
      <TextField
        label={messages.seatTitles(seat)}
        labelHidden
        recordId={id}
        field="seatName.titles"
        value={name.titles}
        placeholder={messages.standInTitles}
        onSave={(titles) => save({ titles })}
      />
      <TextField
        label={messages.seatPhone(seat)}
        labelHidden
        recordId={id}
        field="seatName.phone"
        value={name.phone}
        placeholder={messages.phone}
        onSave={(phone) => save({ phone })}
      />
      <ActionIcon
        size={24}
        aria-label={messages.removeSeatName(name.name)}
        onClick={() => void undo.report(messages.seatNameRemoved(name.name), removeSeatName(id))}
      >
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </div>
  )
}

function AddSeatName({
  invitee,
  seat,
}: {
  readonly invitee: QuotaInvitee | GroupInvitee
  readonly seat: number
}) {
  const { meetings, notices } = useProgram()
  const { meeting } = useOpenMeeting()
  const asOf = useAsOf()
  const people = useDirectory((state) => state.people)
  const [typed, setTyped] = useState('')
  const picked = useRef(false)
  const day = meeting.heldOn ?? asOf
  const offered = useMemo(() => {
    const labels = new Map<string, (typeof people)[number]>()
    for (const person of people) {
      const label = [person.fullName, titlesOn(person.positions, day)].filter(Boolean).join(', ')
      if (!labels.has(label)) labels.set(label, person)
    }
    return labels
  }, [people, day])

  const add = async (text: string) => {
    const name = text.trim()
    if (name === '') return
    setTyped('')
    const person = offered.get(name)
    const reply = await meetings
      .getState()
      .nameSeat(
        invitee.id,
        seat,
        person === undefined ? { name } : { name: person.fullName, personId: person.id },
      )
    if (reply.ok) return
    setTyped(name)
    notices.fail(reply.error)
  }
  return (
    <Autocomplete
      className="add-field"
      aria-label={messages.addSeatName}
      placeholder={messages.addSeatName}
      spellCheck={false}
      maxLength={1000}
      data={[...offered.keys()]}
      limit={offeredPeople}
      filter={({ options, search, limit }) => {
        const wanted = fold(search.trim())
        if (wanted === '') return []
        return options
          .filter((option) => !('group' in option) && fold(option.label).includes(wanted))
          .slice(0, limit)
      }}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={(label) => {
        picked.current = true
        void add(label)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        // The choice that was picked by this same key is added already.
        setTimeout(() => {
          if (!picked.current) void add(typed)
          picked.current = false
        })
      }}
    />
  )
}

function fieldsOf({ honorific, militaryRank, name, titles, personId, phone }: SeatName): SeatNameFields {
  return { honorific, militaryRank, name, titles, personId, phone }
}
