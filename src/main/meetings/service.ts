import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import { createAgendaHandlers } from './agendaHandlers.ts'
import { createAgendaTemplates } from './agendaTemplates.ts'
import { createInviteeHandlers } from './inviteeHandlers.ts'
import { createKnownSiteHandlers } from './knownSiteHandlers.ts'
import { createLinkTestHandlers } from './linkTestHandlers.ts'
import { createMeetingHandlers } from './meetingHandlers.ts'
import type { MeetingsDependencies } from './meetingsDependencies.ts'
import { createSeriesHandlers } from './seriesHandlers.ts'
import { createSiteHandlers } from './siteHandlers.ts'
import { createSpeechHandlers } from './speechHandlers.ts'

export { appendInvitee } from './inviteeOrder.ts'
export { insertKnownSite } from './knownSiteHandlers.ts'
export { newInviteeRow, type NewInviteeRow } from './newInviteeRow.ts'
export { insertSite } from './siteHandlers.ts'
export { meetingProgramme } from './meetingProgramme.ts'
export { expectSiteOf, findInvitee, findMeeting } from './findInMeeting.ts'
export { transferKnownSites } from './transferKnownSites.ts'
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

/** Meetings with their sites, invitees, agenda and series. */
export function createMeetingsService(dependencies: MeetingsDependencies): Handlers<typeof meetingsContract> {
  return {
    ...createMeetingHandlers(dependencies),
    ...createSiteHandlers(dependencies),
    ...createKnownSiteHandlers(dependencies),
    ...createLinkTestHandlers(dependencies),
    ...createInviteeHandlers(dependencies),
    ...createAgendaHandlers(dependencies),
    ...createAgendaTemplates(dependencies),
    ...createSpeechHandlers(dependencies),
    ...createSeriesHandlers(dependencies),
  }
}
