import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'

/** What the parts of the agenda work with. */
export interface AgendaDependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  readonly today: () => LocalDate
}
