import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import type {
  OverdueByAgency,
  Task,
  TaskCounts,
  TaskFields,
  TaskFilter,
  TaskKind,
  TaskList,
  TaskListFields,
  TaskListSummary,
} from '../../shared/tasks/contract.ts'
import { taskKinds } from '../../shared/tasks/contract.ts'
import type { TaskClass } from '../../shared/tasks/state.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, replaced } from '../writes.ts'

const pageSize = 200

/** What of the registry the screen shows; comes back at the next start. */
export interface TaskView {
  /** Null shows all lists; `first` is for the time before one was chosen. */
  readonly taskListId: Id | 'first' | null
  readonly kind: TaskKind | null
  readonly focus: boolean
  readonly leadId: Id | null
  /** Empty shows all classes. */
  readonly classes: readonly TaskClass[]
}

export const wholeRegistry: TaskView = {
  taskListId: null,
  kind: null,
  focus: false,
  leadId: null,
  classes: [],
}

/** The tasks of one kind in one list stand under one head. */
export interface TaskGroup {
  readonly taskListId: Id
  readonly kind: TaskKind
  readonly counts: TaskCounts
}

/** The conclusion that gave a task, and its meeting. */
export interface TaskOrigin {
  readonly meeting: Meeting
  readonly conclusion: Conclusion
}

export interface TasksState {
  readonly view: TaskView
  readonly loaded: boolean
  readonly error: ErrorData | null
  readonly lists: readonly TaskList[]
  readonly summaries: readonly TaskListSummary[]
  readonly overdueByAgency: readonly OverdueByAgency[]
  readonly tasks: readonly Task[]
  /** Where the next page begins; null when all are here. */
  readonly next: string | null
  /** Of the whole filter, without its classes. */
  readonly counts: TaskCounts | null
  readonly groups: readonly TaskGroup[]
  /** The task in the panel. */
  readonly openTask: Task | null
  /** The task that was just made, to be filled in. */
  readonly newTaskId: Id | null
  /** The list that was just made, to be named. */
  readonly newListId: Id | null
  /** The conclusions that gave tasks, as far as they were looked for. */
  readonly origins: ReadonlyMap<Id, TaskOrigin>

  readonly load: (asOf: LocalDate) => Promise<void>
  readonly loadMore: () => Promise<void>
  readonly show: (view: Partial<TaskView>) => Promise<void>
  /** Shows a task in the panel; a new one that is left untouched does not stay. */
  readonly open: (task: Task | null) => void
  readonly findOrigin: (conclusionId: Id) => Promise<void>
  /** An empty task in the list that is shown, led by the agency that is shown; filters that would hide it go. */
  readonly create: (kind: TaskKind) => Promise<Reply<Task>>
  readonly update: (id: Id, patch: Partial<TaskFields>) => Promise<Reply<Task>>
  readonly remove: (id: Id) => Promise<Reply<null>>
  readonly createList: (name: string) => Promise<Reply<TaskList>>
  /** Removes the list that was just made if nothing of it was set. */
  readonly leaveNewList: () => Promise<void>
  readonly updateList: (id: Id, patch: Partial<TaskListFields>) => Promise<Reply<TaskList>>
  readonly removeList: (id: Id) => Promise<Reply<null>>
}

export type TasksStore = StoreApi<TasksState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

/** The registry as the screen filters it, and the figures of every list. */
export function createTasksStore({ client, changes, saving }: Parts): TasksStore {
  return createStore<TasksState>()(
    persist<TasksState, [], [], { readonly view: TaskView }>(
      (set, get) => {
        let shownAsOf: LocalDate | null = null
        /** Answers to older questions are dropped. */
        let question = 0

        const fail = (error: ErrorData) => {
          set({ error })
        }

        const readFigures = async (asOf: LocalDate): Promise<void> => {
          const [lists, summaries, overdueByAgency] = await Promise.all([
            client.tasks.lists({}),
            client.tasks.summaries({ asOf }),
            client.tasks.overdueByAgency({ asOf }),
          ])
          if (!lists.ok) return fail(lists.error)
          if (!summaries.ok) return fail(summaries.error)
          if (!overdueByAgency.ok) return fail(overdueByAgency.error)
          set({
            lists: lists.value,
            summaries: summaries.value,
            overdueByAgency: overdueByAgency.value,
          })
        }

        const readRows = async (asOf: LocalDate, atLeast: number): Promise<void> => {
          const mine = ++question
          const { view, lists } = get()
          const filter = filterOf(view, lists, asOf)
          const tasks: Task[] = []
          let after: string | null = null
          let counts: TaskCounts | null = null
          do {
            const page: Awaited<ReturnType<typeof client.tasks.list>> = await client.tasks.list({
              ...filter,
              order: 'list',
              limit: pageSize,
              ...(after === null ? {} : { after }),
            })
            if (mine !== question) return
            if (!page.ok) return fail(page.error)
            tasks.push(...page.value.tasks)
            after = page.value.next
            counts ??= page.value.counts
          } while (after !== null && tasks.length < atLeast)

          const groups = await readGroups(filter, lists)
          if (mine !== question) return
          set({ loaded: true, error: null, tasks, next: after, counts, groups })
        }

        const readGroups = async (filter: TaskFilter, lists: readonly TaskList[]) => {
          const wanted = lists
            .filter(({ id }) => filter.taskListId === undefined || filter.taskListId === id)
            .flatMap(({ id }) =>
              taskKinds
                .filter((kind) => filter.kind === undefined || filter.kind === kind)
                .map((kind) => ({ taskListId: id, kind })),
            )
          const groups = await Promise.all(
            wanted.map(async ({ taskListId, kind }) => {
              const page = await client.tasks.list({ ...filter, taskListId, kind, order: 'list', limit: 1 })
              const counts = page.ok ? page.value.counts : null
              return counts === null ? [] : [{ taskListId, kind, counts }]
            }),
          )
          return groups.flat()
        }

        const readOpen = async () => {
          const { openTask } = get()
          if (openTask === null) return
          const reply = await client.tasks.get({ id: openTask.id })
          if (get().openTask?.id !== openTask.id) return
          if (reply.ok) put(reply.value)
          else if (reply.error.code === 'not-found') set({ openTask: null })
        }

        const reload = async () => {
          if (shownAsOf === null) return
          await readFigures(shownAsOf)
          await Promise.all([readRows(shownAsOf, get().tasks.length), readOpen()])
        }

        const put = (task: Task) =>
          set(({ tasks, openTask }) => ({
            tasks: replaced(tasks, task),
            openTask: openTask?.id === task.id ? task : openTask,
          }))

        const known = (id: Id) => {
          const { openTask, tasks } = get()
          return openTask?.id === id ? openTask : tasks.find((task) => task.id === id)
        }

        const knownList = (id: Id) => get().lists.find((list) => list.id === id)

        const { update: updated, afterwards } = createWrites({ saving, reload })

        /** Removes the task that was just made if nobody wrote into it: an empty line would count in every figure. */
        const leaveNewTask = async () => {
          const id = get().newTaskId
          if (id === null) return
          set({ newTaskId: null })
          if (!(await saving.flushPending())) return
          const reply = await client.tasks.get({ id })
          if (!reply.ok || reply.value.version > 1 || reply.value.content !== '') return
          await get().remove(id)
        }

        changes.on(['tasks'], reload)

        return {
          view: { ...wholeRegistry, taskListId: 'first' },
          loaded: false,
          error: null,
          lists: [],
          summaries: [],
          overdueByAgency: [],
          tasks: [],
          next: null,
          counts: null,
          groups: [],
          openTask: null,
          newTaskId: null,
          newListId: null,
          origins: new Map(),

          load: async (asOf) => {
            if (asOf === shownAsOf && get().loaded) return
            shownAsOf = asOf
            await reload()
          },
          loadMore: async () => {
            const { view, lists, next } = get()
            if (shownAsOf === null || next === null) return
            const mine = question
            const page = await client.tasks.list({
              ...filterOf(view, lists, shownAsOf),
              order: 'list',
              limit: pageSize,
              after: next,
            })
            if (mine !== question || get().next !== next) return
            if (page.ok) set({ tasks: [...get().tasks, ...page.value.tasks], next: page.value.next })
            else set({ error: page.error })
          },
          show: async (view) => {
            set({ view: { ...get().view, ...view }, tasks: [], next: null })
            if (shownAsOf !== null) await readRows(shownAsOf, pageSize)
          },
          open: (openTask) => {
            const { newTaskId } = get()
            set({ openTask })
            if (newTaskId !== null && newTaskId !== openTask?.id) void leaveNewTask()
          },
          findOrigin: async (conclusionId) => {
            const conclusion = await client.minutes.getConclusion({ id: conclusionId })
            if (!conclusion.ok) return
            const detail = await client.meetings.get({ id: conclusion.value.meetingId })
            if (!detail.ok) return
            const origin = { meeting: detail.value.meeting, conclusion: conclusion.value }
            set({ origins: new Map(get().origins).set(conclusionId, origin) })
          },
          create: async (kind) => {
            await leaveNewTask()
            const { view, lists } = get()
            const taskListId = chosenList(view, lists) ?? lists[0]?.id
            if (taskListId === undefined)
              return { ok: false, error: { code: 'not-found', facts: { what: 'taskList' } } }
            const reply = await afterwards(
              client.tasks.create({
                taskListId,
                kind,
                content: '',
                ...(view.leadId === null ? {} : { leadId: view.leadId }),
              }),
            )
            if (!reply.ok) return reply
            set({ openTask: reply.value, newTaskId: reply.value.id })
            if (view.focus || (view.classes.length > 0 && !view.classes.includes('noDeadline')))
              await get().show({ focus: false, classes: [] })
            return reply
          },
          update: (id, patch) =>
            updated(
              id,
              () => known(id)?.version ?? 1,
              (version) => client.tasks.update({ id, version, patch }),
              put,
            ),
          remove: (id) =>
            saving.update(id, () =>
              afterwards(client.tasks.remove({ id, version: known(id)?.version ?? 1 })),
            ),
          createList: async (name) => {
            const reply = await afterwards(client.tasks.createList({ name }))
            if (reply.ok) {
              set({ newListId: reply.value.id })
              await get().show({ ...wholeRegistry, taskListId: reply.value.id })
            }
            return reply
          },
          leaveNewList: async () => {
            const id = get().newListId
            if (id === null) return
            set({ newListId: null })
            if (!(await saving.flushPending())) return
            const isEmpty = get().summaries.some(({ list, counts }) => list.id === id && counts.total === 0)
            if (isEmpty && knownList(id)?.version === 1) await get().removeList(id)
          },
          updateList: (id, patch) =>
            updated(
              id,
              () => knownList(id)?.version ?? 1,
              (version) => client.tasks.updateList({ id, version, patch }),
              (list) => set({ lists: replaced(get().lists, list) }),
            ),
          removeList: (id) =>
            saving.update(id, () =>
              afterwards(client.tasks.removeList({ id, version: knownList(id)?.version ?? 1 })),
            ),
        }
      },
      {
        name: 'tasks-view',
        storage: createJSONStorage(() => window.localStorage),
        partialize: ({ view }) => ({ view }),
      },
    ),
  )
}

/** The list that a view names, the first one when it names none of this workspace; null for all. */
export function chosenList(view: TaskView, lists: readonly TaskList[]): Id | null {
  if (view.taskListId === null) return null
  return (lists.find(({ id }) => id === view.taskListId) ?? lists[0])?.id ?? null
}

function filterOf(view: TaskView, lists: readonly TaskList[], asOf: LocalDate): TaskFilter {
  const taskListId = chosenList(view, lists)
  return {
    asOf,
    ...(taskListId === null ? {} : { taskListId }),
    ...(view.kind === null ? {} : { kind: view.kind }),
    ...(view.focus ? { focus: true } : {}),
    ...(view.leadId === null ? {} : { leadId: view.leadId }),
    ...(view.classes.length === 0 ? {} : { classes: [...view.classes] }),
  }
}
