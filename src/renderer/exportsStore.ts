import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client, ProgramEvent } from '../shared/contract/index.ts'
import type { Reply } from '../shared/contract/reply.ts'

export interface ExportsState {
  /** How far the export or print that is under way has come; null when there is none. */
  readonly running: { readonly done: number; readonly total: number } | null
  /** Shows how far an export or print has come as long as it lasts. */
  readonly run: <R>(send: () => Promise<Reply<R>>) => Promise<Reply<R>>
  readonly cancel: () => void
  readonly tell: (event: ProgramEvent & { readonly type: 'progress' }) => void
}

export type ExportsStore = StoreApi<ExportsState>

/** The export or print of a table that is under way: there is one at a time. */
export function createExportsStore({ client }: { readonly client: Client }): ExportsStore {
  return createStore<ExportsState>()((set, get) => ({
    running: null,
    run: async (send) => {
      set({ running: { done: 0, total: 0 } })
      const reply = await send()
      set({ running: null })
      return reply
    },
    cancel: () => {
      void client.reports.cancelExport({})
      void client.lists.cancelExport({})
      void client.documents.cancelExport({})
      void client.packs.cancelExport({})
    },
    tell: ({ done, total }) => {
      if (get().running !== null) set({ running: { done, total } })
    },
  }))
}
