import type { Id } from '../shared/contract/schema.ts'
import { choosableOrganizations, inForceFirst } from '../shared/directory/choosable.ts'
import type { Organization } from '../shared/directory/contract.ts'
import type { LocalDate } from '../shared/time/localDate.ts'
import { shortDate } from '../shared/time/wording.ts'
import type { Choice } from './ui/SelectField.tsx'

/** For a field: the organizations in force on a day, and what stands chosen in it already. */
export function organizationChoices(
  organizations: readonly Organization[],
  on: LocalDate,
  chosen: Id | null | readonly Id[],
): readonly Choice<Id>[] {
  const chosenIds = chosen === null ? [] : typeof chosen === 'string' ? [chosen] : chosen
  return choosableOrganizations(organizations, on, chosenIds).map(choiceOn(on))
}

/** For a filter: all organizations, since what they did stays; those that are not in force stand last. */
export function organizationFilterChoices(
  organizations: readonly Organization[],
  on: LocalDate,
): readonly Choice<Id>[] {
  return inForceFirst(organizations, on).map(choiceOn(on))
}

/** An organization that is not in force on a day says until when it was, or from when on it will be. */
function choiceOn(on: LocalDate) {
  return ({ id, name, validFrom, validTo }: Organization): Choice<Id> => {
    if (validTo !== null && validTo < on) return { value: id, label: `${name} (đến ${shortDate(validTo)})` }
    if (validFrom !== null && validFrom > on)
      return { value: id, label: `${name} (từ ${shortDate(validFrom)})` }
    return { value: id, label: name }
  }
}
