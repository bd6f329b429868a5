import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../shared/contract/error.ts'

/** Codes of the system for a place that cannot be written to, or cannot be at all. */
const notWritable = [
  'EACCES',
  'EEXIST',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'ENOENT',
  'ENAMETOOLONG',
  'EBUSY',
  'ERR_INVALID_ARG_VALUE',
]

/**
 * Turns what the disk or SQLite refuses into an AppError about the workspace in `folder`; gives back anything else
 * unchanged.
 */
export function translateStorageError(error: unknown, folder: string): unknown {
  const code = codeOf(error)
  if (code === null) return error
  // EFBIG: the file may not grow any more, by a quota or a limit of the file system.
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new AppError('disk-full', {})
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || notWritable.includes(code)) {
    return new AppError('workspace-not-writable', { folder })
  }
  if (/^SQLITE_(?:NOTADB|CORRUPT|IOERR)/.test(code)) return new AppError('workspace-unreadable', { folder })
  return error
}

/** Whether a statement was refused because it would leave a reference without its record. */
export function isForeignKeyError(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** Whether a statement was refused because another record has what only one may have. */
export function isUniqueError(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
}

/** Whether a statement was refused because what is issued stays as it is; migrations name their triggers so. */
export function isFrozenError(error: unknown): boolean {
  return (
    error instanceof SqliteDatabase.SqliteError &&
    error.code === 'SQLITE_CONSTRAINT_TRIGGER' &&
    error.message === 'an issued document is frozen'
  )
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
