import type { z } from 'zod'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { inviteesContract } from '../../shared/invitees/contract.ts'
import type {
  Invitee,
  InviteeFields,
  inviteesChange,
  NewInvitee,
  SeatName,
} from '../../shared/invitees/invitees.ts'
import { replaced, type Step } from '../writes.ts'
import { seen, type MeetingParts } from '../meetingParts.ts'

type NameSeat = z.input<typeof inviteesContract.nameSeat.input>['name']

export interface InviteeActions {
  readonly createInvitee: (siteId: Id, invitee: NewInvitee) => Promise<Reply<Invitee>>
  readonly updateInvitee: (id: Id, patch: Partial<InviteeFields>) => Promise<Reply<Invitee>>
  readonly removeInvitee: (id: Id) => Promise<Reply<DoneAction>>
  readonly moveInvitee: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
  /** Says the same of several invitees, as one action. */
  readonly changeInvitees: (
    ids: readonly Id[],
    change: z.input<typeof inviteesChange>,
  ) => Promise<Reply<DoneAction>>
  /** Puts those of a site, or of all for null, back into the order of protocol. */
  readonly orderByProtocol: (siteId: Id | null) => Promise<Reply<DoneAction>>
  readonly nameSeat: (inviteeId: Id, seat: number, name: NameSeat) => Promise<Reply<SeatName>>
  readonly removeSeatName: (id: Id) => Promise<Reply<DoneAction>>
}

/** Who is invited to the open meeting. */
export function createInviteeActions({
  client,
  update,
  detail,
  change,
  inWhole,
  move,
}: MeetingParts): InviteeActions {
  return {
    createInvitee: (siteId, invitee) =>
      inWhole((meetingId) => client.invitees.createInvitee({ meetingId, siteId, invitee })),
    updateInvitee: (id, patch) =>
      update(
        id,
        () => seen(detail()?.invitees, id).version,
        (version) => client.invitees.updateInvitee({ id, version, patch }),
        (invitee) => change(({ invitees }) => ({ invitees: replaced(invitees, invitee) })),
      ),
    removeInvitee: (id) => inWhole(() => client.invitees.removeInvitee(seen(detail()?.invitees, id))),
    moveInvitee: (id, step) =>
      move(
        () => {
          const invitees = detail()?.invitees ?? []
          const siteId = invitees.find((invitee) => invitee.id === id)?.siteId
          return invitees.filter((invitee) => invitee.siteId === siteId)
        },
        client.invitees.moveInvitee,
        id,
        step,
      ),
    changeInvitees: (ids, said) =>
      inWhole(() => {
        const wanted = new Set(ids)
        const invitees = (detail()?.invitees ?? [])
          .filter(({ id }) => wanted.has(id))
          .map(({ id, version }) => ({ id, version }))
        return client.invitees.changeInvitees({ invitees, change: said })
      }),
    orderByProtocol: (siteId) =>
      inWhole((meetingId) => client.invitees.orderByProtocol({ meetingId, siteId })),
    nameSeat: (inviteeId, seat, name) => inWhole(() => client.invitees.nameSeat({ inviteeId, seat, name })),
    removeSeatName: (id) => inWhole(() => client.invitees.removeSeatName(seen(detail()?.seatNames, id))),
  }
}
