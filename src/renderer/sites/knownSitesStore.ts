import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { KnownSite, KnownSiteFields } from '../../shared/sites/sites.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, kept, replaced } from '../writes.ts'
import { seen } from '../meetingParts.ts'

export interface KnownSitesState {
  /** In the order of the tree; null until they are read. */
  readonly sites: readonly KnownSite[] | null
  readonly error: ErrorData | null
  readonly load: () => Promise<void>
  readonly create: (site: Pick<KnownSiteFields, 'name' | 'kind' | 'parentId'>) => Promise<Reply<KnownSite>>
  readonly update: (id: Id, patch: Partial<KnownSiteFields>) => Promise<Reply<KnownSite>>
  readonly remove: (id: Id) => Promise<Reply<DoneAction>>
}

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

/** The sites of the directory. */
export function createKnownSitesStore({ client, changes, saving }: Parts): StoreApi<KnownSitesState> {
  return createStore<KnownSitesState>()((set, get) => {
    let wanted = false
    const reload = async () => {
      if (!wanted) return
      const reply = await client.sites.listKnownSites({})
      if (!reply.ok) return set({ error: reply.error })
      return set({ error: null, sites: kept(get().sites ?? [], reply.value) })
    }
    changes.on(['meetings'], reload)
    const { update, afterwards } = createWrites({ saving, reload })

    return {
      sites: null,
      error: null,
      load: async () => {
        wanted = true
        await reload()
      },
      create: (site) => afterwards(client.sites.createKnownSite(site)),
      update: (id, patch) =>
        update(
          id,
          () => seen(get().sites ?? [], id).version,
          (version) => client.sites.updateKnownSite({ id, version, patch }),
          (site) => set({ sites: replaced(get().sites ?? [], site) }),
        ),
      remove: async (id) => {
        await saving.flushPending()
        return await afterwards(client.sites.removeKnownSite(seen(get().sites ?? [], id)))
      },
    }
  })
}
