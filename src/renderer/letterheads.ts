import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../shared/contract/error.ts'
import type { Client } from '../shared/contract/index.ts'
import type { Reply } from '../shared/contract/reply.ts'
import type { Id } from '../shared/contract/schema.ts'
import type { Letterhead, LetterheadFields } from '../shared/documents/contract.ts'
import type { Changes } from './changes.ts'
import type { Saving } from './ui/saving.ts'
import { createWrites, replaced } from './writes.ts'

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
    const writes = createWrites({ saving, reload: load })
    changes.on(['documents'], load)
    return {
      loaded: false,
      error: null,
      letterheads: [],
      load,
      create: (name) => writes.afterwards(client.documents.createLetterhead({ name })),
      update: (id, patch) =>
        writes.update(
          id,
          () => get().letterheads.find((letterhead) => letterhead.id === id)?.version ?? 1,
          (version) => client.documents.updateLetterhead({ id, version, patch }),
          (letterhead) => set({ letterheads: replaced(get().letterheads, letterhead) }),
        ),
    }
  })
}
