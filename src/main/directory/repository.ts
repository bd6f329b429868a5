import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization, Person, Position } from '../../shared/directory/contract.ts'
import type { Database } from '../database/database.ts'

export async function selectOrganizations(db: Kysely<Database>): Promise<readonly Organization[]> {
  return await db.selectFrom('organization').selectAll().execute()
}

export async function selectOrganization(db: Kysely<Database>, id: Id): Promise<Organization | undefined> {
  return await db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()
}

/** People with their positions: all of them, or those named. */
export async function selectPeople(db: Kysely<Database>, ids?: readonly Id[]): Promise<readonly Person[]> {
  let people = db.selectFrom('person').selectAll()
  let positions = db.selectFrom('position').selectAll()
  if (ids !== undefined) {
    people = people.where('id', 'in', ids)
    positions = positions.where('personId', 'in', ids)
  }
  const held = new Map<Id, Position[]>()
  for (const position of await positions.execute()) {
    const others = held.get(position.personId)
    if (others === undefined) held.set(position.personId, [position])
    else others.push(position)
  }
  return (await people.execute()).map((person) => ({ ...person, positions: held.get(person.id) ?? [] }))
}

export async function selectPosition(db: Kysely<Database>, id: Id): Promise<Position | undefined> {
  return await db.selectFrom('position').selectAll().where('id', '=', id).executeTakeFirst()
}
