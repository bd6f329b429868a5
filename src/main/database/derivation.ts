import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from './database.ts'

/** Which way of deriving filled the derived tables; 0 when none did. */
export async function readDerivation(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  return rows[0]?.user_version ?? 0
}

/** Says which way of deriving filled them. */
export async function writeDerivation(db: Kysely<Database>, version: number): Promise<void> {
  await sql`pragma user_version = ${sql.lit(version)}`.execute(db)
}

/** Lets SQLite learn how large the tables are: plans that were good for a few rows are not for thousands more. */
export async function learnSizes(trx: Transaction<Database>): Promise<void> {
  await sql`pragma optimize`.execute(trx)
}
