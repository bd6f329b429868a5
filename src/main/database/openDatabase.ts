import { renameSync, rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { createDialect } from './dialect.ts'
import { createLongWrites } from './longWrites.ts'

/** An open database file. */
export interface OpenDatabase {
  readonly db: Kysely<Database>
  /** Writes a complete, checked copy; an older one at the same place is replaced only by a good one. */
  copyTo(file: string): void
  /** Off only while tables are rebuilt; SQLite ignores the switch inside a transaction. */
  setForeignKeys(on: boolean): void
  /** For a file that nobody has yet, until it is closed: writes wait for no disk, and a power cut may spoil it. */
  stopSyncing(): void
  /** Problems that SQLite finds in the file and in its references; empty when sound. */
  check(): readonly string[]
  close(): Promise<void>
}

/** Kibibytes: what the lists read stays in memory. */
const cache = 65_536

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
    sqlite.pragma(`cache_size = -${cache}`)
    // Rows of an index that are looked at to learn how many there are of a kind: few, since the window waits.
    sqlite.pragma('analysis_limit = 400')
    expectPragma(sqlite, 'synchronous', 2)
    expectPragma(sqlite, 'foreign_keys', 1)
    // The first read tells whether this is a database at all.
    sqlite.pragma('schema_version')
  } catch (error) {
    sqlite.close()
    throw error
  }
  const longWrites = createLongWrites(sqlite, { file, cache })
  const db = new Kysely<Database>({ dialect: createDialect(sqlite, longWrites) })

  return {
    db,
    copyTo: (target) => copyTo(sqlite, target),
    setForeignKeys: (on) => void sqlite.pragma(`foreign_keys = ${on ? 'ON' : 'OFF'}`),
    stopSyncing: () => void sqlite.pragma('synchronous = OFF'),
    check: () => [...integrityProblems(sqlite), ...referenceProblems(sqlite)],
    async close() {
      try {
        if (!readonly && sqlite.open) sqlite.pragma('optimize')
      } catch {
        // It only helps the next start; a file that was taken away must not keep this one from closing.
      } finally {
        await db.destroy()
      }
    },
  }
}

function copyTo(sqlite: SqliteDatabase.Database, target: string): void {
  const unfinished = `${target}.part`
  rmSync(unfinished, { force: true })
  try {
    sqlite.prepare('vacuum into ?').run(unfinished)
    const copy = new SqliteDatabase(unfinished, { readonly: true })
    const found = copy.pragma('quick_check', { simple: true })
    copy.close()
    if (found !== 'ok') throw new Error('the copy of the database is not sound')
    renameSync(unfinished, target)
  } finally {
    rmSync(unfinished, { force: true })
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
