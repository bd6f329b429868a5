import { isNamed } from './attendancePhrase.ts'
import type { Invitee } from './invitees.ts'

/** Without those who stand for a person already named: invited in person and again as holder of a position. */
export function namedOnce<I extends Invitee>(invitees: readonly I[]): readonly I[] {
  const seen = new Set<string>()
  return invitees.filter((invitee) => {
    if (!isNamed(invitee) || invitee.personId === null) return true
    if (seen.has(invitee.personId)) return false
    seen.add(invitee.personId)
    return true
  })
}
