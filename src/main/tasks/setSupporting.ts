import type { Id } from '../../shared/contract/schema.ts'
import type { Writer } from '../database/changes.ts'

/** Makes these the supporting agencies of a task, each once and in this order; tells whether anything changed. */
export async function setSupporting(
  { trx, insert, update, remove }: Writer,
  taskId: Id,
  organizationIds: readonly Id[],
  newId: () => Id,
): Promise<boolean> {
  const present = await trx.selectFrom('taskSupport').selectAll().where('taskId', '=', taskId).execute()
  const wanted = [...new Set(organizationIds)]
  const gone = present.filter(({ organizationId }) => !wanted.includes(organizationId))
  for (const row of gone) await remove('taskSupport', row)
  let changed = gone.length > 0
  for (const [ordinal, organizationId] of wanted.entries()) {
    const row = present.find((one) => one.organizationId === organizationId)
    if (row?.ordinal === ordinal) continue
    changed = true
    if (row === undefined) await insert('taskSupport', { id: newId(), taskId, organizationId, ordinal })
    else await update('taskSupport', row, { ordinal })
  }
  return changed
}
