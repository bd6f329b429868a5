import { assertNever } from '../contract/error.ts'
import type { Invitee } from './invitees.ts'
import { seatsOf } from './seatsOf.ts'
import { groupDigits } from '../time/wording.ts'

/** How many people are invited, by kind of invitation; the kinds add up to the total. */
export interface InviteeCounts {
  readonly total: number
  readonly people: number
  readonly positions: number
  readonly quota: number
  readonly groups: number
  /** Groups whose number is not known; not in the total. */
  readonly unknownGroups: number
}

/** The people invited: one for a person or a position, else the seats. */
export function inviteeCounts(invitees: readonly Invitee[]): InviteeCounts {
  const counts = { total: 0, people: 0, positions: 0, quota: 0, groups: 0, unknownGroups: 0 }
  for (const invitee of invitees) {
    const seats = seatsOf(invitee)
    counts.total += seats ?? 0
    switch (invitee.kind) {
      case 'person':
        counts.people += 1
        break
      case 'position':
        counts.positions += 1
        break
      case 'quota':
        counts.quota += invitee.seats
        break
      case 'group':
        if (seats === null) counts.unknownGroups += 1
        else counts.groups += seats
        break
      default:
        assertNever(invitee)
    }
  }
  return counts
}

/** "12", or "12+" when there are groups whose number is not known; empty while no number is known. */
export function countWords({ total, unknownGroups }: InviteeCounts): string {
  if (total === 0) return ''
  return unknownGroups > 0 ? `${groupDigits(total)}+` : groupDigits(total)
}
