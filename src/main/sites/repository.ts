import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { KnownSite, LinkTest } from '../../shared/sites/sites.ts'
import type { Database } from '../database/database.ts'

/** In the order of the tree's siblings. */
export async function selectKnownSites(db: Kysely<Database>): Promise<readonly KnownSite[]> {
  return await db.selectFrom('knownSite').selectAll().orderBy('ordinal').orderBy('id').execute()
}

export async function selectKnownSite(db: Kysely<Database>, id: Id): Promise<KnownSite | undefined> {
  return await db.selectFrom('knownSite').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function selectLinkTest(db: Kysely<Database>, id: Id): Promise<LinkTest | undefined> {
  return await db.selectFrom('linkTest').selectAll().where('id', '=', id).executeTakeFirst()
}
