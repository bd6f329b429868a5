import type { RecordSeen, Writer } from '../database/changes.ts'
import { findAgendaItem } from '../meetings/service.ts'

/** Removes an item with its sub-items; entries, conclusions, speeches and materials of it stay, tied to no item. */
export async function removeAgendaItem({ trx, update, remove }: Writer, seen: RecordSeen): Promise<void> {
  await findAgendaItem(trx, seen.id)
  const parts = await trx
    .selectFrom('agendaItem')
    .select(['id', 'version'])
    .where('parentId', '=', seen.id)
    .execute()
  for (const item of [...parts, seen]) {
    for (const table of ['entry', 'conclusion', 'speech', 'material'] as const) {
      const tied = await trx
        .selectFrom(table)
        .select(['id', 'version'])
        .where('agendaItemId', '=', item.id)
        .execute()
      for (const record of tied) await update(table, record, { agendaItemId: null })
    }
    await remove('agendaItem', item)
  }
}
