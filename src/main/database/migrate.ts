import { Migrator, sql, type Kysely, type Migration } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { OpenDatabase } from './openDatabase.ts'

export type Migrations = Readonly<Record<string, Migration>>

interface MigrateOptions {
  readonly migrations: Migrations
  readonly folder: string
  /** Where a copy of a database that holds data is put before it is migrated. */
  readonly backupFile: (lastMigration: string) => string
}

/**
 * Brings a database to the newest schema, all or nothing, after a backup.
 * Throws `database-from-future` when it was written by a newer program, and leaves it untouched.
 */
export async function migrate(open: OpenDatabase, options: MigrateOptions): Promise<void> {
  const { migrations, folder, backupFile } = options
  const recorded = await recordedMigrations(open)
  if (isFuture(recorded, migrations)) throw new AppError('database-from-future', { folder })
  if (recorded.length === Object.keys(migrations).length) return
  const last = recorded.at(-1)
  if (last !== undefined) open.copyTo(backupFile(last))

  // Tables are rebuilt with references switched off, and each step shows that none was broken before it is committed.
  open.setForeignKeys(false)
  try {
    const provider = { getMigrations: async () => checkingReferences(migrations) }
    // The migrator reports instead of throwing.
    const { error } = await new Migrator({ db: open.db, provider }).migrateToLatest()
    // oxlint-disable-next-line typescript/only-throw-error -- what was thrown to it, whatever that is
    if (error !== undefined) throw error
  } finally {
    open.setForeignKeys(true)
  }
}

/** Throws `database-from-future` or `workspace-outdated` unless the database has exactly the schema of this program. */
export async function expectMigrated(
  open: OpenDatabase,
  migrations: Migrations,
  folder: string,
): Promise<void> {
  const recorded = await recordedMigrations(open)
  if (isFuture(recorded, migrations)) throw new AppError('database-from-future', { folder })
  if (recorded.length < Object.keys(migrations).length) throw new AppError('workspace-outdated', { folder })
}

function isFuture(recorded: readonly string[], migrations: Migrations): boolean {
  return recorded.some((name) => !Object.hasOwn(migrations, name))
}

function checkingReferences(migrations: Migrations): Record<string, Migration> {
  const checked = Object.entries(migrations).map(([name, migration]) => {
    const up = async (db: Kysely<unknown>) => {
      await migration.up(db)
      const { rows } = await sql`pragma foreign_key_check`.execute(db)
      if (rows.length > 0) throw new Error(`migration ${name} breaks ${rows.length} references`)
    }
    return [name, { up }] as const
  })
  return Object.fromEntries(checked)
}

async function recordedMigrations(open: OpenDatabase): Promise<readonly string[]> {
  const tables = await open.db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const rows = await open.db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute()
  return rows.map((row) => row.name)
}
