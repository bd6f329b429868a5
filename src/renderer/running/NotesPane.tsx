import { Kbd } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { AgendaProgress } from '../../shared/agenda/agendaProgress.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { useAsOf, useDirectory, useMinutes, useProgram } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { useKeyHints } from '../ui/keyHints.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { findableRecord } from './findChoice.ts'
import { noteKindWords, runningMessages as messages } from './messages.ts'
import { NoteComposer } from './NoteComposer.tsx'
import { isEntryKind, isOfTheFloor, noteKinds, type NoteKind } from './noteKinds.ts'
import { NoteRow } from './NoteRow.tsx'
import { notesInTime, type Note } from './notesInTime.ts'
import type { Floor } from './onTheFloor.ts'
import type { OpenNote } from './openNote.ts'
import { speakerChoices, type SpokenBy } from './speakerChoices.ts'
import { useDigits } from './useDigits.ts'
import { useSameRecords } from './useSameRecords.ts'
import { minuteAt } from './useNow.ts'

const nobody: SpokenBy = { personId: null, speaker: '', siteId: null }
const hints = [{ keys: '1…9', words: messages.keyNote, scope: 'page' }] as const

interface NotesPaneProps {
  readonly detail: MeetingDetail
  readonly progress: AgendaProgress<AgendaItem>
  readonly floor: Floor
}

/** What was noted so far, and the note that is being written. */
export function NotesPane({ detail, progress, floor }: NotesPaneProps) {
  const { minutes, notices, now } = useProgram()
  const asOf = useAsOf()
  const error = useMinutes((state) => state.error)
  const entries = useMinutes((state) => state.entries)
  const conclusions = useMinutes((state) => state.conclusions)
  const people = useDirectory((state) => state.people)
  const organizations = useDirectory((state) => state.organizations)
  const [open, setOpen] = useState<OpenNote | null>(null)
  const lastKey = useRef(0)
  const list = useRef<HTMLDivElement>(null)
  const notes = useMemo(() => notesInTime(entries, conclusions), [entries, conclusions])
  const { meeting } = detail
  // Read anew on every change: with thousands of invitees their words are put together only when one has changed.
  const invitees = useSameRecords(detail.invitees)
  const seatNames = useSameRecords(detail.seatNames)
  const sites = useSameRecords(detail.sites)
  const day = meeting.heldOn ?? asOf
  const choices = useMemo(
    () => ({
      speakers: speakerChoices({ invitees, seatNames, sites }, { people, organizations }, day),
      sites: sites.map(({ id, name, place }) => findableRecord(id, name, place)),
    }),
    [invitees, seatNames, sites, people, organizations, day],
  )

  const begin = (kind: NoteKind) => {
    lastKey.current += 1
    const key = lastKey.current
    const at = minuteAt(now())
    const by = isOfTheFloor(kind) && floor.now !== null ? spokenBy(floor.now) : nobody
    const agendaItemId = progress.runningId
    const { noteEntry, noteConclusion } = minutes.getState()
    const make = async () => {
      const reply = isEntryKind(kind)
        ? await noteEntry({ kind, at, agendaItemId, ...by })
        : await noteConclusion({ section: 'assignment', at, agendaItemId })
      if (!reply.ok) {
        notices.fail(reply.error)
        return null
      }
      const { id } = reply.value
      setOpen((note) => (note?.key === key ? { ...note, id } : note))
      return id
    }
    setOpen({ key, kind, at, by, id: null, made: make(), isNew: true })
  }
  const correct = useCallback(({ is, id, record }: Note) => {
    lastKey.current += 1
    const kind = is === 'entry' ? record.kind : 'conclusion'
    const made = Promise.resolve(id)
    setOpen({ key: lastKey.current, kind, at: record.at, by: nobody, id, made, isNew: false })
  }, [])
  const finish = () => {
    setOpen(null)
    list.current?.focus({ preventScroll: true })
  }

  useKeyHints(hints)
  useDigits((digit) => {
    const kind = noteKinds[digit - 1]
    if (kind !== undefined) begin(kind)
  })
  useShortcut({ key: 'F2', inFields: true, words: messages.keyLast }, (event) => {
    event.preventDefault()
    const last = notes.at(-1)
    if (last !== undefined) correct(last)
  })

  // What was noted last is in sight, and the hand on the page, where its keys work.
  const count = notes.length
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [count, open?.id])
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true })
  }, [])

  return (
    <section className="running-notes" aria-label={messages.notes}>
      <div className="running-pane-head">
        <h2>{messages.notes}</h2>
        <span className="page-counts">{count > 0 && count}</span>
      </div>
      <div className="notes-list" data-part tabIndex={-1} ref={list} onKeyDown={moveAmongRows}>
        <ErrorLine error={error} />
        {count === 0 && error === null && <p className="dimmed notes-none">{messages.noNotes}</p>}
        {notes.map((note) => (
          <NoteRow key={note.id} note={note} sites={sites} isOpen={note.id === open?.id} onOpen={correct} />
        ))}
      </div>
      {open !== null && <NoteComposer key={open.key} note={open} choices={choices} onFinish={finish} />}
      <div className="note-keys">
        {noteKinds.map((kind, index) => (
          <button
            key={kind}
            type="button"
            tabIndex={-1}
            data-current={kind === open?.kind || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => begin(kind)}
          >
            <Kbd>{open === null ? index + 1 : `Ctrl ${index + 1}`}</Kbd>{' '}
            {noteKindWords[kind].toLocaleLowerCase('vi')}
          </button>
        ))}
      </div>
    </section>
  )
}

function spokenBy({ personId, speaker, siteId }: SpokenBy): SpokenBy {
  return { personId, speaker: personId === null ? speaker : '', siteId }
}

/** Arrows go from note to note. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = event.key === 'ArrowDown' ? rows[at + 1] : rows.at(at < 0 ? -1 : Math.max(0, at - 1))
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
