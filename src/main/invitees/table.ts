import type { Id } from '../../shared/contract/schema.ts'
import type { Invitee, InviteeFields, NamedPerson, SeatName } from '../../shared/invitees/invitees.ts'
import type { OfMeeting } from '../../shared/meetings/ofMeeting.ts'

export interface SeatNameTable extends SeatName {}

/** All kinds of invitee in one table; what does not belong to a kind is null or empty. */
export interface InviteeTable
  extends OfMeeting, NamedPerson, Omit<Readonly<InviteeFields>, keyof NamedPerson> {
  readonly kind: Invitee['kind']
  readonly personId: Id | null
  readonly positionId: Id | null
}
