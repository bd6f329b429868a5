import type { Kysely } from 'kysely'
import type { MeetingProgramme } from '../../shared/calendar/icsEntries.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Database } from '../database/database.ts'
import { selectAgenda, selectSite } from './repository.ts'

/** What of a meeting goes into a calendar besides its own row. */
export async function meetingProgramme(db: Kysely<Database>, meeting: Meeting): Promise<MeetingProgramme> {
  const mainSite = meeting.mainSiteId === null ? undefined : await selectSite(db, meeting.mainSiteId)
  return { mainSiteName: mainSite?.name ?? '', agenda: await selectAgenda(db, meeting.id) }
}
