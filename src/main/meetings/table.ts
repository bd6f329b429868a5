import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem, AgendaTemplate, Speech } from '../../shared/meetings/agenda.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Invitee, InviteeFields, NamedPerson, SeatName } from '../../shared/meetings/invitees.ts'
import type { OfMeeting } from '../../shared/meetings/ofMeeting.ts'
import type { MeetingSeries } from '../../shared/meetings/series.ts'
import type { KnownSite, LinkTest, Site } from '../../shared/meetings/sites.ts'

export interface MeetingTable extends Meeting {}
export interface MeetingSeriesTable extends MeetingSeries {}
export interface KnownSiteTable extends KnownSite {}
export interface SiteTable extends Site {}
export interface LinkTestTable extends LinkTest {}
export interface AgendaItemTable extends AgendaItem {}
export interface SpeechTable extends Speech {}
export interface SeatNameTable extends SeatName {}

export interface AgendaTemplateTable extends Omit<AgendaTemplate, 'items'> {
  /** The items as JSON. */
  readonly items: string
}

/** All kinds of invitee in one table; what does not belong to a kind is null or empty. */
export interface InviteeTable
  extends OfMeeting, NamedPerson, Omit<Readonly<InviteeFields>, keyof NamedPerson> {
  readonly kind: Invitee['kind']
  readonly personId: Id | null
  readonly positionId: Id | null
}
