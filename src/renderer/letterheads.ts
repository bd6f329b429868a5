import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../shared/contract/error.ts'
import type { Client } from '../shared/contract/index.ts'
import type { Reply } from '../shared/contract/reply.ts'
import type { Id } from '../shared/contract/schema.ts'
import type { Letterhead, LetterheadFields } from '../shared/documents/contract.ts'
import type { Changes } from './changes.ts'
import type { Saving } from './ui/saving.ts'

export interface LetterheadsState {
  readonly loaded: boolean
  readonly error: ErrorData | null
  readonly letterheads: readonly Letterhead[]
  readonly load: () => Promise<void>
  readonly create: (name: string) => Promise<Reply<Letterhead>>
  readonly update: (id: Id, patch: Partial<LetterheadFields>) => Promise<Reply<Letterhead>>
}

export type LetterheadsStore = StoreApi<LetterheadsState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

/** The issuing bodies under whose name papers are printed. */
export function createLetterheadsStore({ client, changes, saving }: Parts): LetterheadsStore {
  return createStore<LetterheadsState>()((set, get) => {
    const load = async () => {
      const reply = await client.documents.listLetterheads({})
      set(reply.ok ? { loaded: true, error: null, letterheads: reply.value } : { error: reply.error })
    }
    changes.on(['documents'], load)
    return {
      loaded: false,
      error: null,
      letterheads: [],
      load,
      create: async (name) => {
        const reply = await client.documents.createLetterhead({ name })
        if (reply.ok) await load()
        return reply
      },
      update: (id, patch) =>
        saving.update(id, async () => {
          const version = get().letterheads.find((letterhead) => letterhead.id === id)?.version ?? 1
          const reply = await client.documents.updateLetterhead({ id, version, patch })
          if (reply.ok) {
            set({
              letterheads: get().letterheads.map((other) => (other.id === id ? reply.value : other)),
            })
          } else if (reply.error.code === 'conflict') await load()
          return reply
        }),
    }
  })
}
