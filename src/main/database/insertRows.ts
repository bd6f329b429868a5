import { CompiledQuery, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/**
 * Inserts rows of the same columns past the building of queries, which costs more than the writing. One by one: several
 * in one statement take SQLite half as long again.
 */
export async function insertRows(
  trx: Transaction<Database>,
  table: 'taskPeriod' | 'taskText',
  rows: readonly Readonly<Record<string, string | number | null>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const names = columns.map((column) => `"${column}"`).join(', ')
  const text = `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`
  for (const row of rows)
    await trx.executeQuery(
      CompiledQuery.raw(
        text,
        columns.map((column) => row[column] ?? null),
      ),
    )
}
