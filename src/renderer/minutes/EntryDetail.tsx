import { useMemo } from 'react'
import { titlesOn } from '../../shared/directory/titles.ts'
import { entryKinds, type Entry, type EntryFields } from '../../shared/minutes/contract.ts'
import { useAsOf, useDirectory, useMeetings, useProgram } from '../program.ts'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { entryKindWords, minutesMessages as messages } from './messages.ts'
import { useAgendaChoices } from './useAgendaChoices.ts'

const kindChoices = entryKinds.map((value) => ({ value, label: entryKindWords[value] }))
const voteFields = ['votesFor', 'votesAgainst', 'votesOther'] as const

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
  const votes = voteFields.map((field) => entry[field])
  const sum = votes.reduce<number>((total, count) => total + (count ?? 0), 0)

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
        {entry.kind === 'vote' &&
          voteFields.map((field) => (
            <WholeNumberField
              key={field}
              label={messages[field]}
              value={entry[field]}
              min={0}
              max={99_999}
              optional
              placeholder={messages.votesPlaceholder}
              {...(field === 'votesOther' && sum > 0 ? { description: messages.votesSum(sum) } : {})}
              onChange={(count) => set({ [field]: count })}
            />
          ))}
      </div>
    </section>
  )
}
