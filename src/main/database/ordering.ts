import { sql, type Transaction } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { RecordSeen, Writer } from './changes.ts'
import type { Database } from './database.ts'

/** The tables whose records stand in a row within the record that owns them, from 0, each with the column that names it. */
const ownerOf = {
  site: 'meetingId',
  invitee: 'meetingId',
  agendaItem: 'meetingId',
  speech: 'meetingId',
  material: 'meetingId',
  entry: 'meetingId',
  conclusion: 'meetingId',
  taskSource: 'taskId',
  documentAnnex: 'documentId',
} as const
export type OrderedTable = keyof typeof ownerOf

export interface Move extends RecordSeen {
  readonly beforeId: Id | null
}

/** The ordinal that puts a new record after those of its owner. */
export async function nextOrdinal(
  trx: Transaction<Database>,
  table: OrderedTable,
  ownerId: Id,
): Promise<number> {
  const { rows } = await sql<{ readonly ordinal: number }>`
    select ordinal from ${sql.table(table)} where ${sql.ref(ownerOf[table])} = ${ownerId}
    order by ordinal desc limit 1`.execute(trx)
  const [last] = rows
  return last === undefined ? 0 : last.ordinal + 1
}

/**
 * Moves a record among those of its owner to stand before another, or last for null; only those whose place changes are
 * written. Throws `not-found` when either is not among them, `conflict` when it has moved on.
 */
export async function moveAmong(
  { trx, update }: Writer,
  table: OrderedTable,
  { id, version, beforeId }: Move,
): Promise<void> {
  const owner = sql.ref(ownerOf[table])
  const { rows: siblings } = await sql<RecordSeen & { readonly ordinal: number }>`
    select id, version, ordinal from ${sql.table(table)}
    where ${owner} = (select ${owner} from ${sql.table(table)} where id = ${id}) order by ordinal`.execute(
    trx,
  )
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
