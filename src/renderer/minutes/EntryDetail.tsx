import { useMemo } from 'react'
import { titlesOn } from '../../shared/directory/titles.ts'
import { entryKinds, type Entry, type EntryFields } from '../../shared/minutes/contract.ts'
import { entryKindWords } from '../../shared/minutes/fieldWords.ts'
import { useAsOf, useDirectory, useMeetings, useProgram } from '../program.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { minutesMessages as messages } from './messages.ts'
import { ProposalFields } from './ProposalFields.tsx'
import { useAgendaChoices } from './useAgendaChoices.ts'
import { VoteFields } from '../VoteFields.tsx'

const kindChoices = entryKinds.map((value) => ({ value, label: entryKindWords[value] }))

/** What the chosen note is, and who spoke where. */
export function EntryDetail({ entry }: { readonly entry: Entry }) {
  const { minutes, notices } = useProgram()
  const asOf = useAsOf()
  const meeting = useMeetings((state) => state.detail)
  const people = useDirectory((state) => state.people)
  const { updateEntry } = minutes.getState()
  const { id } = entry
  const set = (patch: Partial<EntryFields>) => void notices.report(updateEntry(id, patch))

  const day = meeting?.meeting.heldOn ?? asOf
  const peopleChoices = useMemo(
    () =>
      people.map(({ id, fullName, positions }) => ({
        value: id,
        label: [fullName, titlesOn(positions, day)].filter(Boolean).join(', '),
      })),
    [people, day],
  )
  const siteChoices = useMemo(
    () => (meeting?.sites ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [meeting?.sites],
  )
  const agendaChoices = useAgendaChoices()

  return (
    <section className="detail" aria-label={messages.entryDetail}>
      <div className="detail-head">
        <h2>{messages.entryDetail}</h2>
      </div>
      <div className="fields quiet">
        <SelectField
          label={messages.kind}
          choices={kindChoices}
          value={entry.kind}
          onChange={(kind) => set({ kind })}
        />
        <div data-first>
          <OptionalSelectField
            label={messages.speakerPerson}
            placeholder={messages.speakerPlaceholder}
            searchable
            choices={peopleChoices}
            value={entry.personId}
            onChange={(personId) => set({ personId })}
          />
        </div>
        {entry.personId === null && (
          <TextField
            label={messages.speakerWords}
            placeholder={messages.speakerWordsPlaceholder}
            recordId={id}
            field="entry.speaker"
            value={entry.speaker}
            wraps
            onSave={(speaker) => updateEntry(id, { speaker })}
          />
        )}
        <OptionalSelectField
          label={messages.site}
          placeholder={messages.none}
          searchable
          choices={siteChoices}
          value={entry.siteId}
          onChange={(siteId) => set({ siteId })}
        />
        <OptionalSelectField
          label={messages.agendaItem}
          placeholder={messages.none}
          searchable
          choices={agendaChoices}
          value={entry.agendaItemId}
          onChange={(agendaItemId) => set({ agendaItemId })}
        />
        <ClockField
          label={messages.at}
          placeholder={messages.atPlaceholder}
          value={entry.at}
          onChange={(at) => set({ at })}
        />
        {entry.kind === 'proposal' && (
          <ProposalFields
            entry={entry}
            onChange={set}
            onOutcome={(outcome) => updateEntry(id, { outcome })}
          />
        )}
        {entry.kind === 'vote' && <VoteFields entry={entry} onChange={set} />}
      </div>
    </section>
  )
}
