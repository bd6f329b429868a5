import type { Kysely, Selectable } from 'kysely'
import { recordTables } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import type { WorkspaceTable } from './table.ts'

export async function selectWorkspace(db: Kysely<Database>): Promise<Selectable<WorkspaceTable> | undefined> {
  return await db.selectFrom('workspace').selectAll().executeTakeFirst()
}

/** Rows per table of records, for a check. */
export async function countRows(db: Kysely<Database>): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const table of [...recordTables, 'change', 'draft'] as const) {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    counts[table] = row.count
  }
  return counts
}
