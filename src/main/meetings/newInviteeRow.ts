import { assertNever } from '../../shared/contract/error.ts'
import { isInForce, titlesOn } from '../../shared/directory/titles.ts'
import type { NamedPerson, NewInvitee } from '../../shared/meetings/invitees.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { found } from '../database/records.ts'
import type { DirectoryService } from '../directory/service.ts'
import type { InviteeTable } from './table.ts'

type InviteeColumns = Partial<
  NamedPerson & Pick<InviteeTable, 'personId' | 'positionId' | 'organizationId' | 'words' | 'seats'>
>

/** What is stored of a new invitee: rank and titles are those held on the meeting's day, and stay. */
export async function inviteeColumns(
  invitee: NewInvitee,
  day: LocalDate,
  directory: DirectoryService,
): Promise<InviteeColumns> {
  switch (invitee.kind) {
    case 'person': {
      const person = found((await directory.findPeople([invitee.personId]))[0], 'person')
      return {
        personId: person.id,
        honorific: person.honorific,
        militaryRank: person.militaryRank,
        name: person.fullName,
        titles: titlesOn(person.positions, day),
      }
    }
    case 'position': {
      const position = await directory.findPosition(invitee.positionId)
      const holder = isInForce(position, day)
        ? (await directory.findPeople([position.personId]))[0]
        : undefined
      return {
        positionId: position.id,
        personId: holder?.id ?? null,
        honorific: holder?.honorific ?? 'none',
        militaryRank: holder?.militaryRank ?? '',
        name: holder?.fullName ?? '',
        titles: position.title,
      }
    }
    case 'quota':
      return { organizationId: invitee.organizationId, words: invitee.words, seats: invitee.seats }
    case 'group':
      return { words: invitee.words, seats: invitee.seats }
    default:
      return assertNever(invitee)
  }
}

export const emptyInvitee = {
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
