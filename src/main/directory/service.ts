import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import {
  lastRank,
  type directoryContract,
  type MergeResult,
  type Organization,
  type Person,
  type Position,
} from '../../shared/directory/contract.ts'
import { comparePositions, isInForce, protocolRank } from '../../shared/directory/titles.ts'
import { compareText, sortedByPersonName } from '../../shared/text/collate.ts'
import { addDays, type LocalDate } from '../../shared/time/localDate.ts'
import type { Changes, Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { doneAction } from '../database/doneAction.ts'
import { expectOrder, found, given, refuseTogether, type Written } from '../database/records.ts'
import {
  selectOrganization,
  selectOrganizations,
  selectPeople,
  selectPosition,
  selectPositions,
} from './repository.ts'

export interface DirectoryService extends Handlers<typeof directoryContract> {
  /** The people with these ids, with all their positions; unknown ids are left out. */
  findPeople(ids: readonly Id[]): Promise<readonly Person[]>
  /** Throws `not-found`. */
  findPosition(id: Id): Promise<Position>
  /** The positions with these ids; unknown ids are left out. */
  findPositions(ids: readonly Id[]): Promise<readonly Position[]>
}

interface Dependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  /** Gives the open tasks of organizations to their successor; answers how many were changed. */
  readonly transferTasks: (writer: Writer, transfer: Transfer) => Promise<number>
  /** Gives their successor what else they have in hand; answers how much of it. */
  readonly transferOthers: (
    writer: Writer,
    transfer: Transfer,
  ) => Promise<Pick<MergeResult, 'proposals' | 'knownSites'>>
}

/** What organizations have goes over to their successor. */
export interface Transfer {
  readonly fromIds: readonly Id[]
  readonly intoId: Id
  /** First day of the successor. */
  readonly on: LocalDate
}

/** Organizations, people, and the positions people hold over time. */
export function createDirectoryService({
  db,
  changes,
  newId,
  transferTasks,
  transferOthers,
}: Dependencies): DirectoryService {
  const findOrganization = async (id: Id): Promise<Organization> =>
    found(await selectOrganization(db, id), 'organization')
  const findPerson = async (id: Id): Promise<Person> => found((await findPeople([id]))[0], 'person')
  const findPosition = async (id: Id): Promise<Position> => found(await selectPosition(db, id), 'position')
  const findPeople = async (ids: readonly Id[]): Promise<readonly Person[]> =>
    ids.length === 0 ? [] : (await selectPeople(db, ids)).map(withOrderedPositions)

  return {
    findPeople,
    findPosition,
    findPositions: async (ids) => await selectPositions(db, 'id', ids),

    async listOrganizations({ order }) {
      const byName = (a: Organization, b: Organization) => compareText(a.name, b.name)
      const byRank = (a: Organization, b: Organization) => a.rank - b.rank || byName(a, b)
      return (await selectOrganizations(db)).toSorted(order === 'name' ? byName : byRank)
    },

    async createOrganization(input) {
      return await findOrganization(
        await changes.write(async (writer) => await insertOrganization(writer, input, newId)),
      )
    },

    async updateOrganization({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const before = found(await selectOrganization(trx, id), 'organization')
        expectValidity({ ...before, ...given(patch) }, { fields: patch, at: 'patch.' })
        // An organization that goes on has no successor.
        const successor = patch.validTo === null ? { successorId: null } : {}
        await update('organization', { id, version }, { ...patch, ...successor })
      })
      return await findOrganization(id)
    },

    removeOrganization: async (seen) =>
      await doneAction(changes, ({ remove }) => remove('organization', seen)),

    async merge({ from, intoId, on }) {
      const written = { fields: { from, intoId, on }, at: '' } as const
      return await changes.write(async (writer) => {
        const { trx, update } = writer
        const into = found(await selectOrganization(trx, intoId), 'organization')
        if (from.some(({ id }) => id === intoId)) refuseTogether(written, 'intoId', 'from')
        if (!isInForce(into, on)) refuseTogether(written, 'intoId', 'on')
        for (const seen of from) {
          const { validFrom, validTo } = found(await selectOrganization(trx, seen.id), 'organization')
          if (validFrom !== null && validFrom >= on) refuseTogether(written, 'on', 'validFrom')
          const last = addDays(on, -1)
          const ended = validTo !== null && validTo < last ? validTo : last
          await update('organization', seen, { validTo: ended, successorId: intoId })
        }
        const transfer = { fromIds: from.map(({ id }) => id), intoId, on }
        const others = await transferOthers(writer, transfer)
        return { actionId: writer.actionId, ...others, tasks: await transferTasks(writer, transfer) }
      })
    },

    async listPeople({ order, asOf }) {
      const people = (await selectPeople(db)).map(withOrderedPositions)
      const byName = sortedByPersonName(people, ({ fullName }) => fullName)
      return order === 'name' ? byName : byProtocol(byName, asOf)
    },

    async createPerson(input) {
      return await findPerson(await changes.write(async (writer) => await insertPerson(writer, input, newId)))
    },

    async updatePerson({ id, version, patch }) {
      await changes.write(({ update }) => update('person', { id, version }, patch))
      return await findPerson(id)
    },

    async removePerson(seen) {
      return await doneAction(changes, async ({ trx, remove }) => {
        const positions = await trx
          .selectFrom('position')
          .select(['id', 'version'])
          .where('personId', '=', seen.id)
          .execute()
        for (const position of positions) await remove('position', position)
        await remove('person', seen)
      })
    },

    async createPosition(input) {
      return await findPosition(
        await changes.write(async (writer) => await insertPosition(writer, input, newId)),
      )
    },

    async updatePosition({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const before = found(await selectPosition(trx, id), 'position')
        expectValidity({ ...before, ...given(patch) }, { fields: patch, at: 'patch.' })
        await update('position', { id, version }, patch)
      })
      return await findPosition(id)
    },

    removePosition: async (seen) => await doneAction(changes, ({ remove }) => remove('position', seen)),
  }
}

/** Adds an organization. Throws as `directory.createOrganization`. */
export async function insertOrganization(
  { insert }: Writer,
  input: z.output<typeof directoryContract.createOrganization.input>,
  newId: () => Id,
): Promise<Id> {
  const row = { ...emptyOrganization, ...given(input), id: newId() }
  expectValidity(row, { fields: input, at: '' })
  await insert('organization', row)
  return row.id
}

/** Adds a person without positions. */
export async function insertPerson(
  { insert }: Writer,
  input: z.output<typeof directoryContract.createPerson.input>,
  newId: () => Id,
): Promise<Id> {
  const row = { ...emptyPerson, ...given(input), id: newId() }
  await insert('person', row)
  return row.id
}

/** Adds a position of a person. Throws as `directory.createPosition`. */
export async function insertPosition(
  { insert }: Writer,
  input: z.output<typeof directoryContract.createPosition.input>,
  newId: () => Id,
): Promise<Id> {
  const row = { ...emptyPosition, ...given(input), id: newId() }
  expectValidity(row, { fields: input, at: '' })
  await insert('position', row)
  return row.id
}

const emptyOrganization = {
  shortName: '',
  kind: 'other',
  rank: lastRank,
  validFrom: null,
  validTo: null,
  successorId: null,
  sample: '',
} as const
const emptyPerson = {
  honorific: 'comrade',
  militaryRank: '',
  phone: '',
  email: '',
  note: '',
  sample: '',
} as const
const emptyPosition = {
  kind: 'government',
  organizationId: null,
  rank: lastRank,
  validFrom: null,
  validTo: null,
  sample: '',
} as const

function expectValidity(record: Pick<Position, 'validFrom' | 'validTo'>, written: Written): void {
  expectOrder(record, ['validFrom', 'validTo'], written)
}

/** By rank, those that are equal as they stand. */
function byProtocol(people: readonly Person[], asOf: LocalDate): readonly Person[] {
  return people
    .map((person) => ({ person, rank: protocolRank(person.positions, asOf) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ person }) => person)
}

function withOrderedPositions(person: Person): Person {
  return { ...person, positions: person.positions.toSorted(comparePositions) }
}
