import { createJSONStorage, persist, type PersistStorage } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import { idSchema } from '../../shared/contract/schema.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites } from '../writes.ts'
import { plainArrangement, readArrangement } from './arrangement.ts'
import { createTaskListActions } from './taskListActions.ts'
import { createTaskPanelActions } from './taskPanelActions.ts'
import { createTaskRowsReader } from './taskRowsReader.ts'
import { createTaskSelection } from './taskSelection.ts'
import { createTaskViewActions } from './taskViewActions.ts'
import { layouts, type KeptState, type TasksState } from './tasksState.ts'

export { groupingOf, layouts, shownTotal, type Layout, type TasksState } from './tasksState.ts'

export type TasksStore = StoreApi<TasksState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

/** The registry as the screen filters it, and the figures of every list. */
export function createTasksStore({ client, changes, saving }: Parts): TasksStore {
  return createStore<TasksState>()(
    persist<TasksState, [], [], KeptState>(
      (set, get) => {
        let shownAsOf: LocalDate | null = null
        const fail = (error: ErrorData) => {
          set({ error, busy: false })
        }
        const parts = { client, saving, get, set, shownAsOf: () => shownAsOf, fail }
        const { afterwards } = createWrites({ saving, reload: async () => await reload() })

        const reader = createTaskRowsReader(parts)
        const { ask, question, writes } = reader
        const panel = createTaskPanelActions({ ...parts, writes, afterwards })
        const { readOpen } = panel
        const selection = createTaskSelection({ ...parts, question, readOpen })

        const readWords = async (): Promise<void> => {
          const [lists, tags, views] = await Promise.all([
            client.tasks.lists({}),
            client.tasks.tags({}),
            client.tasks.views({}),
          ])
          if (!lists.ok) return fail(lists.error)
          set({ lists: lists.value })
          if (tags.ok) set({ tags: tags.value })
          if (views.ok) set({ views: views.value })
        }

        const readFigures = async (asOf: LocalDate): Promise<void> => {
          const [summaries, overdueByAgency] = await Promise.all([
            client.tasks.summaries({ asOf }),
            client.tasks.overdueByAgency({ asOf }),
          ])
          if (!summaries.ok) return fail(summaries.error)
          if (!overdueByAgency.ok) return fail(overdueByAgency.error)
          if (asOf === shownAsOf) set({ summaries: summaries.value, overdueByAgency: overdueByAgency.value })
        }

        const reload = async () => {
          const asOf = shownAsOf
          if (asOf === null) return
          await Promise.all([readWords(), readOpen(), selection.refresh(), reader.refresh(asOf)])
          await dropRemovedLists()
          await readFigures(asOf)
        }

        /** A list that is gone, as one that an import made and that was taken back, leaves the filter. */
        const dropRemovedLists = async () => {
          const { arrangement, lists } = get()
          const { taskListIds = [] } = arrangement.filter
          const left = taskListIds.filter((id) => lists.some((list) => list.id === id))
          if (left.length < taskListIds.length)
            await get().narrow({ taskListIds: left.length === 0 ? undefined : left })
        }

        changes.on(['tasks'], reload)

        return {
          arrangement: plainArrangement,
          layout: 'table',
          viewId: null,
          ownColumns: plainArrangement.columns,
          loaded: false,
          busy: false,
          question: 0,
          error: null,
          lists: [],
          tags: [],
          views: [],
          summaries: [],
          overdueByAgency: [],
          segments: [],
          collapsed: new Set(),
          counts: null,
          selection: new Map(),
          openId: null,
          openTask: null,
          newTaskId: null,
          newListId: null,
          origins: new Map(),

          load: async (asOf) => {
            if (asOf === shownAsOf) return
            shownAsOf = asOf
            await readWords()
            const { arrangement, lists } = get()
            // A filter that was kept may be of another workspace.
            const ids = arrangement.filter.taskListIds ?? []
            if (ids.some((id) => !lists.some((list) => list.id === id)))
              set({ arrangement: { ...arrangement, filter: {} }, viewId: null })
            if (asOf !== shownAsOf) return
            await Promise.all([ask(), readOpen()])
            await readFigures(asOf)
          },

          ...reader.actions,
          ...createTaskViewActions({ ...parts, reader, readWords }),
          ...selection.actions,
          ...panel.actions,
          ...createTaskListActions({ ...parts, afterwards, readOpen }),
        }
      },
      {
        name: 'registry',
        storage: keptStorage(),
        partialize: ({ arrangement, layout, viewId, ownColumns }) => ({
          arrangement,
          layout,
          viewId,
          ownColumns,
        }),
        merge: (kept, state) => ({ ...state, ...readKept(kept) }),
      },
    ),
  )
}

/** Rows come and go all the time; only a new arrangement is written. */
function keptStorage(): PersistStorage<KeptState> | undefined {
  const storage = createJSONStorage<KeptState>(() => window.localStorage)
  if (storage === undefined) return undefined
  let last: KeptState | null = null
  return {
    ...storage,
    setItem: (name, value) => {
      const { arrangement, layout, viewId } = value.state
      // Own columns change only together with the arrangement.
      if (last?.arrangement === arrangement && last.layout === layout && last.viewId === viewId) return
      last = value.state
      return storage.setItem(name, value)
    },
  }
}

function readKept(kept: unknown): Partial<KeptState> {
  if (typeof kept !== 'object' || kept === null) return {}
  const arrangement = 'arrangement' in kept ? readArrangement(kept.arrangement) : null
  const layout = layouts.find((one) => 'layout' in kept && kept.layout === one)
  const viewId = idSchema.safeParse('viewId' in kept ? kept.viewId : null)
  const ownColumns = 'ownColumns' in kept ? kept.ownColumns : null
  const own = readArrangement({ ...plainArrangement, columns: ownColumns })
  return {
    ...(own === null ? {} : { ownColumns: own.columns }),
    ...(arrangement === null ? {} : { arrangement }),
    ...(layout === undefined ? {} : { layout }),
    ...(viewId.success ? { viewId: viewId.data } : {}),
  }
}
