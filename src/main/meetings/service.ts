import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import { createAgendaHandlers } from './agendaHandlers.ts'
import { createInviteeHandlers } from './inviteeHandlers.ts'
import { createMeetingHandlers } from './meetingHandlers.ts'
import type { MeetingsDependencies } from './meetingsDependencies.ts'
import { createSiteHandlers } from './siteHandlers.ts'

/** Meetings with their sites, invitees, agenda and series. */
export function createMeetingsService(dependencies: MeetingsDependencies): Handlers<typeof meetingsContract> {
  return {
    ...createMeetingHandlers(dependencies),
    ...createSiteHandlers(dependencies),
    ...createInviteeHandlers(dependencies),
    ...createAgendaHandlers(dependencies),
  }
}
