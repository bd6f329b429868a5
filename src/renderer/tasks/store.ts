import { createJSONStorage, persist, type PersistStorage } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { idSchema, type Id } from '../../shared/contract/schema.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import type {
  BulkResult,
  OverdueByAgency,
  ShownFilter,
  Task,
  TaskBulkChange,
  TaskCounts,
  TaskDetail,
  TaskGrouping,
  TaskKind,
  TaskList,
  TaskListFields,
  TaskListSummary,
  TaskPage,
  TaskRow,
  TaskView,
} from '../../shared/tasks/contract.ts'
import { taskClass } from '../../shared/tasks/state.ts'
import type { Tag, TagFields } from '../../shared/tasks/steps.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../changes.ts'
import type { Saving } from '../ui/saving.ts'
import { createWrites, replaced } from '../writes.ts'
import {
  arrangementOf,
  listOrder,
  patchedFilter,
  plainArrangement,
  readArrangement,
  storedColumns,
  type Arrangement,
  type FilterPatch,
  type ShownColumn,
} from './arrangement.ts'
import { createTaskDetailActions, type TaskDetailActions } from './taskDetailActions.ts'
import {
  findTask,
  groupFilterOf,
  groupOrder,
  groupSegment,
  loadedTasks,
  nextWanted,
  regrouped,
  stalePages,
  wholeSegment,
  withPage,
  withTask,
  type RowsInSight,
  type Segment,
} from './taskSegments.ts'

const pageSize = 200
const mostFound = 20
/** The first rows of a question: as many as the tallest screen shows. */
const firstPageSize = 60

/** The registry as a table, by agency, or by month. */
export const layouts = ['table', 'agency', 'month'] as const
export type Layout = (typeof layouts)[number]

/** The conclusion that gave a task, and its meeting. */
export interface TaskOrigin {
  readonly meeting: Meeting
  readonly conclusion: Conclusion
}

/** Tasks that were chosen for one change, each with the version that was seen. */
export type Selection = ReadonlyMap<Id, number>

interface Kept {
  readonly arrangement: Arrangement
  readonly layout: Layout
  readonly viewId: Id | null
  /** The columns of the table where it shows no saved view. */
  readonly ownColumns: readonly ShownColumn[]
}

export interface TasksState extends Kept, TaskDetailActions {
  /** Whether rows have been read once. */
  readonly loaded: boolean
  /** Whether rows of a new question are awaited. */
  readonly busy: boolean
  /** Rises when the rows that are shown are those of another question. */
  readonly question: number
  readonly error: ErrorData | null
  readonly lists: readonly TaskList[]
  readonly tags: readonly Tag[]
  readonly views: readonly TaskView[]
  readonly summaries: readonly TaskListSummary[]
  readonly overdueByAgency: readonly OverdueByAgency[]
  readonly segments: readonly Segment[]
  /** Keys of the groups whose tasks are folded away. */
  readonly collapsed: ReadonlySet<string>
  /** Of the filter without its classes; null until they are known. */
  readonly counts: TaskCounts | null
  readonly selection: Selection
  /** The task in the panel; `openTask` follows when it has been read. */
  readonly openId: Id | null
  readonly openTask: TaskDetail | null
  /** The task that was just made, to be filled in. */
  readonly newTaskId: Id | null
  /** The list that was just made, to be named. */
  readonly newListId: Id | null
  /** The conclusions that gave tasks, as far as they were looked for. */
  readonly origins: ReadonlyMap<Id, TaskOrigin>

  /** Reads the figures of every list, and the table where it is shown. */
  readonly load: (asOf: LocalDate) => Promise<void>
  /** The table is shown: it is read now, and again whenever something is written, until the answer is called. */
  readonly enter: () => () => void
  /** Says which rows are in sight: those that are missing are read. */
  readonly see: (rows: readonly RowsInSight[]) => void
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
  readonly removeView: (id: Id) => Promise<Reply<null>>

  readonly toggle: (task: TaskRow) => void
  /** Chooses these and no others. */
  readonly select: (tasks: readonly TaskRow[]) => void
  /** Chooses all tasks of the filter, as many as one change takes. */
  readonly selectAll: () => Promise<Reply<unknown>>
  readonly clearSelection: () => void
  /** Changes the chosen tasks as one action. */
  readonly changeSelected: (change: TaskBulkChange) => Promise<Reply<BulkResult>>

  /** Shows a task in the panel; a new one that is left untouched does not stay. */
  readonly open: (id: Id | null) => void
  readonly findOrigin: (conclusionId: Id) => Promise<void>
  /** An empty task in the list that is shown, led by the agency that is shown; filters that would hide it go. */
  readonly create: (kind: TaskKind) => Promise<Reply<Task>>
  /** An empty task that is a part of another. */
  readonly createPart: (parent: Task) => Promise<Reply<Task>>
  /** The first tasks of a list that have words of a text; empty when they cannot be read. */
  readonly findInList: (taskListId: Id, text: string) => Promise<readonly TaskRow[]>
  readonly createList: (name: string) => Promise<Reply<TaskList>>
  /** Removes the list that was just made if nothing of it was set. */
  readonly leaveNewList: () => Promise<void>
  readonly updateList: (id: Id, patch: Partial<TaskListFields>) => Promise<Reply<TaskList>>
  readonly removeList: (id: Id) => Promise<Reply<null>>
  readonly updateTag: (id: Id, patch: Partial<TagFields>) => Promise<Reply<Tag>>
  readonly removeTag: (id: Id) => Promise<Reply<null>>
}

export type TasksStore = StoreApi<TasksState>

interface Parts {
  readonly client: Client
  readonly changes: Changes
  readonly saving: Saving
}

const missing = (what: string) => ({ ok: false, error: { code: 'not-found', facts: { what } } }) as const

/** The registry as the screen filters it, and the figures of every list. */
export function createTasksStore({ client, changes, saving }: Parts): TasksStore {
  return createStore<TasksState>()(
    persist<TasksState, [], [], Kept>(
      (set, get) => {
        let shownAsOf: LocalDate | null = null
        /** How many tables are on the screen. */
        let tables = 0
        /** Answers to older questions are dropped. */
        let question = 0
        /** Rises with every change: what was read before it is read again. */
        let writes = 0
        let inSight: readonly RowsInSight[] = []
        let reading = false

        const fail = (error: ErrorData) => {
          set({ error, busy: false })
        }

        const filterAsOf = (asOf: LocalDate) => ({ ...get().arrangement.filter, asOf })
        const grouping = () => groupingOf(get())
        const order = () => get().arrangement.sort

        const knownList = (id: Id) => get().lists.find((list) => list.id === id)

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

        const readCounts = async (asOf: LocalDate) => {
          const mine = question
          const counts = await client.tasks.counts({ ...filterAsOf(asOf), withoutClasses: true })
          if (mine !== question) return
          if (!counts.ok) return fail(counts.error)
          set({ counts: counts.value })
          if (grouping() !== null) return
          const total = shownTotal(get())
          set({ segments: get().segments.map((segment) => ({ ...segment, total })) })
        }

        /** Reads what is missing or stale among the rows in sight, page by page. */
        const readRows = async (): Promise<void> => {
          if (reading) return
          reading = true
          for (;;) {
            const asOf = shownAsOf
            const wanted = nextWanted(get().segments, inSight)
            if (asOf === null || wanted === null) break
            const [mine, since] = [question, writes]
            const { key, after } = wanted
            const group = get().segments.find((segment) => segment.key === key)?.group
            const page = await client.tasks.list({
              ...filterAsOf(asOf),
              ...group?.filter,
              sort: order(),
              limit: pageSize,
              ...(after === null ? {} : { after }),
            })
            if (mine !== question) continue
            if (!page.ok) {
              fail(page.error)
              break
            }
            show(withPage(get().segments, wanted, page.value, since !== writes))
          }
          reading = false
        }

        /**
         * The first rows of the first group, which its first task names: groups take longer, being counted. In the order
         * of the list these are the first rows of all.
         */
        const readFirstGroup = async (asOf: LocalDate, by: TaskGrouping): Promise<boolean> => {
          const mine = question
          const sort = { by: groupOrder(by), descending: false }
          const inOrder = sort.by === order().by && !order().descending
          const limit = inOrder ? firstPageSize : 1
          const first = await client.tasks.list({ ...filterAsOf(asOf), sort, limit })
          if (mine !== question || !first.ok) return false
          const [task] = first.value.tasks
          if (task === undefined) return false
          const filterOf = (row: TaskRow) => {
            const soonDays = knownList(row.taskListId)?.soonDays ?? 0
            return groupFilterOf(row, taskClass(row.state, asOf, soonDays), by)
          }
          const filter = filterOf(task)
          const segment = groupSegment({ by, filter, counts: null })
          if (get().collapsed.has(segment.key)) return false
          inSight = [{ key: segment.key, from: 0, to: 0 }]
          const ofGroup = (page: TaskPage) => {
            show(withPage([segment], { key: segment.key, after: null }, page, false))
            return true
          }
          if (inOrder) {
            const { tasks, next } = first.value
            const own = tasks.filter((row) => JSON.stringify(filterOf(row)) === segment.key)
            return ofGroup({ tasks: own, next: own.length < tasks.length ? null : next })
          }
          const page = await client.tasks.list({
            ...filterAsOf(asOf),
            ...filter,
            sort: order(),
            limit: firstPageSize,
          })
          return mine === question && page.ok && ofGroup(page.value)
        }

        /** Months in which nothing is left to do are folded away when the months are first shown. */
        let foldsDone = false
        const foldDone = () => {
          const done = get().segments.filter(({ group }) => {
            if (group === null || group.counts === null) return false
            const { doneOnTime, doneLate, cancelled } = group.counts.classes
            return doneOnTime + doneLate + cancelled === group.counts.total
          })
          set({ collapsed: new Set(done.map(({ key }) => key)) })
        }

        /** Puts a new question: the rows of the last one stand until the first of the new ones are here. */
        const ask = async (): Promise<void> => {
          const asOf = shownAsOf
          const mine = ++question
          if (asOf === null || tables === 0) {
            set({ segments: [], counts: null })
            return
          }
          set({ busy: true })
          const by = grouping()
          if (by === null) {
            const page = await client.tasks.list({
              ...filterAsOf(asOf),
              sort: order(),
              limit: firstPageSize,
            })
            if (mine !== question) return
            if (!page.ok) return fail(page.error)
            inSight = [{ key: '', from: 0, to: 0 }]
            show(withPage([wholeSegment(null)], { key: '', after: null }, page.value, false))
          } else {
            const isShown = get().layout === 'table' && (await readFirstGroup(asOf, by))
            if (mine !== question) return
            const groups = await client.tasks.groups({ ...filterAsOf(asOf), grouping: by })
            if (mine !== question) return
            if (!groups.ok) return fail(groups.error)
            // What was shown since is of this very question.
            show(regrouped(groups.value, by, isShown ? get().segments : []))
            if (foldsDone) foldDone()
            foldsDone = false
            void readRows()
          }
          await readCounts(asOf)
        }

        const show = (segments: readonly Segment[]) => {
          set({ segments, loaded: true, busy: false, error: null, question })
        }

        /** Another order of the same tasks: their groups and counts stay, and the first group is read anew. */
        const sortAnew = async (): Promise<void> => {
          const asOf = shownAsOf
          const { segments, collapsed, loaded, busy, counts } = get()
          if (asOf === null || tables === 0 || !loaded || busy || counts === null) return await ask()
          const mine = ++question
          const emptied = segments.map((segment) => ({ ...segment, pages: [] }))
          const first = emptied.find(({ key }) => !collapsed.has(key))
          if (first === undefined) return show(emptied)
          set({ busy: true })
          const page = await client.tasks.list({
            ...filterAsOf(asOf),
            ...first.group?.filter,
            sort: order(),
            limit: firstPageSize,
          })
          if (mine !== question) return
          if (!page.ok) return fail(page.error)
          inSight = [{ key: first.key, from: 0, to: 0 }]
          show(withPage(emptied, { key: first.key, after: null }, page.value, false))
        }

        /** Something was written: rows in sight are read again, others when they come into sight. */
        const refresh = async (asOf: LocalDate): Promise<void> => {
          const by = grouping()
          writes += 1
          if (!get().loaded || get().busy) return await ask()
          set({ segments: stalePages(get().segments) })
          const mine = question
          if (by !== null) {
            const groups = await client.tasks.groups({ ...filterAsOf(asOf), grouping: by })
            if (mine !== question) return
            if (!groups.ok) return fail(groups.error)
            set({ segments: regrouped(groups.value, by, get().segments) })
          }
          await readRows()
          await readCounts(asOf)
        }

        const readOpen = async () => {
          const { openId } = get()
          if (openId === null || shownAsOf === null) return
          const since = writes
          const reply = await client.tasks.get({ id: openId, asOf: shownAsOf })
          if (get().openId !== openId) return
          if (reply.ok) {
            set({ openTask: reply.value })
            if (since === writes) set({ segments: withTask(get().segments, reply.value.task) })
          } else if (reply.error.code === 'not-found') set({ openId: null, openTask: null })
          else fail(reply.error)
        }

        const reload = async () => {
          const asOf = shownAsOf
          if (asOf === null) return
          await Promise.all([
            readWords(),
            readOpen(),
            refreshSelection(),
            ...(tables > 0 ? [refresh(asOf)] : []),
          ])
          await dropRemovedLists()
          await readFigures(asOf)
        }

        /** A list that is gone, as one that an import made and that was taken back, leaves the filter. */
        const dropRemovedLists = async () => {
          const { taskListIds = [] } = get().arrangement.filter
          const left = taskListIds.filter((id) => knownList(id) !== undefined)
          if (left.length < taskListIds.length)
            await get().narrow({ taskListIds: left.length === 0 ? undefined : left })
        }

        const known = (id: Id) => {
          const { openTask, segments } = get()
          return openTask?.task.id === id ? openTask.task : findTask(segments, id)
        }
        const knownTag = (id: Id) => get().tags.find((tag) => tag.id === id)

        /** Rows tell of a state as of the day, which the reading that follows every change brings. */
        const put = (task: Task) => {
          const { openTask, segments } = get()
          const row = findTask(segments, task.id)
          set({
            segments: row === undefined ? segments : withTask(segments, { ...row, ...task }),
            openTask:
              openTask?.task.id === task.id ? { ...openTask, task: { ...openTask.task, ...task } } : openTask,
          })
        }

        const ownWrites = createWrites({ saving, reload: readOpen })
        const { update: updated } = ownWrites
        const { afterwards } = createWrites({ saving, reload })

        /** Removes the task that was just made if nobody wrote into it: an empty line would count in every figure. */
        const leaveNewTask = async () => {
          const id = get().newTaskId
          if (id === null || shownAsOf === null) return
          set({ newTaskId: null })
          if (!(await saving.flushPending())) return
          const reply = await client.tasks.get({ id, asOf: shownAsOf })
          if (!reply.ok) return
          const { task, steps, progressReports, reminders, attachments } = reply.value
          const parts = [steps, progressReports, reminders, attachments, task.sources]
          if (task.version > 1 || task.content !== '' || parts.some(({ length }) => length > 0)) return
          await afterwards(client.tasks.remove({ id, version: task.version }))
        }

        /** After a change the chosen tasks have new versions, and some have left the filter. */
        const refreshSelection = async () => {
          if (get().selection.size === 0 || shownAsOf === null) return
          const reply = await client.tasks.selectAll(filterAsOf(shownAsOf))
          if (!reply.ok) return
          const { selection } = get()
          set({
            selection: new Map(
              reply.value.filter(({ id }) => selection.has(id)).map(({ id, version }) => [id, version]),
            ),
          })
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
          enter: () => {
            tables += 1
            if (tables === 1) void ask()
            return () => {
              tables -= 1
            }
          },
          see: (rows) => {
            inSight = rows
            if (!get().busy) void readRows()
          },
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
            foldsDone = layout === 'month'
            await ask()
          },
          fold: (key, folded) => {
            const collapsed = new Set(get().collapsed)
            if (folded) collapsed.add(key)
            else collapsed.delete(key)
            set({ collapsed })
          },
          foldAll: (folded) =>
            set({ collapsed: new Set(folded ? get().segments.map(({ key }) => key) : []) }),

          showView: async (view) => {
            set({
              arrangement:
                view === null ? { ...plainArrangement, columns: get().ownColumns } : arrangementOf(view),
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

          toggle: ({ id, version }) => {
            const selection = new Map(get().selection)
            if (!selection.delete(id)) selection.set(id, version)
            set({ selection })
          },
          select: (tasks) => set({ selection: new Map(tasks.map(({ id, version }) => [id, version])) }),
          selectAll: async () => {
            if (shownAsOf === null) return missing('taskList')
            const mine = question
            const reply = await client.tasks.selectAll(filterAsOf(shownAsOf))
            if (reply.ok && mine === question)
              set({ selection: new Map(reply.value.map(({ id, version }) => [id, version])) })
            return reply
          },
          clearSelection: () => set({ selection: new Map() }),
          changeSelected: async (change) => {
            await saving.flushPending()
            const { segments, selection } = get()
            const versions = new Map(selection)
            for (const segment of segments)
              for (const { id, version } of loadedTasks(segment))
                if (version > (versions.get(id) ?? version)) versions.set(id, version)
            const reply = await client.tasks.updateMany({
              tasks: [...versions].map(([id, version]) => ({ id, version })),
              change,
            })
            if (reply.ok || reply.error.code === 'conflict') {
              await Promise.all([refreshSelection(), readOpen()])
            }
            return reply
          },

          open: (openId) => {
            const { newTaskId, openTask } = get()
            set({ openId, openTask: openId === null ? null : openTask })
            if (newTaskId !== null && newTaskId !== openId) void leaveNewTask()
            void readOpen()
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
            const { arrangement, lists, openTask } = get()
            const { filter } = arrangement
            const taskListId = filter.taskListIds?.[0] ?? openTask?.task.taskListId ?? lists[0]?.id
            if (taskListId === undefined) return missing('taskList')
            const leadId = filter.leadIds?.[0] ?? null
            const reply = await afterwards(
              client.tasks.create({ taskListId, kind, content: '', ...(leadId === null ? {} : { leadId }) }),
            )
            if (!reply.ok) return reply
            set({ newTaskId: reply.value.id })
            get().open(reply.value.id)
            const { taskListIds, leadIds } = filter
            const fitting = {
              ...(taskListIds === undefined ? {} : { taskListIds }),
              ...(leadIds === undefined ? {} : { leadIds }),
            }
            if (Object.keys(filter).length > Object.keys(fitting).length)
              await get().arrange({ filter: fitting })
            return reply
          },
          createPart: async ({ id, taskListId, kind }) => {
            await leaveNewTask()
            const reply = await afterwards(
              client.tasks.create({ taskListId, kind, content: '', parentId: id }),
            )
            if (!reply.ok) return reply
            set({ newTaskId: reply.value.id })
            get().open(reply.value.id)
            return reply
          },
          findInList: async (taskListId, text) => {
            if (shownAsOf === null) return []
            const reply = await client.tasks.list({
              asOf: shownAsOf,
              taskListIds: [taskListId],
              text,
              sort: listOrder,
              limit: mostFound,
            })
            return reply.ok ? reply.value.tasks : []
          },
          createList: async (name) => {
            const reply = await afterwards(client.tasks.createList({ name }))
            if (reply.ok) {
              set({ newListId: reply.value.id })
              await get().showOnly(get().lists.length > 1 ? { taskListIds: [reply.value.id] } : {})
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
          updateTag: (id, patch) =>
            updated(
              id,
              () => knownTag(id)?.version ?? 1,
              (version) => client.tasks.updateTag({ id, version, patch }),
              (tag) => set({ tags: replaced(get().tags, tag) }),
            ),
          removeTag: async (id) => {
            const reply = await saving.update(id, () =>
              afterwards(client.tasks.removeTag({ id, version: knownTag(id)?.version ?? 1 })),
            )
            const { tagIds = [] } = get().arrangement.filter
            if (reply.ok && tagIds.includes(id)) {
              const left = tagIds.filter((one) => one !== id)
              await get().narrow({ tagIds: left.length === 0 ? undefined : left })
            }
            return reply
          },

          ...createTaskDetailActions({
            client,
            writes: ownWrites,
            detail: () => get().openTask,
            version: (id) => known(id)?.version ?? 1,
            put,
            putDetail: (change) => {
              const { openTask } = get()
              if (openTask !== null) set({ openTask: change(openTask) })
            },
            putTag: (tag) => {
              const others = get().tags.filter(({ id }) => id !== tag.id)
              set({ tags: [...others, tag] })
            },
          }),
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

/** How many tasks the filter shows, classes included; null until it is known. */
export function shownTotal({
  arrangement,
  counts,
}: Pick<TasksState, 'arrangement' | 'counts'>): number | null {
  if (counts === null) return null
  const { classes } = arrangement.filter
  return classes === undefined
    ? counts.total
    : classes.reduce((sum, taskClass) => sum + counts.classes[taskClass], 0)
}

/** By what the rows are grouped: the views by agency and by month have no choice. */
export function groupingOf({ arrangement, layout }: Pick<TasksState, 'arrangement' | 'layout'>) {
  return layout === 'agency' ? 'lead' : layout === 'month' ? 'month' : arrangement.grouping
}

/** Rows come and go all the time; only a new arrangement is written. */
function keptStorage(): PersistStorage<Kept> | undefined {
  const storage = createJSONStorage<Kept>(() => window.localStorage)
  if (storage === undefined) return undefined
  let last: Kept | null = null
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

function readKept(kept: unknown): Partial<Kept> {
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
