import { assertNever } from '../../shared/contract/error.ts'
import {
  monthOf,
  type TaskCounts,
  type TaskGroup,
  type TaskGrouping,
  type TaskOrder,
  type TaskPage,
  type TaskRow,
} from '../../shared/tasks/contract.ts'
import type { TaskClass } from '../../shared/tasks/state.ts'

/** Rows that one question brought. */
interface LoadedPage {
  /** Where it begins; null at the start. */
  readonly after: string | null
  readonly tasks: readonly TaskRow[]
  readonly next: string | null
  /** Whether something was written since it was read. */
  readonly stale: boolean
}

/** A group whose tasks may be here before they are counted. */
export interface ShownGroup {
  readonly by: TaskGrouping
  readonly filter: TaskGroup['filter']
  readonly counts: TaskCounts | null
}

/** The tasks of one group, or of the whole table when it has none, as far as they were looked at. */
export interface Segment {
  readonly key: string
  /** Null for the whole table. */
  readonly group: ShownGroup | null
  readonly pages: readonly LoadedPage[]
  /** How many tasks there are; null while nobody knows. */
  readonly total: number | null
}

/** Rows in sight of one segment, from 0, both ends included. */
export interface RowsInSight {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** A page that is to be read. */
export interface WantedPage {
  readonly key: string
  readonly after: string | null
}

/** Rows that are read ahead of the last one in sight. */
const ahead = 60
/** So many rows can be scrolled past before they are here: they are read one page after the other. */
const reach = 2000

export function wholeSegment(total: number | null): Segment {
  return { key: '', group: null, pages: [], total }
}

export function groupSegment(group: ShownGroup): Segment {
  return { key: JSON.stringify(group.filter), group, pages: [], total: group.counts?.total ?? null }
}

/** The order in which groups stand one after the other. */
export function groupOrder(grouping: TaskGrouping): TaskOrder {
  switch (grouping) {
    case 'list':
    case 'section':
      return 'list'
    case 'month':
      return 'due'
    case 'lead':
    case 'class':
      return grouping
    default:
      return assertNever(grouping)
  }
}

/** What narrows the filter to the group of a task, in the words of `tasks.groups`. */
export function groupFilterOf(
  { taskListId, kind, state }: TaskRow,
  taskClass: TaskClass,
  grouping: TaskGrouping,
): TaskGroup['filter'] {
  switch (grouping) {
    case 'list':
      return { taskListIds: [taskListId] }
    case 'section':
      return { taskListIds: [taskListId], kind }
    case 'lead':
      return { leadIds: [state.leadId] }
    case 'month':
      return { month: state.dueOn === null ? null : monthOf(state.dueOn) }
    case 'class':
      return { classes: [taskClass] }
    default:
      return assertNever(grouping)
  }
}

/** The segments of groups, each with the pages that were read of it before. */
export function regrouped(
  groups: readonly TaskGroup[],
  by: TaskGrouping,
  known: readonly Segment[],
): readonly Segment[] {
  const pagesByKey = new Map(known.map(({ key, pages }) => [key, pages]))
  return groups.map(({ filter, counts }) => {
    const segment = groupSegment({ by, filter, counts })
    return { ...segment, pages: pagesByKey.get(segment.key) ?? [] }
  })
}

export function loadedTasks(segment: Segment): readonly TaskRow[] {
  return segment.pages.flatMap(({ tasks }) => tasks)
}

/** How many rows a segment takes, those included that are not here yet, as far as one can scroll to them. */
export function rowCount({ pages, total }: Segment): number {
  const loaded = pages.reduce((sum, { tasks }) => sum + tasks.length, 0)
  if (pages.at(-1)?.next === null) return loaded
  const reached = (Math.floor(loaded / reach) + 1) * reach
  return Math.max(loaded, Math.min(total ?? 0, reached))
}

/** The next page that rows in sight want: one that is not here, or one that something was written since. */
export function nextWanted(segments: readonly Segment[], inSight: readonly RowsInSight[]): WantedPage | null {
  for (const { key, from, to } of inSight) {
    const segment = segments.find((one) => one.key === key)
    if (segment === undefined) continue
    let begin = 0
    for (const { after, tasks, stale } of segment.pages) {
      const end = begin + tasks.length
      const isInSight = begin <= to && (end > from || tasks.length === 0)
      if (stale && isInSight) return { key, after }
      begin = end
    }
    const last = segment.pages.at(-1)
    if (last === undefined) return { key, after: null }
    if (last.next !== null && begin <= to + ahead) return { key, after: last.next }
  }
  return null
}

/**
 * The segments with a page that was read. Where it no longer ends where the next one begins, those after it are read
 * again; a page that has no place any more is dropped.
 */
export function withPage(
  segments: readonly Segment[],
  { key, after }: WantedPage,
  { tasks, next }: TaskPage,
  stale: boolean,
): readonly Segment[] {
  const page: LoadedPage = { after, tasks, next, stale }
  return segments.map((segment) => {
    if (segment.key !== key) return segment
    const { pages } = segment
    const at = pages.findIndex((one) => one.after === after)
    if (at >= 0) {
      const fits = pages[at]?.next === next
      return { ...segment, pages: [...pages.slice(0, at), page, ...(fits ? pages.slice(at + 1) : [])] }
    }
    const isNext = (pages.at(-1)?.next ?? null) === after
    return isNext ? { ...segment, pages: [...pages, page] } : segment
  })
}

/** All pages marked as written since, to be read again when they are in sight. */
export function stalePages(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment) => ({
    ...segment,
    pages: segment.pages.map((page) => ({ ...page, stale: true })),
  }))
}

/** The segments with one of their tasks replaced by its newer state. */
export function withTask(segments: readonly Segment[], task: TaskRow): readonly Segment[] {
  return segments.map((segment) => {
    if (!segment.pages.some(({ tasks }) => tasks.some(({ id }) => id === task.id))) return segment
    const pages = segment.pages.map((page) =>
      page.tasks.some(({ id }) => id === task.id)
        ? { ...page, tasks: page.tasks.map((one) => (one.id === task.id ? task : one)) }
        : page,
    )
    return { ...segment, pages }
  })
}

export function findTask(segments: readonly Segment[], id: string): TaskRow | undefined {
  for (const { pages } of segments) {
    for (const { tasks } of pages) {
      const found = tasks.find((task) => task.id === id)
      if (found !== undefined) return found
    }
  }
  return undefined
}
