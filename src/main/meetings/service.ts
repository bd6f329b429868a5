import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import { createMeetingHandlers } from './meetingHandlers.ts'
import type { MeetingsDependencies } from './meetingsDependencies.ts'
import { createSeriesHandlers } from './seriesHandlers.ts'

export { meetingProgramme } from './meetingProgramme.ts'
export { expectSiteOf, findAgendaItem, findInvitee, findMeeting, findSite } from './findInMeeting.ts'
export {
  inviteesInPieces,
  selectAgenda,
  selectInvitees,
  selectLinkTests,
  selectPreparedInvitees,
  selectRoleCounts,
  selectSeatNames,
  selectSites,
  selectSpeeches,
} from './repository.ts'

/** Meetings, each read with its sites, invitees and agenda, and their series. */
export function createMeetingsService(dependencies: MeetingsDependencies): Handlers<typeof meetingsContract> {
  return {
    ...createMeetingHandlers(dependencies),
    ...createSeriesHandlers(dependencies),
  }
}
