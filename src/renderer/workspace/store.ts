import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { PeriodRule } from '../../shared/reports/periods.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { ProgramPreferences, WorkspacePatch, WorkspaceStatus } from '../../shared/workspace/contract.ts'

export interface WorkspaceState {
  /** Null until the first answer. */
  readonly status: WorkspaceStatus | null
  readonly error: ErrorData | null
  /** What this PC remembers; null until it was read. */
  readonly preferences: ProgramPreferences | null
  readonly load: () => Promise<void>
  readonly create: (folder: string | null, name: string) => Promise<Reply<WorkspaceStatus>>
  readonly openSample: () => Promise<Reply<WorkspaceStatus>>
  readonly open: (folder: string) => Promise<Reply<WorkspaceStatus>>
  readonly rename: (name: string) => Promise<Reply<WorkspaceStatus>>
  readonly loadPreferences: () => Promise<void>
  readonly setPreferences: (patch: Partial<ProgramPreferences>) => Promise<Reply<ProgramPreferences>>
  /** Pins the as-of date; null follows the calendar. */
  readonly pinAsOf: (day: LocalDate | null) => Promise<Reply<WorkspaceStatus>>
  readonly setPeriods: (rule: Partial<PeriodRule>) => Promise<Reply<WorkspaceStatus>>
}

export type WorkspaceStore = StoreApi<WorkspaceState>

/** Which workspace is open, and the as-of date that holds on every screen. */
export function createWorkspaceStore(client: Client): WorkspaceStore {
  return createStore<WorkspaceState>()((set, get) => {
    const take = async (answer: Promise<Reply<WorkspaceStatus>>) => {
      const reply = await answer
      set(reply.ok ? { status: reply.value, error: null } : { error: reply.error })
      return reply
    }
    const update = async (patch: WorkspacePatch) => {
      const { status } = get()
      const version = status?.state === 'open' ? status.version : 1
      const reply = await client.workspace.update({ version, patch })
      if (reply.ok) set({ status: reply.value })
      else if (reply.error.code === 'conflict') await get().load()
      return reply
    }
    return {
      status: null,
      error: null,
      preferences: null,
      load: async () => void (await take(client.workspace.status({}))),
      create: (folder, name) => take(client.workspace.create({ folder, name })),
      openSample: () => take(client.workspace.openSample({})),
      open: (folder) => take(client.workspace.open({ folder })),
      rename: (name) => update({ name }),
      loadPreferences: async () => {
        const reply = await client.workspace.preferences({})
        if (reply.ok) set({ preferences: reply.value })
      },
      setPreferences: async (patch) => {
        const reply = await client.workspace.setPreferences(patch)
        if (reply.ok) set({ preferences: reply.value })
        return reply
      },
      pinAsOf: (pinnedAsOf) => update({ pinnedAsOf }),
      setPeriods: update,
    }
  })
}

/** The as-of date of a status; null while no workspace is open. */
export function asOfOf(status: WorkspaceStatus | null): LocalDate | null {
  return status?.state === 'open' ? (status.pinnedAsOf ?? status.today) : null
}
