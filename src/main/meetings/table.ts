import type { Id, RecordBase } from '../../shared/contract/schema.ts'
import type { Honorific } from '../../shared/directory/contract.ts'
import type { AgendaItem, Invitee, InviteeRole, Meeting, Site } from '../../shared/meetings/contract.ts'

export interface MeetingTable extends Meeting {}
export interface SiteTable extends Site {}
export interface AgendaItemTable extends AgendaItem {}

/** All kinds of invitee in one table; what does not belong to a kind is null or empty. */
export interface InviteeTable extends RecordBase {
  readonly meetingId: Id
  readonly siteId: Id
  readonly ordinal: number
  readonly kind: Invitee['kind']
  readonly role: InviteeRole
  readonly personId: Id | null
  readonly positionId: Id | null
  readonly organizationId: Id | null
  readonly words: string
  readonly seats: number | null
  readonly honorific: Honorific
  readonly name: string
  readonly titles: string
}
