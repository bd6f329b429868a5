import type { Writer } from '../database/changes.ts'
import type { Transfer } from '../directory/service.ts'

/** Gives the known sites of organizations that did not end before the day to their successor; answers how many. */
export async function transferKnownSites(
  { trx, update }: Writer,
  { fromIds, intoId, on }: Transfer,
): Promise<number> {
  const kept = await trx
    .selectFrom('knownSite')
    .select(['id', 'version'])
    .where('organizationId', 'in', fromIds)
    .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
    .execute()
  for (const seen of kept) await update('knownSite', seen, { organizationId: intoId })
  return kept.length
}
