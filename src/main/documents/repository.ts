import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { Letterhead } from '../../shared/documents/contract.ts'
import type { Database } from '../database/database.ts'

export async function selectLetterheads(db: Kysely<Database>): Promise<readonly Letterhead[]> {
  return await db.selectFrom('letterhead').selectAll().orderBy('id').execute()
}

export async function selectLetterhead(db: Kysely<Database>, id: Id): Promise<Letterhead | undefined> {
  return await db.selectFrom('letterhead').selectAll().where('id', '=', id).executeTakeFirst()
}
