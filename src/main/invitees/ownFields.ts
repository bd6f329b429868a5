import { assertNever } from '../../shared/contract/error.ts'
import type { Invitee, InviteeFields } from '../../shared/invitees/invitees.ts'
import { given } from '../database/records.ts'
import type { InviteeTable } from './table.ts'

type InviteePatch = { readonly [Field in keyof InviteeFields]?: InviteeFields[Field] | undefined }

/** Of a correction, what belongs to the invitee's kind. */
export function ownFields(invitee: Invitee, patch: InviteePatch): Partial<InviteeTable> {
  const { words, seats, honorific, militaryRank, name, titles, ...invitation } = patch
  const common = given(invitation)
  switch (invitee.kind) {
    case 'person':
    case 'position':
      return { ...common, ...given({ honorific, militaryRank, name, titles }) }
    case 'quota':
      return { ...common, ...given({ words, seats: seats ?? undefined }) }
    case 'group':
      return { ...common, ...given({ words, seats }) }
    default:
      return assertNever(invitee)
  }
}
