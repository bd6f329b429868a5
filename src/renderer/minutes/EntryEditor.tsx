import { memo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Entry } from '../../shared/minutes/contract.ts'
import { entryKindWords } from '../../shared/minutes/fieldWords.ts'
import { useMeetings, usePeople, useProgram } from '../program.ts'
import { ProseField } from '../prose/ProseField.tsx'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import type { Step } from '../writes.ts'
import { minutesMessages as messages } from './messages.ts'

interface EntryEditorProps {
  readonly entry: Entry
  readonly section: string
  /** Its number in the section, and how many stand there. */
  readonly number: number
  readonly count: number
  readonly isChosen: boolean
  readonly onChoose: (id: Id) => void
}

/** One note: who spoke in one line, what was said below it. */
export const EntryEditor = memo(function EntryEditor({
  entry,
  section,
  number,
  count,
  isChosen,
  onChoose,
}: EntryEditorProps) {
  const { minutes, undo } = useProgram()
  const { updateEntry, removeEntry, moveEntry } = minutes.getState()
  const { id, text } = entry
  const person = usePeople().get(entry.personId ?? id)
  const siteName = useMeetings(
    (state) => state.detail?.sites.find((site) => site.id === entry.siteId)?.name ?? '',
  )
  const move = (step: Step) => undo.keep(messages.entryMoved, moveEntry(id, step))
  const speaker = person?.fullName ?? entry.speaker

  return (
    <article
      id={`entry-${id}`}
      className="minutes-record"
      aria-label={messages.entryText(number, section)}
      data-chosen={isChosen || undefined}
      onFocusCapture={() => onChoose(id)}
      onKeyDown={moveByKey(move)}
    >
      <span className="minutes-number">{count > 1 && number}</span>
      <div className="minutes-record-head">
        <span className="one-line">
          {entry.at !== null && <span className="dimmed">{entry.at} </span>}
          <span className="dimmed">{entryKindWords[entry.kind]}</span>
          {speaker !== '' && <span className="dimmed"> · </span>}
          <span className="strong">{speaker}</span>
          {speaker === '' && entry.kind !== 'vote' && <span className="dimmed"> · {messages.noSpeaker}</span>}
          {siteName !== '' && <span className="dimmed">, {siteName}</span>}
        </span>
        <span className="minutes-record-end">
          <RecordActions
            name={messages.entryName(number, section)}
            isFirst={number === 1}
            isLast={number === count}
            onMove={move}
            onRemove={() => void undo.report(messages.entryRemoved, removeEntry(id))}
          />
          <SampleTag sample={entry.sample} />
        </span>
      </div>
      <div className="minutes-text quiet">
        <ProseField
          label={messages.entryText(number, section)}
          labelHidden
          placeholder={messages.entryPlaceholder}
          recordId={id}
          field="entry.text"
          value={text}
          onSave={(next) => updateEntry(id, { text: next })}
        />
      </div>
    </article>
  )
})
