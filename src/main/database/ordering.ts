import type { Transaction } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { RecordSeen, Writer } from './changes.ts'
import type { Database } from './database.ts'

/** The tables whose records stand in a row within their meeting, from 0. */
export type OrderedTable = 'site' | 'invitee' | 'agendaItem' | 'entry' | 'conclusion'

export interface Move extends RecordSeen {
  readonly beforeId: Id | null
}

/** The ordinal that puts a new record after those of its meeting. */
export async function nextOrdinal(
  trx: Transaction<Database>,
  table: OrderedTable,
  meetingId: Id,
): Promise<number> {
  const last = await trx
    .selectFrom(table)
    .select('ordinal')
    .where('meetingId', '=', meetingId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? 0 : last.ordinal + 1
}

/**
 * Moves a record among those of its meeting to stand before another, or last for null; only those whose place changes
 * are written. Throws `not-found` when either is not among them, `conflict` when it has moved on.
 */
export async function moveAmong(
  { trx, update }: Writer,
  table: OrderedTable,
  { id, version, beforeId }: Move,
): Promise<void> {
  const siblings = await trx
    .selectFrom(table)
    .select(['id', 'version', 'ordinal'])
    .where('meetingId', '=', (eb) => eb.selectFrom(table).select('meetingId').where('id', '=', id))
    .orderBy('ordinal')
    .execute()
  const moved = siblings.find((sibling) => sibling.id === id)
  if (moved === undefined) throw new AppError('not-found', { what: table })
  if (moved.version !== version) throw new AppError('conflict', { what: table })
  const others = siblings.filter((sibling) => sibling.id !== id)
  const at = beforeId === null ? others.length : others.findIndex((sibling) => sibling.id === beforeId)
  if (at < 0) throw new AppError('not-found', { what: table })
  for (const [ordinal, sibling] of others.toSpliced(at, 0, moved).entries()) {
    if (sibling.ordinal !== ordinal) await update(table, sibling, { ordinal })
  }
}
