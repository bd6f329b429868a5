import { isNamed } from '../../shared/meetings/attendancePhrase.ts'
import type { Invitee } from '../../shared/meetings/invitees.ts'

/** What an invitee is called in a head or a question: the name, else the title or the words. */
export function inviteeName(invitee: Invitee): string {
  if (!isNamed(invitee)) return invitee.words
  return invitee.name === '' ? invitee.titles : invitee.name
}
