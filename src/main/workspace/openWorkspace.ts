import { constants, existsSync } from 'node:fs'
import { access, mkdir, mkdtemp, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/contract/error.ts'
import { translateStorageError } from '../database/databaseError.ts'
import { expectMigrated, migrate } from '../database/migrate.ts'
import { migrations } from '../database/migrations/index.ts'
import { openDatabase, type OpenDatabase } from '../database/openDatabase.ts'
import { takeWorkspaceLock } from '../database/workspaceLock.ts'
import { deriveAllTasks, isDerivedUpToDate } from '../tasks/service.ts'

/** A workspace's database, held by this process; closing gives up the right to write. */
export interface OpenedFolder {
  readonly folder: string
  readonly access: 'write' | 'read'
  readonly database: OpenDatabase
  close(): Promise<void>
}

const databaseName = 'workspace.db'

/**
 * Opens a workspace folder to read and write. Throws `not-a-workspace`, `workspace-in-use` when another process writes
 * to it, `workspace-not-writable`, `workspace-unreadable` when its database is damaged, `database-from-future`,
 * `disk-full`.
 */
export async function openToWrite(folder: string): Promise<OpenedFolder> {
  return await aboutFolder(folder, async () => {
    const file = databaseFile(folder)
    await access(folder, constants.W_OK)
    await access(file, constants.W_OK)
    const lock = takeWorkspaceLock(join(folder, 'workspace.lock'))
    if (lock === null) throw new AppError('workspace-in-use', { folder })
    try {
      const database = openDatabase(file, { readonly: false })
      await closedOnFailure(database, async () => {
        const backups = join(folder, 'backups')
        await mkdir(backups, { recursive: true })
        const backupFile = (last: string) => join(backups, `before-migration-after-${last}.db`)
        await bringUpToDate(database, folder, backupFile)
      })
      return {
        folder,
        access: 'write',
        database,
        async close() {
          try {
            await database.close()
          } finally {
            lock.release()
          }
        },
      }
    } catch (error) {
      lock.release()
      throw error
    }
  })
}

/**
 * Opens a workspace folder to read only, also while another process writes to it. Throws `not-a-workspace`,
 * `workspace-unreadable`, `database-from-future`, `workspace-outdated`.
 */
export async function openToRead(folder: string): Promise<OpenedFolder> {
  return await aboutFolder(folder, async () => {
    const database = openDatabase(databaseFile(folder), { readonly: true })
    await closedOnFailure(database, async () => {
      await expectMigrated(database, migrations, folder)
      if (!(await isDerivedUpToDate(database.db))) throw new AppError('workspace-outdated', { folder })
    })
    return { folder, access: 'read', database, close: async () => await database.close() }
  })
}

/**
 * A copy of an opened workspace for this process alone, gone when it is closed: what is done in it reaches nobody.
 * The one it is made from stays open.
 */
export async function openCopy({ folder, database }: OpenedFolder): Promise<OpenedFolder> {
  const own = await mkdtemp(join(tmpdir(), 'ban-thu-ky-'))
  const removeOwn = async () => await rm(own, { recursive: true, force: true })
  try {
    database.copyTo(join(own, databaseName))
    const copy = openDatabase(join(own, databaseName), { readonly: false })
    return {
      folder,
      access: 'write',
      database: copy,
      async close() {
        await copy.close()
        await removeOwn()
      },
    }
  } catch (error) {
    await removeOwn()
    throw error
  }
}

/**
 * Makes a workspace folder, whole or not at all: it is filled beside its place and then moved there.
 * Throws `workspace-exists` when the folder is there and not empty, `workspace-not-writable`, `disk-full`.
 */
export async function createFolder(
  folder: string,
  fill: (database: OpenDatabase) => Promise<void>,
): Promise<void> {
  await aboutFolder(folder, async () => {
    if (existsSync(folder) && (await readdir(folder)).length > 0)
      throw new AppError('workspace-exists', { folder })
    await mkdir(dirname(folder), { recursive: true })
    const unfinished = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
    try {
      await mkdir(join(unfinished, 'attachments'))
      await mkdir(join(unfinished, 'backups'))
      const database = openDatabase(join(unfinished, databaseName), { readonly: false })
      await closedOnFailure(database, async () => {
        database.stopSyncing()
        await bringUpToDate(database, folder, nothingToBackUp)
        await fill(database)
      })
      await database.close()
      await writeThrough(join(unfinished, databaseName))
      if (existsSync(folder)) await rmdir(folder)
      await rename(unfinished, folder)
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true })
      throw error
    }
  })
}

/** Whether a folder holds a workspace. */
export function isWorkspace(folder: string): boolean {
  return existsSync(join(folder, databaseName))
}

function databaseFile(folder: string): string {
  if (!isWorkspace(folder)) throw new AppError('not-a-workspace', { folder })
  return join(folder, databaseName)
}

/** The schema of this program, and tables derived as it derives them. */
async function bringUpToDate(
  database: OpenDatabase,
  folder: string,
  backupFile: (lastMigration: string) => string,
): Promise<void> {
  await migrate(database, { migrations, folder, backupFile })
  if (!(await isDerivedUpToDate(database.db)))
    await deriveAllTasks(database.db, async () => await setImmediate())
}

/** Waits for the disk to have a whole file. */
async function writeThrough(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function nothingToBackUp(): never {
  throw new Error('a new database has nothing to back up')
}

async function closedOnFailure(database: OpenDatabase, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    await database.close()
    throw error
  }
}

async function aboutFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw translateStorageError(error, folder)
  }
}
