import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError, type ErrorData } from '../../shared/contract/error.ts'
import { contract, type Feature } from '../../shared/contract/index.ts'
import type { workspaceContract, WorkspaceStatus } from '../../shared/workspace/contract.ts'
import { createFolder, isWorkspace, openToRead, openToWrite, type OpenedFolder } from './openWorkspace.ts'
import { createSession, type Session, type SessionDependencies } from './session.ts'

/** Holds the one workspace that is open, and answers the calls about it; works also when none is. */
export interface WorkspaceService extends Handlers<typeof workspaceContract> {
  session(): Session | null
  /** Opens a workspace; a failure is told by `status` instead of thrown. */
  openOrExplain(folder: string): Promise<void>
  /** Opens for reading only, also while another process writes. Throws as `openToRead`. */
  openForReading(folder: string): Promise<void>
  /** Makes a workspace, or the sample, in a folder that is empty or not there, and opens it. Throws `workspace-exists`. */
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
}

/** What a sample workspace says of itself. */
export interface SampleProfile {
  readonly name: string
  readonly source: string
}

export function createWorkspaceService(dependencies: Dependencies): WorkspaceService {
  const { clock, newId, suggestedFolder, sampleFolder, sampleProfile, buildSample, remember, announce } =
    dependencies
  let current: Session | null = null
  let problem: ErrorData | null = null

  const stamp = () => clock().replace(/[:.]/g, '-')
  const required = (): Session => {
    if (current === null) throw new AppError('no-workspace', {})
    return current
  }
  const status = async (): Promise<WorkspaceStatus> =>
    current === null
      ? { state: 'closed', suggestedFolder, problem }
      : { state: 'open', ...(await current.describe()) }

  const close = async () => {
    const closing = current
    current = null
    await closing?.close()
  }

  const enter = async (opened: OpenedFolder, { recover }: { readonly recover: boolean }) => {
    const session = createSession(opened, dependencies)
    try {
      await session.describe()
      if (recover) await session.adoptDrafts()
    } catch (error) {
      await session.close()
      throw error
    }
    current = session
    problem = null
  }

  const open = async (folder: string): Promise<WorkspaceStatus> => {
    if (current?.folder !== folder) {
      // The new one first: when it cannot be opened, the old one stays.
      const opened = await openToWrite(folder, stamp)
      await close()
      await enter(opened, { recover: true })
    }
    await remember(folder)
    announce(Object.keys(contract).filter(isFeature))
    return await status()
  }

  const createEmpty = async (folder: string, name: string) =>
    await createFolder(folder, async ({ db }) => {
      await db
        .insertInto('workspace')
        .values({ ...emptyWorkspace, id: newId(), name })
        .execute()
    })

  return {
    session: () => current,
    status,

    async create({ folder, name }) {
      const target = folder ?? suggestedFolder
      await createEmpty(target, name)
      return await open(target)
    },

    async openSample() {
      if (!isWorkspace(sampleFolder)) await createSample(sampleFolder)
      return await open(sampleFolder)
    },

    open: async ({ folder }) => await open(folder),
    chooseFolder: async () => ({ folder: await dependencies.chooseFolder() }),

    async update({ version, patch }) {
      await required().update(version, patch)
      return await status()
    },

    saveDraft: async (draft) => await required().saveDraft(draft),
    check: async () => await required().check(),

    async openOrExplain(folder) {
      try {
        await open(folder)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        problem = error.toData()
      }
    },

    async makeAt(folder, sample) {
      await (sample ? createSample(folder) : createEmpty(folder, dependencies.newName))
      return await open(folder)
    },

    async openForReading(folder) {
      await close()
      await enter(await openToRead(folder), { recover: false })
    },

    close,
  }

  async function createSample(folder: string): Promise<void> {
    await createFolder(folder, async (database) => {
      await database.db
        .insertInto('workspace')
        .values({
          ...emptyWorkspace,
          id: newId(),
          name: sampleProfile.name,
          isSample: 1,
          sampleSource: sampleProfile.source,
        })
        .execute()
      await buildSample(
        createSession({ folder, database, close: async () => {} }, { ...dependencies, announce: () => {} }),
      )
    })
  }
}

const emptyWorkspace = { version: 1, sample: '', isSample: 0, sampleSource: '', pinnedAsOf: null } as const

function isFeature(name: string): name is Feature {
  return Object.hasOwn(contract, name)
}
