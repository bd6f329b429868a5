import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { lastRank, type Organization, type Person } from '../../shared/directory/contract.ts'
import { rankOfTitle } from '../../shared/directory/rankOfTitle.ts'
import { headingKey } from '../../shared/imports/headingKey.ts'
import type { InviteeWriting, NewlyInvited } from '../../shared/imports/records/inviteeImport.ts'
import { positionKindOf } from '../../shared/imports/records/titleWords.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { given } from '../database/records.ts'
import { insertPerson } from '../directory/service.ts'
import { appendInvitee, newInviteeRow, type NewInviteeRow } from '../invitees/service.ts'
import type { RecordWriter } from './recordImports.ts'
import { writePositions } from './writeDirectory.ts'

interface Directory {
  readonly people: readonly Person[]
  readonly organizations: ReadonlyMap<Id, Organization>
}

/** Adds and changes invitees of a meeting; people that the directory does not have are added to it. */
export function createInviteesWrite(
  meetingId: Id,
  day: LocalDate,
  { people, organizations }: Directory,
): (target: RecordWriter, writing: InviteeWriting) => Promise<void> {
  const added = new Map<string, Id>()
  const peopleById = new Map(people.map((person) => [person.id, person]))
  // As read before the writing, during which nothing else may be read.
  const directory = {
    listOrganizations: async () => [...organizations.values()],
    findPeople: async (ids: readonly Id[]) => ids.flatMap((id) => peopleById.get(id) ?? []),
    findPosition: async (): Promise<never> => {
      throw new AppError('not-found', { what: 'position' })
    },
  }

  return async (target, { seen, fields, organization, invited }) => {
    const { writer, newId } = target
    const organizationId = organization === null ? null : await target.organizationId(organization)
    const own = { ...fields, ...(organizationId === null ? {} : { organizationId }) }
    if (seen !== null) {
      await writer.update('invitee', seen, own)
      return
    }
    if (invited === null) return
    const { siteId } = invited
    const row = await rowOf(target, invited, organizationId)
    await appendInvitee(writer, { ...row, ...given(own) }, { id: newId(), meetingId, siteId })
  }

  async function rowOf(
    target: RecordWriter,
    invited: NewlyInvited & Pick<NonNullable<InviteeWriting['invited']>, 'role'>,
    organizationId: Id | null,
  ): Promise<NewInviteeRow> {
    const { role } = invited
    const known = organizationId !== null && organizations.has(organizationId) ? organizationId : null
    if (invited.kind === 'quota')
      return await newInviteeRow(
        { kind: 'quota', organizationId: known, words: invited.words, seats: invited.seats, role },
        day,
        directory,
      )
    if (invited.kind === 'group')
      return await newInviteeRow(
        { kind: 'group', words: invited.words, seats: invited.seats, role },
        day,
        directory,
      )
    const { personId, name, titles, honorific, militaryRank } = invited
    if (personId !== null) return await newInviteeRow({ kind: 'person', personId, role }, day, directory)

    const id = added.get(headingKey(name)) ?? (await addPerson())
    // Bloc is that of the organization, and so is the rank unless the titles speak for one.
    const ofOrganization = await newInviteeRow(
      { kind: 'quota', organizationId: known, words: titles.join(', ') || name, seats: 1, role },
      day,
      directory,
    )
    const rank = Math.min(...titles.map(rankOfTitle), lastRank)
    return {
      ...ofOrganization,
      rank: rank === lastRank ? ofOrganization.rank : rank,
      kind: 'person',
      personId: id,
      words: '',
      seats: null,
      name,
      titles: titles.join(', '),
      honorific: honorific ?? 'comrade',
      militaryRank: militaryRank ?? '',
    }

    async function addPerson(): Promise<Id> {
      const personId = await insertPerson(
        target.writer,
        { fullName: name, honorific, militaryRank },
        target.newId,
      )
      const organization =
        organizationId === null ? null : ({ kind: 'known', id: organizationId, alike: [] } as const)
      const positions = titles.map((title) => ({
        fields: { title, kind: positionKindOf(title) },
        organization,
      }))
      await writePositions(target, personId, positions)
      added.set(headingKey(name), personId)
      return personId
    }
  }
}
