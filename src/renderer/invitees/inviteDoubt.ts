import type { Person } from '../../shared/directory/contract.ts'
import { isNamed } from '../../shared/invitees/attendancePhrase.ts'
import type { Invitee, NewInvitee } from '../../shared/invitees/invitees.ts'
import { inviteeMessages as messages } from './messages.ts'

/**
 * What speaks against an invitation that is allowed all the same: the person is invited already, also by a position, or
 * the meeting has its chair or secretary; empty when nothing does.
 */
export function inviteDoubt(
  invitee: NewInvitee,
  invited: readonly Invitee[],
  people: readonly Pick<Person, 'id' | 'fullName' | 'positions'>[],
): string {
  const person = people.find(({ id, positions }) => {
    if (invitee.kind === 'person') return id === invitee.personId
    return invitee.kind === 'position' && positions.some((position) => position.id === invitee.positionId)
  })
  const isInvited = invited.some(
    (other) => person !== undefined && isNamed(other) && other.personId === person.id,
  )
  const isTaken = invited.some(({ role }) => role === invitee.role)
  return [
    person !== undefined && isInvited && messages.alreadyInvited(person.fullName),
    isTaken && invitee.role === 'chair' && messages.hasChair,
    isTaken && invitee.role === 'secretary' && messages.hasSecretary,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}
