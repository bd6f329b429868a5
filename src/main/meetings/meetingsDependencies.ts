import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import type { DirectoryService } from '../directory/service.ts'

/** What the parts of the meetings work with. */
export interface MeetingsDependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  readonly today: () => LocalDate
  readonly directory: DirectoryService
}
