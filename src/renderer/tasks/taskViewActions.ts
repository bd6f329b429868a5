import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { ShownFilter, TaskView } from '../../shared/tasks/contract.ts'
import {
  arrangementOf,
  patchedFilter,
  plainArrangement,
  storedColumns,
  type Arrangement,
  type FilterPatch,
} from './arrangement.ts'
import type { TaskRowsReader } from './taskRowsReader.ts'
import { missing, type Layout, type TasksParts } from './tasksState.ts'

/** How the registry is arranged, and the views that keep it under a name. */
export interface TaskViewActions {
  readonly narrow: (patch: FilterPatch) => Promise<void>
  /** Shows the table of a filter and nothing else: the list behind a figure. */
  readonly showOnly: (filter: ShownFilter) => Promise<void>
  readonly arrange: (change: Partial<Arrangement>) => Promise<void>
  readonly setLayout: (layout: Layout) => Promise<void>
  readonly fold: (key: string, folded: boolean) => void
  readonly foldAll: (folded: boolean) => void

  readonly showView: (view: TaskView | null) => Promise<void>
  readonly createView: (name: string) => Promise<Reply<TaskView>>
  /** Keeps the arrangement of now in the view. */
  readonly updateView: (id: Id) => Promise<Reply<TaskView>>
  readonly renameView: (id: Id, name: string) => Promise<Reply<TaskView>>
  readonly removeView: (id: Id) => Promise<Reply<DoneAction>>
}

interface Parts extends Pick<TasksParts, 'client' | 'get' | 'set'> {
  readonly reader: TaskRowsReader
  /** Reads lists, tags and views. */
  readonly readWords: () => Promise<void>
}

/** Arranges the registry, now and as saved views. */
export function createTaskViewActions({ client, get, set, reader, readWords }: Parts): TaskViewActions {
  const { ask, sortAnew, foldDoneNext } = reader

  return {
    narrow: async (patch) => {
      const { arrangement } = get()
      set({
        arrangement: { ...arrangement, filter: patchedFilter(arrangement.filter, patch) },
        selection: new Map(),
      })
      await ask()
    },
    showOnly: async (filter) => {
      set({
        arrangement: {
          ...get().arrangement,
          filter: patchedFilter(filter, {}),
          columns: get().ownColumns,
        },
        viewId: null,
        layout: 'table',
        selection: new Map(),
        collapsed: new Set(),
      })
      await ask()
    },
    arrange: async (change) => {
      const before = get().arrangement
      const arrangement = { ...before, ...change }
      set({ arrangement, ...(get().viewId === null ? { ownColumns: arrangement.columns } : {}) })
      const { filter, sort, grouping } = before
      if (grouping !== arrangement.grouping) set({ collapsed: new Set() })
      if (filter !== arrangement.filter) set({ selection: new Map() })
      if (filter !== arrangement.filter || grouping !== arrangement.grouping) await ask()
      else if (sort !== arrangement.sort) await sortAnew()
    },
    setLayout: async (layout) => {
      set({ layout, collapsed: new Set() })
      foldDoneNext(layout === 'month')
      await ask()
    },
    fold: (key, folded) => {
      const collapsed = new Set(get().collapsed)
      if (folded) collapsed.add(key)
      else collapsed.delete(key)
      set({ collapsed })
    },
    foldAll: (folded) => set({ collapsed: new Set(folded ? get().segments.map(({ key }) => key) : []) }),

    showView: async (view) => {
      set({
        arrangement: view === null ? { ...plainArrangement, columns: get().ownColumns } : arrangementOf(view),
        viewId: view?.id ?? null,
        layout: 'table',
        collapsed: new Set(),
        selection: new Map(),
      })
      await ask()
    },
    createView: async (name) => {
      const { arrangement } = get()
      const { filter, sort, grouping } = arrangement
      const reply = await client.tasks.createView({
        name,
        filter,
        sort,
        grouping,
        columns: storedColumns(arrangement),
      })
      await readWords()
      if (reply.ok) set({ viewId: reply.value.id })
      return reply
    },
    updateView: async (id) => {
      const view = get().views.find((one) => one.id === id)
      if (view === undefined) return missing('taskView')
      const { arrangement } = get()
      const { filter, sort, grouping } = arrangement
      const patch = { filter, sort, grouping, columns: storedColumns(arrangement) }
      const reply = await client.tasks.updateView({ id, version: view.version, patch })
      await readWords()
      return reply
    },
    renameView: async (id, name) => {
      const view = get().views.find((one) => one.id === id)
      if (view === undefined) return missing('taskView')
      const reply = await client.tasks.updateView({ id, version: view.version, patch: { name } })
      await readWords()
      return reply
    },
    removeView: async (id) => {
      const view = get().views.find((one) => one.id === id)
      if (view === undefined) return missing('taskView')
      const reply = await client.tasks.removeView({ id, version: view.version })
      await readWords()
      if (reply.ok && get().viewId === id) set({ viewId: null })
      return reply
    },
  }
}
