import SqliteDatabase from 'better-sqlite3'

/**
 * Moves what SQLite wrote into the log of a database into its file, as far as nobody reads what is older, by a connection
 * of its own: for a thread that may wait for the disk. Whoever else has the database open goes on meanwhile. All threads
 * must load the one copy of SQLite: a second one in the process would take the first one's locks away.
 */
export function moveLog(file: string): void {
  const sqlite = new SqliteDatabase(file, { fileMustExist: true })
  try {
    sqlite.pragma('wal_checkpoint(PASSIVE)')
  } finally {
    sqlite.close()
  }
}
