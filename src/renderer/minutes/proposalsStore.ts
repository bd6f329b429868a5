import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Entry, EntryFields, Proposal } from '../../shared/minutes/contract.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites } from '../writes.ts'

export interface ProposalsState {
  readonly loaded: boolean
  readonly error: ErrorData | null
  /** Every kiến nghị, the newest meeting first. */
  readonly proposals: readonly Proposal[]
  readonly load: () => Promise<void>
  readonly update: (id: Id, patch: Partial<EntryFields>) => Promise<Reply<Entry>>
}

interface Parts {
  readonly client: Pick<Client, 'minutes'>
  readonly changes: Changes
  readonly saving: Saving
}

/** The kiến nghị of all meetings. */
export function createProposalsStore({ client, changes, saving }: Parts): StoreApi<ProposalsState> {
  return createStore<ProposalsState>()((set, get) => {
    let wanted = false
    const reload = async () => {
      if (!wanted) return
      const reply = await client.minutes.proposals({})
      set(reply.ok ? { loaded: true, error: null, proposals: reply.value } : { error: reply.error })
    }
    changes.on(['minutes', 'meetings', 'directory'], reload)
    const { update } = createWrites({ saving, reload })

    return {
      loaded: false,
      error: null,
      proposals: [],
      load: async () => {
        wanted = true
        await reload()
      },
      update: (id, patch) =>
        update(
          id,
          () => get().proposals.find((one) => one.id === id)?.version ?? 1,
          (version) => client.minutes.updateEntry({ id, version, patch }),
          (entry) =>
            set({
              proposals: get().proposals.map((one) => (one.id === entry.id ? { ...one, ...entry } : one)),
            }),
        ),
    }
  })
}
