import { sql, type Kysely, type Selectable } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { ChangeTable, Database, RecordTable } from '../database/database.ts'

export type LoggedChange = Selectable<ChangeTable>

/** Changes of an action before a place in the log, the newest first; from its end for null. */
export async function selectChanges(
  db: Kysely<Database>,
  actionId: Id,
  beforeSeq: number | null,
  limit: number,
): Promise<readonly LoggedChange[]> {
  let query = db.selectFrom('change').selectAll().where('actionId', '=', actionId)
  if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq)
  return await query.orderBy('seq', 'desc').limit(limit).execute()
}

/** Changes of a record after a place in the log. */
export async function selectChangesSince(
  db: Kysely<Database>,
  recordId: string,
  seq: number,
): Promise<readonly LoggedChange[]> {
  return await db
    .selectFrom('change')
    .selectAll()
    .where('recordId', '=', recordId)
    .where('seq', '>', seq)
    .execute()
}

/** A row of any table as it is now; undefined when there is none. */
export async function selectRow(
  db: Kysely<Database>,
  table: RecordTable,
  id: string,
): Promise<object | undefined> {
  const { rows } = await sql<object>`select * from ${sql.table(table)} where id = ${id}`.execute(db)
  return rows[0]
}
