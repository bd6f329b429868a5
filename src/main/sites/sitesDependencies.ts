import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'

/** What the sites work with. */
export interface SitesDependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
}
