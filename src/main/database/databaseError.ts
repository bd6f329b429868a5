import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../shared/contract/error.ts'

/** Turns what SQLite refuses for the user's reasons into an AppError; gives back anything else unchanged. */
export function translateDatabaseError(error: unknown): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error
  if (error.code === 'SQLITE_FULL') return new AppError('disk-full', {})
  if (error.code.startsWith('SQLITE_READONLY')) return new AppError('read-only', {})
  return error
}

/** Whether a statement was refused because it would leave a reference without its record. */
export function isForeignKeyError(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** Whether a file could not be read as a database. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof SqliteDatabase.SqliteError &&
    (error.code.startsWith('SQLITE_NOTADB') ||
      error.code.startsWith('SQLITE_CORRUPT') ||
      error.code.startsWith('SQLITE_CANTOPEN') ||
      error.code.startsWith('SQLITE_IOERR'))
  )
}
