import type { Id } from '../../shared/contract/schema.ts'
import type {
  AgendaItem,
  Invitee,
  InviteeRole,
  Meeting,
  NamedPerson,
  OfMeeting,
  Site,
} from '../../shared/meetings/contract.ts'

export interface MeetingTable extends Meeting {}
export interface SiteTable extends Site {}
export interface AgendaItemTable extends AgendaItem {}

/** All kinds of invitee in one table; what does not belong to a kind is null or empty. */
export interface InviteeTable extends OfMeeting, NamedPerson {
  readonly siteId: Id
  readonly kind: Invitee['kind']
  readonly role: InviteeRole
  readonly personId: Id | null
  readonly positionId: Id | null
  readonly organizationId: Id | null
  readonly words: string
  readonly seats: number | null
}
