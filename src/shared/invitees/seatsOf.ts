import { isNamed } from './attendancePhrase.ts'
import type { Invitee } from './invitees.ts'

/** How many people an invitation is for; null for a group of unknown size, which is named and not counted. */
export function seatsOf(invitee: Invitee): number | null {
  return isNamed(invitee) ? 1 : invitee.seats
}
