import type { Kysely } from 'kysely'
import type { Holiday } from '../../shared/calendar/contract.ts'
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
  readonly holidays: () => Promise<readonly Holiday[]>
  /** How many conclusions of a meeting, and of those before it in its series, are still at work as of a day. */
  readonly openConclusions: (meetingId: Id, asOf: LocalDate) => Promise<number>
}
