import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError, type ErrorData } from '../../shared/contract/error.ts'
import { features } from '../../shared/contract/index.ts'
import { usualPeriodRule } from '../../shared/reports/periods.ts'
import type {
  ProgramPreferences,
  workspaceContract,
  WorkspaceStatus,
} from '../../shared/workspace/contract.ts'
import { given } from '../database/records.ts'
import { hasDrafts } from './drafts.ts'
import {
  createFolder,
  isWorkspace,
  openCopy,
  openToRead,
  openToWrite,
  type OpenedFolder,
} from './openWorkspace.ts'
import { createSession, type Session, type SessionDependencies } from './session.ts'

/** Holds the one workspace that is open, and answers the calls about it; works also when none is. */
export interface WorkspaceService extends Handlers<typeof workspaceContract> {
  session(): Session | null
  /** Opens what a start asked for: the sample, or a folder. Never throws: `status` tells why it could not be opened. */
  openAtStart(wanted: { readonly sample: boolean; readonly folder: string | null }): Promise<void>
  /** Opens for reading only, also while another process writes. Throws as `openToRead`. */
  openForReading(folder: string): Promise<void>
  /** Makes a workspace, or the sample, in a folder that is empty or not there, and opens it. Throws as `createFolder`. */
  makeAt(folder: string, sample: boolean): Promise<WorkspaceStatus>
  close(): Promise<void>
}

interface Dependencies extends SessionDependencies {
  readonly suggestedFolder: string
  /** What a workspace is called until the user names it. */
  readonly newName: string
  readonly sampleFolder: string
  readonly chooseFolder: () => Promise<string | null>
  /** Called with the folder of a workspace that was opened by the user. */
  readonly remember: (folder: string) => Promise<void>
  /** Fills the sample through the same services as any user. */
  readonly buildSample: (session: Session) => Promise<void>
  readonly sampleProfile: SampleProfile
  readonly preferences: {
    read(): Promise<ProgramPreferences>
    change(patch: Partial<ProgramPreferences>): Promise<void>
  }
  /** Told of failures that no caller can be told of. */
  readonly report: (error: unknown) => void
}

/** What a sample workspace says of itself. */
export interface SampleProfile {
  readonly name: string
  readonly source: string
}

/** Makes, opens and closes workspaces, one after the other; at most one is open. */
export function createWorkspaceService(dependencies: Dependencies): WorkspaceService {
  const { newId, suggestedFolder, sampleFolder, sampleProfile, buildSample, remember, announce, report } =
    dependencies
  let current: Session | null = null
  let problem: ErrorData | null = null

  let last: Promise<unknown> = Promise.resolve()
  const inTurn = async <T>(run: () => Promise<T>): Promise<T> => {
    const mine = last.catch(() => undefined).then(run)
    last = mine
    return await mine
  }

  const required = (): Session => {
    if (current === null) throw new AppError('no-workspace', {})
    return current
  }
  const status = async (): Promise<WorkspaceStatus> =>
    current === null
      ? { state: 'closed', suggestedFolder, problem }
      : { state: 'open', ...(await current.describe()) }

  const preferences = async (): Promise<ProgramPreferences> => {
    const { noticeAtStart } = await dependencies.preferences.read()
    return { noticeAtStart }
  }

  const close = async () => {
    const closing = current
    current = null
    await closing?.close()
  }

  /** The new one first, whole; only then the old one is given up. */
  const enter = async (opened: OpenedFolder) => {
    const session = createSession(opened, dependencies)
    try {
      await session.describe()
      if (opened.access === 'write') await session.adoptDrafts()
    } catch (error) {
      await session.close()
      throw error
    }
    const earlier = current
    current = session
    problem = null
    await earlier?.close().catch(report)
  }

  const open = async (named: string): Promise<WorkspaceStatus> => {
    // The same folder has several spellings; the lock would take each for another process.
    const folder = existsSync(named) ? await realpath(named) : named
    if (current?.folder !== folder) await enter(await openToWrite(folder))
    await remember(folder)
    announce(features)
    return await status()
  }

  const createEmpty = async (folder: string, name: string) =>
    await createFolder(folder, async ({ db }) => {
      await db
        .insertInto('workspace')
        .values({ ...emptyWorkspace, id: newId(), name })
        .execute()
    })

  const createSample = async (folder: string) =>
    await createFolder(folder, async (database) => {
      const { name, source } = sampleProfile
      await database.db
        .insertInto('workspace')
        .values({ ...emptyWorkspace, id: newId(), name, isSample: 1, sampleSource: source })
        .execute()
      const opened: OpenedFolder = { folder, access: 'write', database, close: async () => {} }
      await buildSample(createSession(opened, { ...dependencies, announce: () => {} }))
    })

  const openSample = async (): Promise<WorkspaceStatus> => {
    if (!isWorkspace(sampleFolder)) await createSample(sampleFolder)
    return await open(sampleFolder)
  }

  /** What another process shows as saved but has not committed yet belongs to what is read; it is put in place in a copy. */
  const withDraftsAdopted = async (opened: OpenedFolder): Promise<OpenedFolder> => {
    try {
      const copy = await openCopy(opened)
      try {
        await createSession(copy, { ...dependencies, announce: () => {} }).adoptDrafts()
      } catch (error) {
        await copy.close()
        throw error
      }
      return { ...copy, access: 'read' }
    } finally {
      await opened.close()
    }
  }

  return {
    session: () => current,
    status,

    create: async ({ folder, name }) =>
      await inTurn(async () => {
        const target = folder ?? suggestedFolder
        await createEmpty(target, name)
        return await open(target)
      }),
    openSample: async () => await inTurn(openSample),
    open: async ({ folder }) => await inTurn(async () => await open(folder)),
    chooseFolder: async () => ({ folder: await dependencies.chooseFolder() }),

    async update({ version, patch }) {
      await required().update(version, patch)
      return await status()
    },

    saveDraft: async (draft) => await required().saveDraft(draft),
    check: async () => await required().check(),

    preferences,
    async setPreferences(patch) {
      await dependencies.preferences.change(given(patch))
      return await preferences()
    },

    openAtStart: async ({ sample, folder }) =>
      await inTurn(async () => {
        try {
          if (sample) await openSample()
          else if (folder !== null) await open(folder)
        } catch (error) {
          if (!(error instanceof AppError)) report(error)
          problem = error instanceof AppError ? error.toData() : { code: 'unexpected', facts: {} }
        }
      }),

    makeAt: async (folder, sample) =>
      await inTurn(async () => {
        await (sample ? createSample(folder) : createEmpty(folder, dependencies.newName))
        return await open(folder)
      }),

    openForReading: async (folder) =>
      await inTurn(async () => {
        await close()
        const opened = await openToRead(folder)
        await enter((await hasDrafts(opened.database.db)) ? await withDraftsAdopted(opened) : opened)
      }),

    close: async () => await inTurn(close),
  }
}

const emptyWorkspace = {
  version: 1,
  sample: '',
  isSample: 0,
  sampleSource: '',
  pinnedAsOf: null,
  ...usualPeriodRule,
} as const
