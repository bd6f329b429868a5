import SqliteDatabase from 'better-sqlite3'
import { Kysely, type CompiledQuery } from 'kysely'
import type { Database } from '../../src/main/database/database.ts'
import { createDialect } from '../../src/main/database/dialect.ts'
import { createLongWrites } from '../../src/main/database/longWrites.ts'

/** Runs queries over a database file and gives SQLite's plan for each, a line a step. */
export async function queryPlans(
  file: string,
  run: (db: Kysely<Database>) => Promise<unknown>,
): Promise<readonly string[]> {
  const sqlite = new SqliteDatabase(file, { readonly: true })
  const queries: CompiledQuery[] = []
  const db = new Kysely<Database>({
    dialect: createDialect(sqlite, createLongWrites(sqlite, { file, cache: 2048 })),
    log: ({ query }) => void queries.push(query),
  })
  await run(db)
  const plans = queries.map(({ sql, parameters }) =>
    sqlite
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail)
      .join('\n'),
  )
  await db.destroy()
  return plans
}
