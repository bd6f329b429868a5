import { memo } from 'react'
import type { Site } from '../../shared/sites/sites.ts'
import { excerpt } from '../excerpt.ts'
import { usePeople } from '../program.ts'
import { noteKindWords, runningMessages as messages } from './messages.ts'
import type { Note } from './notesInTime.ts'

interface NoteRowProps {
  readonly note: Note
  readonly sites: readonly Site[]
  readonly isOpen: boolean
  readonly onOpen: (note: Note) => void
}

/** One note: when, what kind, who from where, what was said. Opens it to be corrected. */
export const NoteRow = memo(function NoteRow({ note, sites, isOpen, onOpen }: NoteRowProps) {
  const people = usePeople()
  const { record } = note
  const entry = note.is === 'entry' ? note.record : null
  const person = people.get(entry?.personId ?? record.id)
  const speaker = person?.fullName ?? entry?.speaker ?? ''
  const site = sites.find(({ id }) => id === entry?.siteId)?.name ?? ''
  const votes = entry?.kind === 'vote' ? [entry.votesFor, entry.votesAgainst, entry.votesOther] : []
  return (
    <button
      type="button"
      className="note-row"
      data-open={isOpen || undefined}
      title={messages.correct}
      onClick={() => onOpen(note)}
    >
      <span className="note-row-at">{record.at ?? ''}</span>
      <span className="note-row-head one-line">
        <span className="dimmed">{noteKindWords[entry?.kind ?? 'conclusion']}</span>{' '}
        <span className="strong">{speaker}</span>
        {site !== '' && <span className="dimmed">{speaker === '' ? site : `, ${site}`}</span>}
      </span>
      <span className="note-row-text">
        {record.text === '' ? <span className="dimmed">{messages.noText}</span> : excerpt(record.text)}
        {votes.some((count) => count !== null) && (
          <span className="dimmed"> {votes.map((count) => count ?? '…').join(' / ')}</span>
        )}
      </span>
    </button>
  )
})
