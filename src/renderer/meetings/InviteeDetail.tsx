import { useMemo } from 'react'
import { honorifics } from '../../shared/directory/contract.ts'
import { honorificWord } from '../../shared/directory/titles.ts'
import { isNamed } from '../../shared/meetings/attendancePhrase.ts'
import { inviteeRoles, type Invitee, type InviteeFields } from '../../shared/meetings/invitees.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { useProgram } from '../program.ts'
import { RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { inviteeName } from './inviteeName.ts'
import { inviteeKindWords, inviteeRoleWords, meetingMessages as messages } from './messages.ts'
import { useOpenMeeting } from './useOpenMeeting.ts'

const roleChoices = inviteeRoles.map((value) => ({ value, label: inviteeRoleWords[value] }))
const honorificChoices = honorifics.map((value) => ({
  value,
  label: capitalizeFirst(honorificWord(value)) || messages.noHonorific,
}))

interface InviteeDetailProps {
  readonly invitee: Invitee
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** The chosen invitee, edited in place. */
export function InviteeDetail({ invitee, isFirst, isLast }: InviteeDetailProps) {
  const { meetings, notices } = useProgram()
  const { sites } = useOpenMeeting()
  const { updateInvitee, removeInvitee, moveInvitee } = meetings.getState()
  const { id } = invitee
  const name = inviteeName(invitee)
  const set = (patch: Partial<InviteeFields>) => void notices.report(updateInvitee(id, patch))
  const siteChoices = useMemo(() => sites.map((site) => ({ value: site.id, label: site.name })), [sites])

  return (
    <section className="detail invitee-detail" aria-label={messages.invitee(name)}>
      <div className="detail-head">
        <h2 className="one-line" title={name}>
          {isNamed(invitee) ? name : inviteeKindWords[invitee.kind]}
        </h2>
        <SampleTag sample={invitee.sample} />
        <div className="page-actions">
          <RecordActions
            name={name}
            isFirst={isFirst}
            isLast={isLast}
            onMove={(step) => notices.report(moveInvitee(id, step))}
            confirm={{ title: messages.removeInviteeTitle(name), text: messages.removeInviteeText }}
            onRemove={() => void notices.report(removeInvitee(id))}
          />
        </div>
      </div>
      <div className="invitee-fields quiet">
        <div className="fields">
          {isNamed(invitee) ? (
            <>
              <TextField
                label={messages.militaryRank}
                recordId={id}
                field="invitee.militaryRank"
                value={invitee.militaryRank}
                onSave={(militaryRank) => updateInvitee(id, { militaryRank })}
              />
              <TextField
                label={messages.inviteeName}
                recordId={id}
                field="invitee.name"
                value={invitee.name}
                placeholder={messages.noName}
                onSave={(text) => updateInvitee(id, { name: text })}
              />
              <TextField
                label={messages.inviteeTitles}
                recordId={id}
                field="invitee.titles"
                value={invitee.titles}
                wraps
                maxRows={4}
                onSave={(titles) => updateInvitee(id, { titles })}
              />
            </>
          ) : (
            <TextField
              label={messages.inviteeWords}
              recordId={id}
              field="invitee.words"
              value={invitee.words}
              wraps
              maxRows={4}
              onSave={(words) => updateInvitee(id, { words })}
            />
          )}
        </div>
        <div className="fields">
          {isNamed(invitee) ? (
            <SelectField
              label={messages.honorific}
              choices={honorificChoices}
              value={invitee.honorific}
              onChange={(honorific) => set({ honorific })}
            />
          ) : (
            <WholeNumberField
              label={messages.seats}
              value={invitee.seats}
              min={1}
              max={9999}
              optional={invitee.kind === 'group'}
              placeholder={messages.unknownSeats}
              onChange={(seats) => set({ seats })}
            />
          )}
          <SelectField
            label={messages.role}
            choices={roleChoices}
            value={invitee.role}
            onChange={(role) => set({ role })}
          />
          <SelectField
            label={messages.inviteeSite}
            searchable
            choices={siteChoices}
            value={invitee.siteId}
            onChange={(siteId) => set({ siteId })}
          />
        </div>
      </div>
    </section>
  )
}
