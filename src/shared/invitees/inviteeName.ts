import type { GroupInvitee, NamedInvitee, QuotaInvitee } from './invitees.ts'

/** What an invitee is called by. */
type Called =
  | Pick<NamedInvitee, 'kind' | 'name' | 'titles'>
  | Pick<QuotaInvitee, 'kind' | 'words'>
  | Pick<GroupInvitee, 'kind' | 'words'>

/** A person by name, a position by its titles while nobody holds it, others in the words they were invited by. */
export function inviteeName(invitee: Called): string {
  if (invitee.kind === 'quota' || invitee.kind === 'group') return invitee.words
  return invitee.name === '' ? invitee.titles : invitee.name
}
