import type { Id } from '../../shared/contract/schema.ts'
import type { Invitee } from '../../shared/invitees/invitees.ts'
import { seatsOf } from '../../shared/invitees/seatsOf.ts'

/** What is asked of the delegate in focus. */
export const seatAskings = ['standIn', 'late', 'name'] as const
export type SeatAsking = (typeof seatAskings)[number]

/** What of a delegate can be put right in place. */
export const seatFields = ['arrivedAt', 'leftAt', 'note'] as const
export type SeatFieldName = (typeof seatFields)[number]

/** Names what is typed of a seat among all forms. */
export function seatFormName(asked: SeatAsking | SeatFieldName, seatId: string): string {
  return `rollCall ${asked} ${seatId}`
}

/** A delegate of whom something was typed and not noted yet. */
export interface DraftedSeat {
  readonly seatId: string
  readonly siteId: Id
  /** The form to be opened; null where a field of the delegate holds it. */
  readonly asking: SeatAsking | null
}

/** The delegate among those invited of whom something was typed last before the window was closed or killed. */
export function draftedSeat(
  drafts: Readonly<Record<string, unknown>>,
  invitees: readonly Invitee[],
): DraftedSeat | null {
  const newest = Object.keys(drafts).toReversed()
  const known = newest.flatMap((form) => {
    const [feature, asked, seatId = ''] = form.split(' ')
    const [inviteeId, seat] = seatId.split('/')
    const invitee = invitees.find(({ id }) => id === inviteeId)
    if (feature !== 'rollCall' || invitee === undefined || Number(seat) > (seatsOf(invitee) ?? 0)) return []
    const asking = seatAskings.find((one) => one === asked) ?? null
    return { seatId, siteId: invitee.siteId, asking }
  })
  return known[0] ?? null
}
