import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Readiness } from '../../shared/preparation/readiness.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'

export interface PreparationState {
  readonly error: ErrorData | null
  /** Of the open meeting; null until it is read. */
  readonly readiness: Readiness | null
  /** The meeting that is held next and what it lacks; null when none is planned, undefined until that is known. */
  readonly next: { readonly meeting: Meeting; readonly readiness: Readiness } | null | undefined

  readonly open: (meetingId: Id, asOf: LocalDate) => Promise<void>
  /** The open meeting is left. */
  readonly close: () => void
  readonly openNext: (asOf: LocalDate) => Promise<void>
  readonly closeNext: () => void
}

export type PreparationStore = StoreApi<PreparationState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
}

/** What meetings lack: read anew while it is shown, as meetings and their papers change. */
export function createPreparationStore({ client, changes }: Parts): PreparationStore {
  return createStore<PreparationState>()((set) => {
    let shown: { readonly meetingId: Id; readonly asOf: LocalDate } | null = null
    let nextAsOf: LocalDate | null = null

    const readShown = async () => {
      const question = shown
      if (question === null) return
      const reply = await client.preparation.readiness(question)
      if (question !== shown) return
      set(reply.ok ? { error: null, readiness: reply.value } : { error: reply.error, readiness: null })
    }
    const readNext = async () => {
      const asOf = nextAsOf
      if (asOf === null) return
      const reply = await client.preparation.next({ asOf })
      if (asOf !== nextAsOf) return
      set(reply.ok ? { error: null, next: reply.value } : { error: reply.error, next: null })
    }
    changes.on(['meetings', 'materials'], async () => {
      await Promise.all([readShown(), readNext()])
    })

    return {
      error: null,
      readiness: null,
      next: undefined,
      open: async (meetingId, asOf) => {
        if (shown?.meetingId !== meetingId) set({ readiness: null })
        shown = { meetingId, asOf }
        await readShown()
      },
      close: () => {
        shown = null
        set({ readiness: null })
      },
      openNext: async (asOf) => {
        nextAsOf = asOf
        await readNext()
      },
      closeNext: () => {
        nextAsOf = null
      },
    }
  })
}
