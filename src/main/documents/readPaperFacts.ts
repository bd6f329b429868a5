import { rollCallCounts } from '../../shared/attendance/tally.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { PaperFacts } from '../../shared/documents/paperState.ts'
import {
  findMeeting,
  selectAgenda,
  selectLinkTests,
  selectRoleCounts,
  selectSites,
  selectSpeeches,
} from '../meetings/service.ts'
import type { MeetingFileSources } from './readMeetingFile.ts'
import { selectLetterhead } from './repository.ts'

/** What the list of papers says of them, which composes none. Throws `not-found` for a meeting that is not there. */
export async function readPaperFacts(
  { db, attendance, materials, minutes }: MeetingFileSources,
  meetingId: Id,
): Promise<PaperFacts> {
  const meeting = await findMeeting(db, meetingId)
  const { letterheadId } = meeting
  const sites = await selectSites(db, meetingId)
  const rollCall = await attendance.rows({ meetingId, siteId: null })
  const { entries, conclusions } = await minutes.get({ meetingId })
  return {
    meeting,
    letterhead: letterheadId === null ? null : ((await selectLetterhead(db, letterheadId)) ?? null),
    sites,
    agenda: await selectAgenda(db, meetingId),
    linkTests: await selectLinkTests(db, meetingId),
    speeches: await selectSpeeches(db, meetingId),
    materials: await materials.list({ meetingId }),
    invitees: await selectRoleCounts(db, meetingId),
    rollCall,
    attendance: rollCallCounts(
      rollCall,
      sites.map(({ id }) => id),
    ),
    entries,
    conclusions,
  }
}
