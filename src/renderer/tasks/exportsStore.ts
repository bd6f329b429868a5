import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client, ProgramEvent } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { TaskExport } from '../../shared/reports/contract.ts'

export interface ExportsState {
  /** How far the export that is under way has come; null when there is none. */
  readonly running: { readonly done: number; readonly total: number } | null
  /** Asks where to and writes the file; `file` is null when the dialog was left. */
  readonly run: (wanted: TaskExport) => Promise<Reply<{ readonly file: string | null }>>
  readonly cancel: () => void
  readonly tell: (event: ProgramEvent & { readonly type: 'progress' }) => void
}

export type ExportsStore = StoreApi<ExportsState>

/** The export of the registry that is under way. */
export function createExportsStore({ client }: { readonly client: Client }): ExportsStore {
  return createStore<ExportsState>()((set, get) => ({
    running: null,
    run: async (wanted) => {
      set({ running: { done: 0, total: 0 } })
      const reply = await client.reports.exportTasks(wanted)
      set({ running: null })
      return reply
    },
    cancel: () => void client.reports.cancelExport({}),
    tell: ({ done, total }) => {
      if (get().running !== null) set({ running: { done, total } })
    },
  }))
}
