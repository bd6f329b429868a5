import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type SubmitEvent } from 'react'
import { assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { isInForce, titlesOn } from '../../shared/directory/titles.ts'
import { inviteeRoles, type InviteeRole, type NewInvitee } from '../../shared/invitees/invitees.ts'
import type { Site } from '../../shared/sites/sites.ts'
import { inviteeRoleWords } from '../../shared/invitees/fieldWords.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { inviteDoubt } from './inviteDoubt.ts'
import { inviteeKindWords, inviteeMessages as messages } from './messages.ts'

type Kind = NewInvitee['kind']
const kinds = ['person', 'position', 'quota', 'group'] as const
const roleChoices = inviteeRoles.map((value) => ({ value, label: inviteeRoleWords[value] }))

interface InviteFormProps {
  readonly site: Site
  readonly onAdded: (id: Id) => void
  readonly onClose: () => void
}

/** Invites to a site, one after another: by person, by position, by seats of an organization, or by words. */
export function InviteForm({ site, onAdded, onClose }: InviteFormProps) {
  const { meetings, notices } = useProgram()
  const [kind, setKind] = useState<Kind>('person')
  const [role, setRole] = useState<InviteeRole>('delegate')
  const [personId, setPersonId] = useState<Id | null>(null)
  const [positionId, setPositionId] = useState<Id | null>(null)
  const [organizationId, setOrganizationId] = useState<Id | null>(null)
  const [words, setWords] = useState('')
  const [seats, setSeats] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)
  const [doubtShown, setDoubtShown] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const { people, positions, organizations } = useChoices()
  const focusFirst = () => form.current?.querySelector<HTMLInputElement>('.invite-who input')?.focus()
  useEffect(focusFirst, [])

  /** Everybody and everything that can be found by one typing: an organization is given seats. */
  const anybody = useMemo(
    () => [
      ...people,
      ...positions,
      ...organizations.map(({ value, label }) => ({ value, label: `${label} (${messages.ofOrganization})` })),
    ],
    [people, positions, organizations],
  )
  const invite = (organization: Id | null) => {
    setOrganizationId(organization)
    const chosen = organizations.find(({ value }) => value === organization)
    if (chosen !== undefined) setWords(messages.representatives(chosen.label))
  }
  const choose = (id: Id | null) => {
    if (positions.some(({ value }) => value === id)) {
      setKind('position')
      setPositionId(id)
    } else if (organizations.some(({ value }) => value === id)) {
      setKind('quota')
      invite(id)
    } else setPersonId(id)
  }

  const { invitees } = useOpenMeeting()
  const directory = useDirectory((state) => state.people)
  const invitee = newInvitee({ kind, role, personId, positionId, organizationId, words: words.trim(), seats })
  const doubt = invitee === null ? '' : inviteDoubt(invitee, invitees, directory)
  const isDoubtShown = doubt !== '' && doubt === doubtShown

  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    if (invitee === null || busy) return
    if (doubt !== '' && !isDoubtShown) {
      setDoubtShown(doubt)
      return
    }
    setBusy(true)
    const reply = await meetings.getState().createInvitee(site.id, invitee)
    setBusy(false)
    if (!reply.ok) {
      notices.fail(reply.error)
      return
    }
    setPersonId(null)
    setPositionId(null)
    setOrganizationId(null)
    setWords('')
    setSeats(null)
    setRole('delegate')
    setDoubtShown('')
    onAdded(reply.value.id)
    focusFirst()
  }

  return (
    <form
      ref={form}
      className="invite-form"
      aria-label={messages.inviteForm}
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => {
        // In a field whose choices are open, Esc closes those.
        const isOpenChoice =
          event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || isOpenChoice) return
        event.stopPropagation()
        onClose()
      }}
    >
      <SegmentedControl<Kind>
        aria-label={messages.inviteKind}
        data={kinds.map((value) => ({ value, label: inviteeKindWords[value] }))}
        value={kind}
        onChange={setKind}
      />
      <div className="invite-row">
        <div className="invite-who" key={kind}>
          {kind === 'person' && (
            <OptionalSelectField
              label={messages.person}
              placeholder={messages.personPlaceholder}
              searchable
              choices={anybody}
              value={personId}
              onChange={choose}
            />
          )}
          {kind === 'position' && (
            <OptionalSelectField
              label={messages.position}
              placeholder={messages.positionPlaceholder}
              searchable
              choices={positions}
              value={positionId}
              onChange={setPositionId}
            />
          )}
          {kind === 'quota' && (
            <OptionalSelectField
              label={messages.organization}
              placeholder={messages.organizationPlaceholder}
              searchable
              choices={organizations}
              value={organizationId}
              onChange={invite}
            />
          )}
          {(kind === 'quota' || kind === 'group') && (
            <TextInput
              label={messages.words}
              placeholder={kind === 'quota' ? messages.quotaPlaceholder : messages.groupPlaceholder}
              spellCheck={false}
              maxLength={1000}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </div>
        {(kind === 'quota' || kind === 'group') && (
          <WholeNumberField
            className="invite-seats"
            label={messages.seats}
            value={seats}
            min={1}
            max={9999}
            optional
            placeholder={kind === 'quota' ? '1' : messages.unknownSeats}
            onChange={setSeats}
          />
        )}
        <SelectField
          className="invite-role"
          label={messages.role}
          choices={roleChoices}
          value={role}
          onChange={setRole}
        />
        <Button type="submit" variant="default" disabled={invitee === null}>
          {isDoubtShown ? messages.inviteAnyway : messages.invite}
        </Button>
      </div>
      {isDoubtShown && <p role="alert">{doubt}</p>}
    </form>
  )
}

interface Draft {
  readonly kind: Kind
  readonly role: InviteeRole
  readonly personId: Id | null
  readonly positionId: Id | null
  readonly organizationId: Id | null
  readonly words: string
  readonly seats: number | null
}

/** What the form says; null while something it needs is missing. */
function newInvitee(draft: Draft): NewInvitee | null {
  const { kind, role, words, seats } = draft
  switch (kind) {
    case 'person':
      return draft.personId === null ? null : { kind, personId: draft.personId, role }
    case 'position':
      return draft.positionId === null ? null : { kind, positionId: draft.positionId, role }
    case 'quota':
      return words === ''
        ? null
        : { kind, organizationId: draft.organizationId, words, seats: seats ?? 1, role }
    case 'group':
      return words === '' ? null : { kind, words, seats, role }
    default:
      return assertNever(kind)
  }
}

/** Whom one can choose: those who are not invited to this meeting yet, with the titles of its day. */
function useChoices() {
  const { meeting, invitees } = useOpenMeeting()
  const asOf = useAsOf()
  const people = useDirectory((state) => state.people)
  const organizations = useDirectory((state) => state.organizations)
  const day = meeting.heldOn ?? asOf
  return useMemo(() => {
    const invited = new Set(
      invitees.flatMap((invitee) =>
        invitee.kind === 'person'
          ? [invitee.personId]
          : invitee.kind === 'position'
            ? [invitee.positionId]
            : [],
      ),
    )
    return {
      people: people
        .filter(({ id }) => !invited.has(id))
        .map(({ id, fullName, positions }) => ({
          value: id,
          label: [fullName, titlesOn(positions, day)].filter(Boolean).join(', '),
        })),
      positions: people.flatMap(({ fullName, positions }) =>
        positions
          .filter((position) => !invited.has(position.id) && isInForce(position, day))
          .map(({ id, title }) => ({ value: id, label: `${title} (${fullName})` })),
      ),
      organizations: organizationChoices(organizations, day, null),
    }
  }, [invitees, people, organizations, day])
}
