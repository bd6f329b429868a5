import SqliteDatabase from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { createDialect } from './dialect.ts'

/** An open database file. `vacuumInto` writes a complete copy to a path that must not exist yet. */
export interface OpenDatabase {
  readonly db: Kysely<Database>
  vacuumInto(file: string): void
  /** Problems that SQLite finds in the file and in its references; empty when sound. */
  check(): readonly string[]
  close(): Promise<void>
}

/**
 * Opens a database file, creating it unless `readonly`. Durable by intent: WAL with synchronous=FULL, read back,
 * because the driver quietly lowers it to NORMAL in WAL and then loses acknowledged writes in a power cut.
 */
export function openDatabase(file: string, { readonly }: { readonly readonly: boolean }): OpenDatabase {
  const sqlite = new SqliteDatabase(file, { readonly, fileMustExist: readonly, timeout: 5000 })
  try {
    if (!readonly) sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('trusted_schema = OFF')
    expectPragma(sqlite, 'synchronous', 2)
    expectPragma(sqlite, 'foreign_keys', 1)
    // The first read tells whether this is a database at all.
    sqlite.pragma('schema_version')
  } catch (error) {
    sqlite.close()
    throw error
  }
  const db = new Kysely<Database>({ dialect: createDialect(sqlite) })

  return {
    db,
    vacuumInto: (target) => void sqlite.prepare('vacuum into ?').run(target),
    check: () => [...integrityProblems(sqlite), ...referenceProblems(sqlite)],
    async close() {
      if (!readonly && sqlite.open) sqlite.pragma('optimize')
      await db.destroy()
    },
  }
}

function expectPragma(sqlite: SqliteDatabase.Database, name: string, expected: number): void {
  const value = sqlite.pragma(name, { simple: true })
  if (value !== expected) throw new Error(`pragma ${name} is ${String(value)}, not ${expected}`)
}

function integrityProblems(sqlite: SqliteDatabase.Database): readonly string[] {
  const found = sqlite.prepare<[], { integrity_check: string }>('pragma integrity_check').all()
  return found.map((row) => row.integrity_check).filter((text) => text !== 'ok')
}

function referenceProblems(sqlite: SqliteDatabase.Database): readonly string[] {
  const found = sqlite
    .prepare<[], { table: string; rowid: number; parent: string }>('pragma foreign_key_check')
    .all()
  return found.map((row) => `${row.table} ${row.rowid} refers to a missing ${row.parent}`)
}
