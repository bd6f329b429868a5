import SqliteDatabase from 'better-sqlite3'

export interface WorkspaceLock {
  release(): void
}

/**
 * Takes the right to write to a workspace, or returns null when another process has it. The lock is an exclusive
 * transaction on an empty database file: the system frees it however the process ends, so it is never stale.
 */
export function takeWorkspaceLock(file: string): WorkspaceLock | null {
  const sqlite = new SqliteDatabase(file, { timeout: 0 })
  try {
    sqlite.exec('begin exclusive')
  } catch (error) {
    sqlite.close()
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
  return { release: () => void sqlite.close() }
}
