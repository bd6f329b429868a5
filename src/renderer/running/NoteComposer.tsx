import { ActionIcon, Button, Kbd, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Reply } from '../../shared/contract/reply.ts'
import { entryKinds, type Conclusion, type Entry, type EntryFields } from '../../shared/minutes/contract.ts'
import { errorSentence } from '../errorMessages.ts'
import { useMinutes, usePeople, useProgram } from '../program.ts'
import { AutosaveText } from '../ui/AutosaveText.tsx'
import { ClockField } from '../ui/ClockField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { RecordChoice } from './findChoice.ts'
import { EntryExtras } from './EntryExtras.tsx'
import { FindField } from './FindField.tsx'
import { noteKindWords, runningMessages as messages } from './messages.ts'
import { isEntryKind } from './noteKinds.ts'
import type { OpenNote } from './openNote.ts'
import type { SpeakerChoice } from './speakerChoices.ts'
import { TaskExtras } from './TaskExtras.tsx'
import { useNoteText } from './useNoteText.ts'

const kindChoices = entryKinds.map((value) => ({ value, label: noteKindWords[value] }))

export interface ComposerChoices {
  readonly speakers: readonly SpeakerChoice[]
  readonly sites: readonly RecordChoice[]
}

interface NoteComposerProps {
  readonly note: OpenNote
  readonly choices: ComposerChoices
  /** Closes it; the note stays unless nothing was said in it. */
  readonly onFinish: () => void
}

/** One note being written: who speaks, what is said, and what its kind needs besides. */
export function NoteComposer({ note, choices, onFinish }: NoteComposerProps) {
  const { minutes, notices, saving, undo } = useProgram()
  const root = useRef<HTMLDivElement>(null)
  const { id, kind } = note
  const entry = useMinutes((state) => state.entries.find((one) => one.id === id))
  const conclusion = useMinutes((state) => state.conclusions.find((one) => one.id === id))
  const ofEntry = isEntryKind(kind)
  const record: Entry | Conclusion | undefined = ofEntry ? entry : conclusion
  const { updateEntry, updateConclusion, removeEntry, removeConclusion } = minutes.getState()
  const saveText = (text: string): Promise<Reply<unknown>> => {
    if (id === null) return Promise.resolve(notMade)
    return ofEntry ? updateEntry(id, { text }) : updateConclusion(id, { text })
  }
  const text = useNoteText(id, ofEntry ? 'entry.text' : 'conclusion.text', record?.text ?? '', saveText)

  // The hand goes where there is something left to say first.
  useEffect(() => {
    const text = steps(root.current).filter((step) => step.matches('textarea'))
    const [first] = note.isNew ? steps(root.current) : text
    inputOf(first)?.focus()
  }, [note.key, note.isNew])

  const give = useRef(() => {})
  const finish = async () => {
    await text.commit()
    give.current()
    const made = await note.made
    const { entries, conclusions } = minutes.getState()
    const written = [...entries, ...conclusions].find((one) => one.id === made)
    onFinish()
    if (note.isNew && made !== null && written !== undefined && isEmpty(written) && text.text.trim() === '') {
      await notices.report(ofEntry ? removeEntry(made) : removeConclusion(made))
    }
  }
  const remove = async () => {
    if (id === null) return
    onFinish()
    await saving.flushPending()
    await undo.report(
      messages.removed(noteKindWords[kind].toLocaleLowerCase('vi')),
      ofEntry ? removeEntry(id) : removeConclusion(id),
    )
  }
  /** To the next field in which nothing stands, or out when there is none. */
  const goOn = () => {
    const all = steps(root.current)
    const at = all.findIndex((step) => step.contains(document.activeElement))
    const input = inputOf(all.slice(at + 1).find(isOpen))
    if (input) input.focus()
    else void finish()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      void finish()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    if (event.target instanceof HTMLElement && event.target.closest('button, [role="option"]')) return
    event.preventDefault()
    if (event.ctrlKey) void finish()
    else goOn()
  }

  const words = noteKindWords[kind]
  return (
    <div
      ref={root}
      className="note-composer"
      role="group"
      aria-label={messages.newNote(words)}
      onKeyDown={onKeyDown}
    >
      <div className="note-line">
        <div className="note-at">
          <ClockField
            label={messages.at}
            labelHidden
            value={record === undefined ? note.at : record.at}
            disabled={record === undefined}
            onChange={(at) => {
              if (id !== null)
                void notices.report(ofEntry ? updateEntry(id, { at }) : updateConclusion(id, { at }))
            }}
          />
        </div>
        {ofEntry ? (
          <SelectField
            className="note-kind"
            label={messages.newNote('')}
            labelHidden
            choices={kindChoices}
            value={entry?.kind ?? kind}
            onChange={(next) => {
              if (id !== null) void notices.report(updateEntry(id, { kind: next }))
            }}
          />
        ) : (
          <span className="strong">{words}</span>
        )}
        {ofEntry && <SpeakerFields note={note} entry={entry} choices={choices} onDone={goOn} />}
      </div>
      <Textarea
        data-step="text"
        className="note-text"
        aria-label={messages.text}
        placeholder={messages.textPlaceholder}
        spellCheck={false}
        error={text.error === null ? null : errorSentence(text.error)}
        {...text.inputProps}
      />
      {entry !== undefined && (entry.kind === 'vote' || entry.kind === 'proposal') && (
        <EntryExtras entry={entry} onDone={goOn} />
      )}
      {kind === 'assignment' && conclusion !== undefined && (
        <TaskExtras conclusion={conclusion} text={text.text} giveRef={give} onDone={goOn} />
      )}
      <div className="note-foot">
        <Kbd>Enter</Kbd> {messages.keyFinish} <Kbd>Shift Enter</Kbd> {messages.keyLine}
        <span className="note-foot-end">
          {id !== null && <AutosaveText recordId={id} />}
          <ActionIcon
            size={24}
            aria-label={messages.remove}
            title={messages.remove}
            onClick={() => void remove()}
          >
            <IconTrash size={15} stroke={1.6} />
          </ActionIcon>
          <Button variant="default" onClick={() => void finish()}>
            {messages.finish}
          </Button>
        </span>
      </div>
    </div>
  )
}

function steps(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-step]') ?? [])]
}

function isOpen(step: HTMLElement): boolean {
  return step.dataset['step'] !== 'filled'
}

function inputOf(step: HTMLElement | undefined): HTMLElement | null | undefined {
  return step?.matches('input, textarea') === true ? step : step?.querySelector<HTMLElement>('input')
}

const notMade = { ok: false, error: { code: 'not-found', facts: { what: 'entry' } } } as const

function isEmpty(record: Entry | Conclusion): boolean {
  if (record.text.trim() !== '') return false
  if (!('kind' in record)) return true
  const { personId, speaker, votesFor, votesAgainst, votesOther, handlingAgencyId } = record
  return (
    speaker === '' &&
    [personId, votesFor, votesAgainst, votesOther, handlingAgencyId].every((value) => value === null)
  )
}

interface SpeakerFieldsProps {
  readonly note: OpenNote
  readonly entry: Entry | undefined
  readonly choices: ComposerChoices
  readonly onDone: () => void
}

/** Who speaks and from where; what is picked stands there at once and goes into the entry as soon as it is made. */
function SpeakerFields({ note, entry, choices, onDone }: SpeakerFieldsProps) {
  const { minutes, notices } = useProgram()
  const people = usePeople()
  const [said, setSaid] = useState<Partial<EntryFields>>({})
  const { personId, siteId } = { ...note.by, ...entry, ...said }
  const words = useNoteText(note.id, 'entry.speaker', entry?.speaker ?? note.by.speaker, (speaker) =>
    note.id === null ? Promise.resolve(notMade) : minutes.getState().updateEntry(note.id, { speaker }),
  )
  const spoken = note.id === null && words.text === '' ? note.by.speaker : words.text
  const say = (patch: Partial<EntryFields>) => {
    setSaid((earlier) => ({ ...earlier, ...patch }))
    void note.made.then(async (id) => {
      const done = id !== null && (await notices.report(minutes.getState().updateEntry(id, patch)))
      if (!done) setSaid({})
    })
  }
  const person = personId === null ? undefined : people.get(personId)
  const siteName = choices.sites.find(({ id }) => id === siteId)?.label ?? ''
  return (
    <>
      <div className="note-speaker" data-step={person !== undefined || spoken !== '' ? 'filled' : 'speaker'}>
        <FindField
          label={messages.speaker}
          placeholder={messages.speakerPlaceholder}
          choices={choices.speakers}
          shown={person?.fullName ?? spoken}
          onPick={({ by }) => {
            words.type(by.speaker)
            void words.commit()
            say({ personId: by.personId, ...(by.siteId === null ? {} : { siteId: by.siteId }) })
          }}
          onWords={words.type}
          onKeep={() => {
            void words.commit()
            if (personId !== null) say({ personId: null })
          }}
          onDone={onDone}
        />
      </div>
      {choices.sites.length > 1 && (
        <div className="note-site" data-step={siteName === '' ? 'site' : 'filled'}>
          <FindField
            label={messages.site}
            placeholder={messages.sitePlaceholder}
            choices={choices.sites}
            shown={siteName}
            onPick={({ id }) => say({ siteId: id })}
            onKeep={(text) => {
              if (text === '') say({ siteId: null })
            }}
            onDone={onDone}
          />
        </div>
      )}
    </>
  )
}
