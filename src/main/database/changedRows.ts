import { sql, type Kysely } from 'kysely'
import type { Database } from './database.ts'

/** How many rows were written since the database was opened. */
export async function countChangedRows(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ changed: number }>`select total_changes() as changed`.execute(db)
  return rows[0]?.changed ?? 0
}
