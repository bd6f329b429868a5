import type { Person } from '../directory/contract.ts'
import { honorificWord } from '../directory/titles.ts'
import type { Invitee } from './contract.ts'

export type NamedInvitee = Extract<Invitee, { readonly name: string }>

/** What of a person is put into words. */
export type NamedPerson = Pick<NamedInvitee, 'personId' | 'honorific' | 'name' | 'titles'>

export function isNamed(invitee: Invitee): invitee is NamedInvitee {
  return invitee.kind === 'person' || invitee.kind === 'position'
}

/**
 * A person or the holder of a position in prose: "đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh";
 * a military rank stands before the name; without a name only the title (domain 2.5). Begins in lower case.
 */
export function attendancePhrase(invitee: NamedPerson, people: readonly Person[]): string {
  return [honorificWord(invitee.honorific), nameAndTitles(invitee, people)].filter(Boolean).join(' ')
}

/** The same without honorific, as it stands after "các đồng chí:". */
export function nameAndTitles(invitee: NamedPerson, people: readonly Person[]): string {
  const rank = people.find((person) => person.id === invitee.personId)?.militaryRank ?? ''
  const name = invitee.name === '' ? '' : [rank, invitee.name].filter(Boolean).join(' ')
  return [name, invitee.titles].filter(Boolean).join(', ')
}
