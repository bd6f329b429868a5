import type { TaskGrouping, TaskPage, TaskRow } from '../../shared/tasks/contract.ts'
import { taskClass } from '../../shared/tasks/state.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import {
  groupFilterOf,
  groupOrder,
  groupSegment,
  nextWanted,
  regrouped,
  stalePages,
  wholeSegment,
  withPage,
  type RowsInSight,
  type Segment,
} from './taskSegments.ts'
import { groupingOf, shownTotal, type TasksParts } from './tasksState.ts'

const pageSize = 200
/** The first rows of a question: as many as the tallest screen shows. */
const firstPageSize = 60

/** What the table asks for as it is shown and scrolled. */
export interface TaskRowsActions {
  /** The table is shown: it is read now, and again whenever something is written, until the answer is called. */
  readonly enter: () => () => void
  /** Says which rows are in sight: those that are missing are read. */
  readonly see: (rows: readonly RowsInSight[]) => void
}

export interface TaskRowsReader {
  readonly actions: TaskRowsActions
  /** Puts the question of the arrangement that is now shown. */
  readonly ask: () => Promise<void>
  /** Reads the same tasks in another order. */
  readonly sortAnew: () => Promise<void>
  /** Reads anew, after something was written, what a table shows. */
  readonly refresh: (asOf: LocalDate) => Promise<void>
  /** Says whether groups in which nothing is left to do are folded away when groups are next read. */
  readonly foldDoneNext: (isWanted: boolean) => void
  /** Rises with every question. */
  readonly question: () => number
  /** Rises with every change: what was read before it is read again. */
  readonly writes: () => number
}

/** Reads the groups, rows and counts of the filter, as far as they are in sight. */
export function createTaskRowsReader({
  client,
  get,
  set,
  shownAsOf,
  fail,
}: Omit<TasksParts, 'saving'>): TaskRowsReader {
  /** How many tables are on the screen. */
  let tables = 0
  /** Answers to older questions are dropped. */
  let question = 0
  /** Rises with every change: what was read before it is read again. */
  let writes = 0
  let inSight: readonly RowsInSight[] = []
  let reading = false

  const filterAsOf = (asOf: LocalDate) => ({ ...get().arrangement.filter, asOf })
  const grouping = () => groupingOf(get())
  const order = () => get().arrangement.sort

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
      const asOf = shownAsOf()
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
      const soonDays = get().lists.find((list) => list.id === row.taskListId)?.soonDays ?? 0
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
    const asOf = shownAsOf()
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
    const asOf = shownAsOf()
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
    if (tables === 0) return
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

  return {
    ask,
    sortAnew,
    refresh,
    foldDoneNext: (isWanted) => {
      foldsDone = isWanted
    },
    question: () => question,
    writes: () => writes,
    actions: {
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
    },
  }
}
