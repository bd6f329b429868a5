import type { Writer } from '../database/changes.ts'
import type { Transfer } from '../directory/service.ts'

/** Gives the kiến nghị without an outcome that organizations handle to their successor. */
export async function transferProposals(
  { trx, update }: Writer,
  { fromIds, intoId }: Transfer,
): Promise<void> {
  const handled = await trx
    .selectFrom('entry')
    .select(['id', 'version', 'outcome'])
    .where('handlingAgencyId', 'in', fromIds)
    .execute()
  for (const { outcome, ...seen } of handled) {
    if (outcome.trim() === '') await update('entry', seen, { handlingAgencyId: intoId })
  }
}
