import { honorificWord } from '../directory/titles.ts'
import type { Invitee, NamedInvitee, NamedPerson } from './invitees.ts'

/** Whether an invitee stands for one person, known or not yet, and so has honorific, name and titles (domain 2.5). */
export function isNamed(invitee: Invitee): invitee is NamedInvitee {
  return invitee.kind === 'person' || invitee.kind === 'position'
}

/**
 * A person or the holder of a position in prose: "đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh";
 * a military rank stands before the name; without a name only the title (domain 2.5). Begins in lower case.
 */
export function attendancePhrase(invitee: NamedPerson): string {
  return [honorificWord(invitee.honorific), nameAndTitles(invitee)].filter(Boolean).join(' ')
}

/** The same without honorific, as it stands after "các đồng chí:". */
export function nameAndTitles({ militaryRank, name, titles }: NamedPerson): string {
  const named = name === '' ? '' : [militaryRank, name].filter(Boolean).join(' ')
  return [named, titles].filter(Boolean).join(', ')
}
