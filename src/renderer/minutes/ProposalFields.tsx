import { useMemo } from 'react'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Entry, EntryFields } from '../../shared/minutes/contract.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { minutesMessages as messages } from './messages.ts'

interface ProposalFieldsProps {
  readonly entry: Entry
  readonly onChange: (patch: Partial<EntryFields>) => void
  readonly onOutcome: (outcome: string) => Promise<Reply<unknown>>
}

/** What becomes of a kiến nghị: who handles it, until when, with what outcome (domain 2.4). */
export function ProposalFields({ entry, onChange, onOutcome }: ProposalFieldsProps) {
  const asOf = useAsOf()
  const organizations = useDirectory((state) => state.organizations)
  const choices = useMemo(
    () => organizationChoices(organizations, asOf, entry.handlingAgencyId),
    [organizations, asOf, entry.handlingAgencyId],
  )
  return (
    <>
      <OptionalSelectField
        label={messages.handlingAgency}
        placeholder={messages.handlingAgencyPlaceholder}
        searchable
        choices={choices}
        value={entry.handlingAgencyId}
        onChange={(handlingAgencyId) => onChange({ handlingAgencyId })}
      />
      <DateField
        label={messages.dueOn}
        today={asOf}
        value={entry.dueOn}
        placeholder={messages.duePlaceholder}
        onChange={(dueOn) => onChange({ dueOn })}
      />
      <TextField
        label={messages.outcome}
        placeholder={messages.outcomePlaceholder}
        recordId={entry.id}
        field="entry.outcome"
        value={entry.outcome}
        multiline
        onSave={onOutcome}
      />
    </>
  )
}
