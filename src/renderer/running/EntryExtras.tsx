import { useMemo } from 'react'
import type { Entry, EntryFields } from '../../shared/minutes/contract.ts'
import { VoteFields } from '../VoteFields.tsx'
import { useAsOf, useOrganizations, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { AgencyField } from './AgencyField.tsx'
import { runningMessages as messages } from './messages.ts'

interface EntryExtrasProps {
  readonly entry: Entry
  readonly onDone: () => void
}

/** What a vote and a kiến nghị say besides their text. */
export function EntryExtras({ entry, onDone }: EntryExtrasProps) {
  const { minutes, notices } = useProgram()
  const asOf = useAsOf()
  const agency = useOrganizations().get(entry.handlingAgencyId ?? entry.id)
  const shown = useMemo(() => agency?.shortName || agency?.name || '', [agency])
  const set = (patch: Partial<EntryFields>) =>
    void notices.report(minutes.getState().updateEntry(entry.id, patch))
  if (entry.kind === 'vote')
    return (
      <div className="note-line note-votes">
        <VoteFields entry={entry} onChange={set} />
      </div>
    )
  return (
    <div className="note-line">
      <AgencyField
        label={messages.handlingAgency}
        shown={shown}
        onPick={(handlingAgencyId) => set({ handlingAgencyId })}
        onDone={onDone}
      />
      <div className="note-due" data-step="due">
        <DateField
          label={messages.due}
          labelHidden
          placeholder={messages.duePlaceholder}
          today={asOf}
          value={entry.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
      </div>
    </div>
  )
}
