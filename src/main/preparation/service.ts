import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { materialsContract } from '../../shared/materials/contract.ts'
import { inAgendaOrder } from '../../shared/agenda/agendaTree.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import type { preparationContract } from '../../shared/preparation/contract.ts'
import { nextToPrepare } from '../../shared/preparation/nextToPrepare.ts'
import { readinessOf } from '../../shared/preparation/readiness.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import {
  findMeeting,
  selectAgenda,
  selectPreparedInvitees,
  selectSeatNames,
  selectSites,
  selectSpeeches,
} from '../meetings/service.ts'

interface Dependencies {
  readonly db: Kysely<Database>
  readonly meetings: Pick<Handlers<typeof meetingsContract>, 'list'>
  readonly materials: Pick<Handlers<typeof materialsContract>, 'list'>
}

/** What meetings still lack before they are held. */
export function createPreparationService({
  db,
  meetings,
  materials,
}: Dependencies): Handlers<typeof preparationContract> {
  const readiness = async (meetingId: Id, asOf: LocalDate) => {
    const preparation = {
      meeting: await findMeeting(db, meetingId),
      sites: siteTree(await selectSites(db, meetingId)).map(({ site }) => site),
      invitees: await selectPreparedInvitees(db, meetingId),
      seatNames: await selectSeatNames(db, meetingId),
      agenda: inAgendaOrder(await selectAgenda(db, meetingId)),
      speeches: await selectSpeeches(db, meetingId),
      materials: await materials.list({ meetingId }),
    }
    return readinessOf(preparation, asOf)
  }
  return {
    readiness: async ({ meetingId, asOf }) => await readiness(meetingId, asOf),

    async next({ asOf }) {
      const meeting = nextToPrepare(await meetings.list({}), asOf)
      return meeting === null ? null : { meeting, readiness: await readiness(meeting.id, asOf) }
    },
  }
}
