import { useMemo } from 'react'
import { honorifics, lastRank } from '../../shared/directory/contract.ts'
import { honorificWord } from '../../shared/directory/titles.ts'
import { isNamed } from '../../shared/invitees/attendancePhrase.ts'
import { inviteeName } from '../../shared/invitees/inviteeName.ts'
import { blocs, inviteeRoles, type Invitee, type InviteeFields } from '../../shared/invitees/invitees.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { blocWords, inviteeRoleWords } from '../../shared/invitees/fieldWords.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { InviteeAnswer } from './InviteeAnswer.tsx'
import { inviteeKindWords, inviteeMessages as messages } from './messages.ts'
import { SeatNames } from './SeatNames.tsx'

const roleChoices = inviteeRoles.map((value) => ({ value, label: inviteeRoleWords[value] }))
const blocChoices = blocs.map((value) => ({ value, label: blocWords[value] }))
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
  const { meetings, notices, undo } = useProgram()
  const { meeting, sites } = useOpenMeeting()
  const asOf = useAsOf()
  const organizations = useDirectory((state) => state.organizations)
  const { updateInvitee, removeInvitee, moveInvitee } = meetings.getState()
  const { id } = invitee
  const name = inviteeName(invitee)
  const set = (patch: Partial<InviteeFields>) => void notices.report(updateInvitee(id, patch))
  const day = meeting.heldOn ?? asOf
  const agencyChoices = useMemo(
    () => organizationChoices(organizations, day, invitee.organizationId),
    [organizations, day, invitee.organizationId],
  )
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
            onMove={(step) => undo.keep(messages.moved(name), moveInvitee(id, step))}
            onRemove={() => void undo.report(messages.removed(name), removeInvitee(id))}
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
          <OptionalSelectField
            label={messages.organization}
            placeholder={messages.noOrganization}
            searchable
            choices={agencyChoices}
            value={invitee.organizationId}
            onChange={(organizationId) => set({ organizationId })}
          />
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
          <SelectField
            label={messages.bloc}
            choices={blocChoices}
            value={invitee.bloc}
            onChange={(bloc) => set({ bloc })}
          />
          <WholeNumberField
            label={messages.rank}
            value={invitee.rank === lastRank ? null : invitee.rank}
            min={1}
            max={lastRank}
            optional
            onChange={(rank) => set({ rank: rank ?? lastRank })}
          />
        </div>
        <InviteeAnswer invitee={invitee} />
      </div>
      {!isNamed(invitee) && (
        <div className="fields quiet">
          <SeatNames invitee={invitee} />
        </div>
      )}
    </section>
  )
}
