import type { Id } from '../contract/schema.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { Organization } from './contract.ts'
import { isInForce } from './titles.ts'

/**
 * The organizations that can be chosen for something that holds on a day, in their order: those in force; after them
 * those that are not but stand chosen already.
 */
export function choosableOrganizations(
  organizations: readonly Organization[],
  on: LocalDate,
  chosenIds: readonly Id[],
): readonly Organization[] {
  return inForceFirst(organizations, on).filter(
    (organization) => isInForce(organization, on) || chosenIds.includes(organization.id),
  )
}

/** All organizations in their order, those that are not in force on a day after the others. */
export function inForceFirst(organizations: readonly Organization[], on: LocalDate): readonly Organization[] {
  const inForce = organizations.filter((organization) => isInForce(organization, on))
  const others = organizations.filter((organization) => !isInForce(organization, on))
  return [...inForce, ...others]
}
