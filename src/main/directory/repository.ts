import { setImmediate as otherEvents } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization, Person, Position } from '../../shared/directory/contract.ts'
import { groupedBy } from '../../shared/records/groupedBy.ts'
import type { Database } from '../database/database.ts'
import type { PersonTable } from './table.ts'

export async function selectOrganizations(db: Kysely<Database>): Promise<readonly Organization[]> {
  return await db.selectFrom('organization').selectAll().execute()
}

export async function selectOrganization(db: Kysely<Database>, id: Id): Promise<Organization | undefined> {
  return await db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()
}

/** So many are read at once, with a turn for other events between two: a large conference brings thousands. */
const atOnce = 500

/** People with their positions: all of them, or those named. */
export async function selectPeople(db: Kysely<Database>, ids?: readonly Id[]): Promise<readonly Person[]> {
  const people: Person[] = []
  const add = async (rows: readonly PersonTable[]) => {
    const positions = await selectPositions(
      db,
      'personId',
      rows.map(({ id }) => id),
    )
    const held = groupedBy(positions, ({ personId }) => personId)
    for (const person of rows) people.push({ ...person, positions: held.get(person.id) ?? [] })
    await otherEvents()
  }
  if (ids === undefined) {
    for await (const rows of allPeople(db)) await add(rows)
  } else {
    for (const some of inPieces(ids))
      await add(await db.selectFrom('person').selectAll().where('id', 'in', some).execute())
  }
  return people
}

async function* allPeople(db: Kysely<Database>): AsyncGenerator<readonly PersonTable[]> {
  let last: PersonTable | undefined
  do {
    let query = db.selectFrom('person').selectAll()
    if (last !== undefined) query = query.where('id', '>', last.id)
    const rows = await query.orderBy('id').limit(atOnce).execute()
    yield rows
    last = rows.length < atOnce ? undefined : rows.at(-1)
  } while (last !== undefined)
}

/** The positions with these ids, or of these persons. */
export async function selectPositions(
  db: Kysely<Database>,
  column: 'id' | 'personId',
  ids: readonly Id[],
): Promise<readonly Position[]> {
  const positions: Position[] = []
  for (const some of inPieces(ids)) {
    positions.push(...(await db.selectFrom('position').selectAll().where(column, 'in', some).execute()))
    await otherEvents()
  }
  return positions
}

function* inPieces(ids: readonly Id[]): Generator<readonly Id[]> {
  for (let from = 0; from < ids.length; from += atOnce) yield ids.slice(from, from + atOnce)
}

export async function selectPosition(db: Kysely<Database>, id: Id): Promise<Position | undefined> {
  return await db.selectFrom('position').selectAll().where('id', '=', id).executeTakeFirst()
}
