import { z } from 'zod'
import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { idSchema, type Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { ListArrangement } from '../../shared/lists/arrangement.ts'
import { listNames, listViewFields, type ListName, type ListView } from '../../shared/lists/contract.ts'
import type { Changes } from '../changes.ts'

/** How one list is shown: as a view keeps it, or differently since. */
interface Shown {
  readonly arrangement: ListArrangement
  readonly viewId: Id | null
}

interface KeptState {
  /** Lists that are not shown as they were at first. */
  readonly shown: { readonly [List in ListName]?: Shown | undefined }
}

export interface ListsState extends KeptState {
  readonly views: { readonly [List in ListName]?: readonly ListView[] }

  /** Reads the saved views of a list. */
  readonly load: (list: ListName) => Promise<void>
  readonly arrange: (list: ListName, arrangement: ListArrangement) => void
  /** Shows a view; null shows the whole list. */
  readonly showView: (list: ListName, id: Id | null) => void
  readonly createView: (list: ListName, name: string, shown: ListArrangement) => Promise<Reply<ListView>>
  /** Keeps what is shown in the view. */
  readonly updateView: (list: ListName, id: Id, shown: ListArrangement) => Promise<Reply<ListView>>
  readonly renameView: (list: ListName, id: Id, name: string) => Promise<Reply<ListView>>
  readonly removeView: (list: ListName, id: Id) => Promise<Reply<DoneAction>>
}

export type ListsStore = StoreApi<ListsState>

interface Parts {
  readonly client: Pick<Client, 'lists'>
  readonly changes: Changes
}

/** How every list is arranged, kept between starts, and the views that keep it under a name. */
export function createListsStore({ client, changes }: Parts): ListsStore {
  return createStore<ListsState>()(
    persist<ListsState, [], [], KeptState>(
      (set, get) => {
        const loaded = new Set<ListName>()
        const viewsOf = (list: ListName) => get().views[list] ?? []
        const show = (list: ListName, shown: Shown | undefined) =>
          set({ shown: { ...get().shown, [list]: shown } })
        const read = async (list: ListName) => {
          const reply = await client.lists.views({ list })
          if (!reply.ok) return
          set({ views: { ...get().views, [list]: reply.value } })
          const shown = get().shown[list]
          const isGone = shown !== undefined && !reply.value.some(({ id }) => id === shown.viewId)
          if (isGone && shown.viewId !== null) show(list, { ...shown, viewId: null })
        }
        const update = async (list: ListName, id: Id, patch: Partial<ReturnType<typeof stored>>) => {
          const version = viewsOf(list).find((view) => view.id === id)?.version ?? 1
          const reply = await client.lists.updateView({ id, version, patch })
          await read(list)
          return reply
        }
        changes.on(['lists'], async () => {
          for (const list of loaded) await read(list)
        })

        return {
          shown: {},
          views: {},
          load: async (list) => {
            loaded.add(list)
            await read(list)
          },
          arrange: (list, arrangement) =>
            show(list, { arrangement, viewId: get().shown[list]?.viewId ?? null }),
          showView: (list, id) => {
            const view = viewsOf(list).find((one) => one.id === id)
            show(list, view && { arrangement: arrangementOf(view), viewId: view.id })
          },
          createView: async (list, name, arrangement) => {
            const reply = await client.lists.createView({ ...stored(arrangement), list, name })
            await read(list)
            if (reply.ok) show(list, { arrangement, viewId: reply.value.id })
            return reply
          },
          updateView: (list, id, arrangement) => update(list, id, stored(arrangement)),
          renameView: (list, id, name) => update(list, id, { name }),
          removeView: async (list, id) => {
            const version = viewsOf(list).find((view) => view.id === id)?.version ?? 1
            const reply = await client.lists.removeView({ id, version })
            await read(list)
            return reply
          },
        }
      },
      {
        name: 'lists',
        storage: createJSONStorage(() => window.localStorage),
        partialize: ({ shown }) => ({ shown }),
        merge: (kept, state) => ({ ...state, shown: readKept(kept) }),
      },
    ),
  )
}

/** The arrangement that a view keeps. */
export function arrangementOf({ text, filters, sort, columns }: ListView): ListArrangement {
  return { text, filters, sort, columns }
}

const arranged = listViewFields.omit({ list: true, name: true })

/** As the contract takes it, whose arrays may be written to. */
function stored(arrangement: ListArrangement): z.output<typeof arranged> & { name?: string } {
  return arranged.parse(arrangement)
}

const keptLists = z.object({
  shown: z.record(z.string(), z.object({ arrangement: arranged, viewId: idSchema.nullable() })),
})

/** What was kept, by this version of the program or another. */
function readKept(kept: unknown): KeptState['shown'] {
  const read = keptLists.safeParse(kept)
  if (!read.success) return {}
  return Object.fromEntries(
    listNames.flatMap((list) => {
      const shown = read.data.shown[list]
      return shown === undefined ? [] : [[list, shown]]
    }),
  )
}
