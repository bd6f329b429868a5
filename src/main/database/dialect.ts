import type SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
} from 'kysely'
import type { LongWrites } from './longWrites.ts'

/** Kysely's SQLite dialect with two corrections that this program depends on, and long writes that hold up nobody. */
export function createDialect(sqlite: SqliteDatabase.Database, longWrites: LongWrites): Dialect {
  return {
    createDriver: () => new ImmediateDriver(sqlite, longWrites),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalDdlAdapter(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  }
}

/** A deferred transaction that reads and then writes can fail half-way when another writer came between. */
class ImmediateDriver extends SqliteDriver {
  readonly #sqlite: SqliteDatabase.Database
  readonly #longWrites: LongWrites

  constructor(sqlite: SqliteDatabase.Database, longWrites: LongWrites) {
    const kept = keepingStatements(sqlite)
    const prepare = (text: string) => {
      longWrites.count()
      return kept(text)
    }
    super({ database: { prepare, close: () => void sqlite.close() } })
    this.#sqlite = sqlite
    this.#longWrites = longWrites
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#longWrites.toDisk()
    await super.commitTransaction(connection)
    await this.#longWrites.end()
  }

  /** SQLite rolls back by itself when the disk is full; a second rollback would hide that error behind its own. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
    await this.#longWrites.end()
  }
}

/** Most statements that are kept; the program has fewer, but for lists of different lengths. */
const keptStatements = 500

/** Prepares each text once: that costs more than running it on one row. The longest unused goes first. */
function keepingStatements(sqlite: SqliteDatabase.Database) {
  const kept = new Map<string, SqliteDatabase.Statement>()
  return (text: string) => {
    const statement = kept.get(text) ?? sqlite.prepare(text)
    kept.delete(text)
    kept.set(text, statement)
    const [oldest] = kept.keys()
    if (kept.size > keptStatements && oldest !== undefined) kept.delete(oldest)
    return statement
  }
}

/** SQLite can roll back DDL; without this a migration that fails half-way would leave its first tables behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
