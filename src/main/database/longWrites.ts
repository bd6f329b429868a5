import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type SqliteDatabase from 'better-sqlite3'

/** Statements from which on a transaction is a long one: no single record takes so many. */
const longFrom = 1000

/** Kibibytes of pages that wait in memory while a long transaction goes on. */
const longCache = 2048

/** Pages after which SQLite moves its log into the file by itself, within a commit. */
const ownCheckpoint = 1000

/**
 * Keeps the commit of thousands of records short, which would hold the thread while it writes all their pages, waits for
 * the disk and moves the log into the file: pages are written as the transaction goes on, the disk is waited for before
 * the commit, and the log is moved in a turn of its own after it. The commit stays as durable as any. No other thread
 * moves the log: a second copy of SQLite in one process would take this one's locks away.
 */
export interface LongWrites {
  /** To be called before each statement. */
  count(): void
  /** To be awaited before a commit. */
  toDisk(): Promise<void>
  /** To be awaited after a commit or its undoing; fails never, as what was committed stays. */
  end(): Promise<void>
}

/** `cache`: kibibytes of pages that are kept in memory at other times. */
export function createLongWrites(
  sqlite: SqliteDatabase.Database,
  { file, cache }: { readonly file: string; readonly cache: number },
): LongWrites {
  let statements = 0
  const isLong = () => statements >= longFrom

  return {
    count() {
      if (!sqlite.inTransaction) return
      statements += 1
      if (statements !== longFrom) return
      sqlite.pragma(`cache_size = -${longCache}`)
      sqlite.pragma('wal_autocheckpoint = 0')
    },

    async toDisk() {
      if (isLong()) await syncFile(`${file}-wal`)
    },

    async end() {
      const wasLong = isLong()
      statements = 0
      if (!wasLong) return
      await setImmediate()
      try {
        sqlite.pragma('wal_checkpoint(PASSIVE)')
      } catch {
        // SQLite tries again with one of the next commits.
      }
      sqlite.pragma(`wal_autocheckpoint = ${ownCheckpoint}`)
      sqlite.pragma(`cache_size = -${cache}`)
    },
  }
}

async function syncFile(file: string): Promise<void> {
  try {
    const handle = await open(file, 'r+')
    try {
      await handle.datasync()
    } finally {
      await handle.close()
    }
  } catch {
    // The commit waits for the disk itself, and tells what is wrong with it.
  }
}
