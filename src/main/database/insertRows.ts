import { CompiledQuery, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Rows in one statement; few texts of statements, since each is prepared once. */
const rowsAtOnce = 25

/** Inserts rows of the same columns, many at a time, past the building of queries, which costs more than the writing. */
export async function insertRows(
  trx: Transaction<Database>,
  table: 'taskPeriod' | 'taskText',
  rows: readonly Readonly<Record<string, string | number | null>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const names = columns.map((column) => `"${column}"`).join(', ')
  const row = `(${columns.map(() => '?').join(', ')})`
  for (let at = 0; at < rows.length;) {
    const count = rows.length - at >= rowsAtOnce ? rowsAtOnce : 1
    const values = rows.slice(at, at + count).flatMap((one) => columns.map((column) => one[column] ?? null))
    const text = `insert into "${table}" (${names}) values ${Array(count).fill(row).join(', ')}`
    await trx.executeQuery(CompiledQuery.raw(text, values))
    at += count
  }
}
