import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { minutesContract } from '../../shared/minutes/contract.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found } from '../database/records.ts'
import type { DirectoryService } from '../directory/service.ts'
import { createAssignments } from './assignments.ts'
import { createCarriedOver } from './carriedOver.ts'
import { createConclusionHandlers } from './conclusionHandlers.ts'
import { createEntryHandlers } from './entryHandlers.ts'
import { selectConclusions, selectEntries, selectMeetingId, selectProposals } from './repository.ts'

export { transferProposals } from './transferProposals.ts'

export interface MinutesDependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  readonly tasks: Pick<Handlers<typeof tasksContract>, 'list'>
  readonly directory: Pick<DirectoryService, 'listOrganizations'>
}

export interface MinutesService extends Handlers<typeof minutesContract> {
  /** How many conclusions of a meeting, and of those before it in its series, are still at work as of a day. */
  openConclusions(meetingId: Id, asOf: LocalDate): Promise<number>
}

/** What was said at a meeting (entries) and what its chair concluded. */
export function createMinutesService(dependencies: MinutesDependencies): MinutesService {
  const { db } = dependencies
  return {
    ...createEntryHandlers(dependencies),
    ...createConclusionHandlers(dependencies),
    ...createCarriedOver(dependencies),
    ...createAssignments(dependencies),

    async get({ meetingId }) {
      found(await selectMeetingId(db, meetingId), 'meeting')
      return {
        entries: await selectEntries(db, meetingId),
        conclusions: await selectConclusions(db, meetingId),
      }
    },

    proposals: async ({ meetingId }) => await selectProposals(db, meetingId),
  }
}
