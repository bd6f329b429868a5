import type { Writer } from '../database/changes.ts'
import type { Transfer } from '../directory/service.ts'

/** Gives the kiến nghị without an outcome that organizations handle to their successor; answers how many. */
export async function transferProposals(
  { trx, update }: Writer,
  { fromIds, intoId }: Transfer,
): Promise<number> {
  const handled = await trx
    .selectFrom('entry')
    .select(['id', 'version', 'outcome'])
    .where('handlingAgencyId', 'in', fromIds)
    .execute()
  const open = handled.filter(({ outcome }) => outcome.trim() === '')
  for (const { id, version } of open) await update('entry', { id, version }, { handlingAgencyId: intoId })
  return open.length
}
