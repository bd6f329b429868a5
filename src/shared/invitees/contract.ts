import { z } from 'zod'
import { command } from '../contract/endpoint.ts'
import { idSchema, recordMove, recordSeen, updateOf } from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { ofMeeting } from '../meetings/ofMeeting.ts'
import {
  inviteeFields,
  inviteesChange,
  newInvitee,
  seatNameFields,
  seatNumber,
  type Invitee,
  type SeatName,
} from './invitees.ts'

/** Who is invited to the sites of a meeting, and who takes a seat that is not a person's. */
export const inviteesContract = {
  /** Stands where the protocol order puts it. */
  createInvitee: command(
    z.strictObject({ ...ofMeeting, siteId: idSchema, invitee: newInvitee }),
  ).returns<Invitee>(),
  updateInvitee: command(updateOf(inviteeFields)).returns<Invitee>(),
  /** Removes an invitee with the names of its seats and its roll call. */
  removeInvitee: command(recordSeen).returns<DoneAction>(),
  /** Puts it before another by hand, with the rank of its new neighbour; last, of the lowest. */
  moveInvitee: command(recordMove).returns<DoneAction>(),
  /** Says the same of many invitees. One user action. */
  changeInvitees: command(
    z.strictObject({ invitees: z.array(recordSeen).min(1).max(10_000), change: inviteesChange }),
  ).returns<DoneAction>(),
  /** Puts those of a site, or of all sites for null, back into the order that their positions give. */
  orderByProtocol: command(
    z.strictObject({ meetingId: idSchema, siteId: idSchema.nullable() }),
  ).returns<DoneAction>(),
  /** Names who takes a seat of a quota or group. */
  nameSeat: command(
    z.strictObject({
      inviteeId: idSchema,
      seat: seatNumber,
      name: seatNameFields.partial().required({ name: true }),
    }),
  ).returns<SeatName>(),
  removeSeatName: command(recordSeen).returns<DoneAction>(),
} as const
