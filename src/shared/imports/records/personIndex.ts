import type { Id } from '../../contract/schema.ts'
import type { Person } from '../../directory/contract.ts'
import { isInForce } from '../../directory/titles.ts'
import type { LocalDate } from '../../time/localDate.ts'
import { headingKey } from '../headingKey.ts'
import { refKey, type OrganizationRef } from '../organizationRef.ts'
import { byKey } from './byKey.ts'

/** What a file says of a person besides the name. */
export interface PersonMarks {
  readonly titles: readonly string[]
  readonly organizations: readonly OrganizationRef[]
}

export type PersonMatch =
  | { readonly match: 'one'; readonly person: Person }
  /** One has the name, but no title and no organization that the file gives. */
  | { readonly match: 'other'; readonly person: Person }
  | { readonly match: 'several' }
  | { readonly match: 'none' }

/** Finds people by their names without marks, and of several with one name the one whose title or organization fits. */
export function createPersonIndex(people: readonly Person[], asOf: LocalDate) {
  const byId = new Map(people.map((person) => [person.id, person]))
  const byName = byKey(people, ({ fullName }) => headingKey(fullName))

  return {
    byId: (id: Id | undefined): Person | undefined => (id === undefined ? undefined : byId.get(id)),
    find(name: string, marks: PersonMarks): PersonMatch {
      const named = byName.get(headingKey(name)) ?? []
      const [first, second] = named
      if (first === undefined) return { match: 'none' }
      const fitting = named.filter((person) => fits(person, marks))
      const [one, other] = fitting
      if (one !== undefined && other === undefined) return { match: 'one', person: one }
      if (one !== undefined || second !== undefined) return { match: 'several' }
      const saysNothing = marks.titles.length === 0 && marks.organizations.length === 0
      const holdsNothing = heldBy(first).length === 0
      return { match: saysNothing || holdsNothing ? 'one' : 'other', person: first }
    },
  }

  function heldBy({ positions }: Person) {
    return positions.filter((position) => isInForce(position, asOf))
  }

  function fits(person: Person, { titles, organizations }: PersonMarks): boolean {
    const keys = new Set(titles.map(headingKey))
    const refs = new Set(organizations.map(refKey))
    return heldBy(person).some(
      ({ title, organizationId }) =>
        keys.has(headingKey(title)) || (organizationId !== null && refs.has(organizationId)),
    )
  }
}
