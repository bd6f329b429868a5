import type { Id } from '../../shared/contract/schema.ts'
import { lastRank } from '../../shared/directory/contract.ts'
import type { OrganizationRef } from '../../shared/imports/organizationRef.ts'
import { organizationKindOf } from '../../shared/imports/records/organizationKindOf.ts'
import type { Writer } from '../database/changes.ts'
import { insertOrganization } from '../directory/service.ts'

/** The ids of organizations that rows name; those that are not there yet are added, each once. */
export function organizationsOf(writer: Writer, newId: () => Id): (ref: OrganizationRef) => Promise<Id> {
  const added = new Map<string, Id>()
  return async (ref) => {
    if (ref.kind === 'known') return ref.id
    const known = added.get(ref.key)
    if (known !== undefined) return known
    const input = { name: ref.name, kind: organizationKindOf(ref.name), rank: lastRank }
    const id = await insertOrganization(writer, input, newId)
    added.set(ref.key, id)
    return id
  }
}
