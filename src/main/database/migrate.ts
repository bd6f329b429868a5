import { Migrator, type Migration } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { OpenDatabase } from './openDatabase.ts'

interface MigrateOptions {
  readonly migrations: Readonly<Record<string, Migration>>
  readonly folder: string
  /** Where a copy of a database that holds data is put before it is migrated. */
  readonly backupFile: (lastMigration: string) => string
}

/**
 * Brings a database to the newest schema, all or nothing, after a backup.
 * Throws `database-from-future` when it was written by a newer program, and leaves it untouched.
 */
export async function migrate(open: OpenDatabase, options: MigrateOptions): Promise<void> {
  const migrator = new Migrator({
    db: open.db,
    provider: { getMigrations: async () => ({ ...options.migrations }) },
  })
  const recorded = await recordedMigrations(open)
  if (recorded.some((name) => !(name in options.migrations))) {
    throw new AppError('database-from-future', { folder: options.folder })
  }
  const last = recorded.at(-1)
  if (recorded.length === Object.keys(options.migrations).length) return
  if (last !== undefined) open.vacuumInto(options.backupFile(last))

  // The migrator reports instead of throwing.
  const { error } = await migrator.migrateToLatest()
  // oxlint-disable-next-line typescript/only-throw-error -- what was thrown to it, whatever that is
  if (error !== undefined) throw error
}

/** Whether the database has exactly the schema that this program knows. */
export async function isMigrated(
  open: OpenDatabase,
  migrations: MigrateOptions['migrations'],
): Promise<boolean> {
  const recorded = await recordedMigrations(open)
  return recorded.length === Object.keys(migrations).length && recorded.every((name) => name in migrations)
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
