import { confirmations, type Invitee, type InviteeFields } from '../../shared/invitees/invitees.ts'
import { confirmationWords } from '../../shared/invitees/fieldWords.ts'
import { useAsOf, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { inviteeMessages as messages } from './messages.ts'

const confirmationChoices = confirmations.map((value) => ({ value, label: confirmationWords[value] }))

/** When the invitation left, what was answered, and how to reach whom. */
export function InviteeAnswer({ invitee }: { readonly invitee: Invitee }) {
  const { meetings, notices } = useProgram()
  const asOf = useAsOf()
  const { updateInvitee } = meetings.getState()
  const { id } = invitee
  const set = (patch: Partial<InviteeFields>) => void notices.report(updateInvitee(id, patch))
  return (
    <div className="fields">
      <DateField
        label={messages.invitedOn}
        value={invitee.invitedOn}
        today={asOf}
        onChange={(invitedOn) => set({ invitedOn })}
      />
      <SelectField
        label={messages.confirmation}
        choices={confirmationChoices}
        value={invitee.confirmation}
        onChange={(confirmation) => set({ confirmation })}
      />
      {invitee.confirmation !== 'waiting' && (
        <DateField
          label={messages.answeredOn}
          value={invitee.answeredOn}
          today={asOf}
          onChange={(answeredOn) => set({ answeredOn })}
        />
      )}
      {invitee.confirmation === 'standIn' && (
        <>
          <TextField
            label={messages.standInName}
            recordId={id}
            field="invitee.standInName"
            value={invitee.standInName}
            onSave={(standInName) => updateInvitee(id, { standInName })}
          />
          <TextField
            label={messages.standInTitles}
            recordId={id}
            field="invitee.standInTitles"
            value={invitee.standInTitles}
            onSave={(standInTitles) => updateInvitee(id, { standInTitles })}
          />
        </>
      )}
      <TextField
        label={messages.phone}
        recordId={id}
        field="invitee.phone"
        value={invitee.phone}
        onSave={(phone) => updateInvitee(id, { phone })}
      />
      <TextField
        label={messages.note}
        recordId={id}
        field="invitee.note"
        value={invitee.note}
        onSave={(note) => updateInvitee(id, { note })}
      />
    </div>
  )
}
