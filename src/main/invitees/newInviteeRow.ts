import { assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization, Person, Position } from '../../shared/directory/contract.ts'
import { comparePositions, isInForce, titlesOn } from '../../shared/directory/titles.ts'
import { inviteeBloc } from '../../shared/invitees/inviteeBloc.ts'
import type { InviteeRole, NewInvitee } from '../../shared/invitees/invitees.ts'
import { inviteeRank } from '../../shared/invitees/protocolOrder.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { found } from '../database/records.ts'
import type { DirectoryService } from '../directory/service.ts'
import type { InviteeTable } from './table.ts'

/** What an invitation stores besides the place where it stands. */
export type NewInviteeRow = Omit<InviteeTable, 'id' | 'version' | 'meetingId' | 'siteId' | 'ordinal'>

/** What of the directory an invitation is made from. */
interface InvitedRecords {
  readonly person: Person | undefined
  readonly position: Position | null
  readonly organizations: ReadonlyMap<Id, Organization>
}

/**
 * What is stored of a new invitee: rank, titles, organization, bloc and place in the protocol are those of the meeting's
 * day, and stay. Reads the directory, so it is called before the writing. Throws `not-found`.
 */
export async function newInviteeRow(
  invitee: NewInvitee,
  day: LocalDate,
  directory: Pick<DirectoryService, 'listOrganizations' | 'findPeople' | 'findPosition'>,
): Promise<NewInviteeRow> {
  const organizations = new Map(
    (await directory.listOrganizations({ order: 'protocol' })).map((organization) => [
      organization.id,
      organization,
    ]),
  )
  const { kind, role } = invitee
  switch (kind) {
    case 'person': {
      const person = found((await directory.findPeople([invitee.personId]))[0], 'person')
      const titles = titlesOn(person.positions, day)
      return { ...ofDirectory({ person, position: null, organizations }, kind, role, day), titles }
    }
    case 'position': {
      const position = await directory.findPosition(invitee.positionId)
      const person = isInForce(position, day)
        ? (await directory.findPeople([position.personId]))[0]
        : undefined
      const titles = position.title
      return { ...ofDirectory({ person, position, organizations }, kind, role, day), titles }
    }
    case 'quota': {
      const { organizationId, words, seats } = invitee
      const organization =
        organizationId === null ? null : found(organizations.get(organizationId), 'organization')
      const organizationKind = organization?.kind ?? null
      return {
        ...emptyInvitee,
        kind,
        role,
        organizationId,
        words,
        seats,
        bloc: inviteeBloc({ role, positions: [], organizationKind, words }),
        rank: inviteeRank({ kind, positions: [], position: null, organization }, day),
      }
    }
    case 'group': {
      const { words, seats } = invitee
      const bloc = inviteeBloc({ role, positions: [], organizationKind: null, words })
      return { ...emptyInvitee, kind, role, words, seats, bloc }
    }
    default:
      return assertNever(kind)
  }
}

function ofDirectory(
  { person, position, organizations }: InvitedRecords,
  kind: 'person' | 'position',
  role: InviteeRole,
  day: LocalDate,
): NewInviteeRow {
  const positions = person?.positions ?? []
  const held = positions.filter((one) => isInForce(one, day)).toSorted(comparePositions)
  const withOrganization = held.filter(({ organizationId }) => organizationId !== null)
  const own = position ?? withOrganization.find((one) => one.kind === 'government') ?? withOrganization[0]
  const organizationId = own?.organizationId ?? null
  const kindOf = (id: Id | null) => (id === null ? null : (organizations.get(id)?.kind ?? null))
  return {
    ...emptyInvitee,
    kind,
    role,
    personId: person?.id ?? null,
    positionId: position?.id ?? null,
    honorific: person?.honorific ?? 'none',
    militaryRank: person?.militaryRank ?? '',
    name: person?.fullName ?? '',
    phone: person?.phone ?? '',
    organizationId,
    bloc: inviteeBloc({
      role,
      positions: held.map((one) => ({ kind: one.kind, organizationKind: kindOf(one.organizationId) })),
      organizationKind: kindOf(organizationId),
      words: position?.title ?? '',
    }),
    rank: inviteeRank({ kind, positions, position, organization: null }, day),
  }
}

const emptyInvitee = {
  personId: null,
  positionId: null,
  organizationId: null,
  words: '',
  seats: null,
  honorific: 'none',
  militaryRank: '',
  name: '',
  titles: '',
  bloc: 'others',
  rank: 9999,
  invitedOn: null,
  confirmation: 'waiting',
  answeredOn: null,
  standInName: '',
  standInTitles: '',
  phone: '',
  note: '',
  sample: '',
} as const
