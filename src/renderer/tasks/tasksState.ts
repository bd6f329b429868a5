import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type {
  OverdueByAgency,
  TaskCounts,
  TaskDetail,
  TaskList,
  TaskListSummary,
  TaskView,
} from '../../shared/tasks/contract.ts'
import type { Tag } from '../../shared/tasks/steps.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Saving } from '../ui/saving.ts'
import type { Arrangement, ShownColumn } from './arrangement.ts'
import type { TaskListActions } from './taskListActions.ts'
import type { TaskOrigin, TaskPanelActions } from './taskPanelActions.ts'
import type { TaskRowsActions } from './taskRowsReader.ts'
import type { Segment } from './taskSegments.ts'
import type { Selection, TaskSelectionActions } from './taskSelection.ts'
import type { TaskViewActions } from './taskViewActions.ts'

/** The registry as a table, by agency, or by month. */
export const layouts = ['table', 'agency', 'month'] as const
export type Layout = (typeof layouts)[number]

/** What is kept between starts. */
export interface KeptState {
  readonly arrangement: Arrangement
  readonly layout: Layout
  readonly viewId: Id | null
  /** The columns of the table where it shows no saved view. */
  readonly ownColumns: readonly ShownColumn[]
}

export interface TasksState
  extends
    KeptState,
    TaskRowsActions,
    TaskViewActions,
    TaskSelectionActions,
    TaskPanelActions,
    TaskListActions {
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
}

/** What the parts of the store share. */
export interface TasksParts {
  readonly client: Client
  readonly saving: Saving
  readonly get: () => TasksState
  readonly set: (change: Partial<TasksState>) => void
  /** The day whose tasks are shown; null until there is one. */
  readonly shownAsOf: () => LocalDate | null
  readonly fail: (error: ErrorData) => void
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

/** The answer about what the screen does not know. */
export const missing = (what: string) =>
  ({ ok: false, error: { code: 'not-found', facts: { what } } }) as const
