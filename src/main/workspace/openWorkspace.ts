import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/contract/error.ts'
import { isUnreadable } from '../database/databaseError.ts'
import { isMigrated, migrate } from '../database/migrate.ts'
import { migrations } from '../database/migrations/index.ts'
import { openDatabase, type OpenDatabase } from '../database/openDatabase.ts'
import { takeWorkspaceLock } from '../database/workspaceLock.ts'

/** A workspace's database, held by this process; closing gives up the right to write. */
export interface OpenedFolder {
  readonly folder: string
  readonly database: OpenDatabase
  close(): Promise<void>
}

const databaseName = 'workspace.db'

/**
 * Opens a workspace folder to read and write. Throws `not-a-workspace`, `workspace-in-use` when another process writes
 * to it, `workspace-unreadable` when its database is damaged, `database-from-future`.
 */
export async function openToWrite(folder: string, stamp: () => string): Promise<OpenedFolder> {
  const file = databaseFile(folder)
  const lock = takeWorkspaceLock(join(folder, 'workspace.lock'))
  if (lock === null) throw new AppError('workspace-in-use', { folder })
  try {
    const database = openFile(file, folder, false)
    try {
      await mkdir(join(folder, 'backups'), { recursive: true })
      await migrate(database, {
        migrations,
        folder,
        backupFile: (last) => join(folder, 'backups', `before-migration-${last}-${stamp()}.db`),
      })
    } catch (error) {
      await database.close()
      throw error
    }
    return {
      folder,
      database,
      async close() {
        await database.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Opens a workspace folder to read only, also while another process writes to it. Throws as above, but never `workspace-in-use`. */
export async function openToRead(folder: string): Promise<OpenedFolder> {
  const database = openFile(databaseFile(folder), folder, true)
  if (!(await isMigrated(database, migrations))) {
    await database.close()
    throw new AppError('workspace-unreadable', { folder })
  }
  return { folder, database, close: async () => await database.close() }
}

/**
 * Makes a workspace folder, whole or not at all: it is filled beside its place and then moved there.
 * Throws `workspace-exists` when the folder is there and not empty.
 */
export async function createFolder(
  folder: string,
  fill: (database: OpenDatabase) => Promise<void>,
): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new AppError('workspace-exists', { folder })
  await mkdir(dirname(folder), { recursive: true })
  const unfinished = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
  try {
    await mkdir(join(unfinished, 'attachments'))
    await mkdir(join(unfinished, 'backups'))
    const database = openDatabase(join(unfinished, databaseName), { readonly: false })
    try {
      await migrate(database, {
        migrations,
        folder,
        backupFile: () => {
          throw new Error('a new database has nothing to back up')
        },
      })
      await fill(database)
    } finally {
      await database.close()
    }
    if (existsSync(folder)) await rmdir(folder)
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** Whether a folder holds a workspace. */
export function isWorkspace(folder: string): boolean {
  return existsSync(join(folder, databaseName))
}

function databaseFile(folder: string): string {
  if (!isWorkspace(folder)) throw new AppError('not-a-workspace', { folder })
  return join(folder, databaseName)
}

function openFile(file: string, folder: string, readonly: boolean): OpenDatabase {
  try {
    return openDatabase(file, { readonly })
  } catch (error) {
    throw isUnreadable(error) ? new AppError('workspace-unreadable', { folder }) : error
  }
}
