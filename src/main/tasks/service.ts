import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import {
  type Task,
  type TaskCounts,
  type TaskFilter,
  type TaskKind,
  type TaskList,
  type TaskListSummary,
  type tasksContract,
} from '../../shared/tasks/contract.ts'
import { notStartedConditions, taskClasses, type TaskClass } from '../../shared/tasks/state.ts'
import { daysBetween } from '../../shared/time/localDate.ts'
import type { Changes, Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found, given } from '../database/records.ts'
import {
  countByLead,
  countTasks,
  selectLastOrdinal,
  selectTask,
  selectTaskList,
  selectTaskLists,
  selectTaskPage,
} from './repository.ts'
import { readTaskCursor, taskCursor } from './taskCursor.ts'

interface Dependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
}

/** The registry of tasks: lists, tasks, and counts that tally at every as-of day. */
export function createTasksService({ db, changes, newId }: Dependencies): Handlers<typeof tasksContract> {
  const findTask = async (id: Id): Promise<Task> => found(await selectTask(db, id), 'task')
  const findList = async (id: Id): Promise<TaskList> => found(await selectTaskList(db, id), 'taskList')

  return {
    lists: async () => await selectTaskLists(db),

    async createList(input) {
      const id = newId()
      await changes.write(({ insert }) => insert('taskList', { ...emptyTaskList, ...given(input), id }))
      return await findList(id)
    },

    async updateList({ id, version, patch }) {
      await changes.write(({ update }) => update('taskList', { id, version }, patch))
      return await findList(id)
    },

    async removeList(seen) {
      await changes.write(({ remove }) => remove('taskList', seen))
      return null
    },

    async summaries({ asOf }) {
      const lists = await selectTaskLists(db)
      const count = (filter: TaskFilter) => countTasks(db, filter, lists)
      const summaries: TaskListSummary[] = []
      for (const list of lists) {
        const filter = { asOf, taskListId: list.id }
        summaries.push({
          list,
          counts: await countClasses(db, filter, [list]),
          kinds: {
            general: await count({ ...filter, kind: 'general' }),
            specific: await count({ ...filter, kind: 'specific' }),
          },
          focus: await count({ ...filter, focus: true }),
        })
      }
      return summaries
    },

    async overdueByAgency({ asOf }) {
      const rows = await countByLead(db, { asOf, classes: ['overdue'] }, await selectTaskLists(db))
      return rows.map(({ leadId, count, earliest }) => ({
        organizationId: leadId,
        count,
        longest: earliest === null ? 0 : daysBetween(earliest, asOf),
      }))
    },

    async list({ order, after, limit, ...filter }) {
      const lists = await selectTaskLists(db)
      const cursor = after === undefined ? null : readTaskCursor(after, order)
      // One more than asked for tells whether there is a next page.
      const tasks = await selectTaskPage(db, filter, lists, { order, after: cursor, limit: limit + 1 })
      const shown = tasks.slice(0, limit)
      const last = shown.at(-1)
      const { classes: _, ...withoutClasses } = filter
      return {
        tasks: shown,
        next: tasks.length > limit && last !== undefined ? taskCursor(last, order) : null,
        counts: await countClasses(db, withoutClasses, lists),
      }
    },

    get: async ({ id }) => await findTask(id),

    async create({ supportingIds = [], ...input }) {
      const id = newId()
      await changes.write(async (writer) => {
        const ordinal = (await selectLastOrdinal(writer.trx, input.taskListId, input.kind)) + 1
        await writer.insert('task', { ...emptyTask, ...given(input), id, ordinal })
        await setSupporting(writer, id, supportingIds, newId)
      })
      return await findTask(id)
    },

    async update({ id, version, patch: { supportingIds, ...patch } }) {
      await changes.write(async (writer) => {
        const before = found(await selectTask(writer.trx, id), 'task')
        if (before.version !== version) throw new AppError('conflict', { what: 'task' })
        await writer.update(
          'task',
          { id, version },
          { ...patch, ...(await placeAfterMove(writer, before, patch)) },
        )
        if (supportingIds !== undefined) await setSupporting(writer, id, supportingIds, newId)
      })
      return await findTask(id)
    },

    async remove(seen) {
      await changes.write(async (writer) => {
        await setSupporting(writer, seen.id, [], newId)
        await writer.remove('task', seen)
      })
      return null
    },
  }
}

const emptyTaskList = { ownerLevel: 'province', year: null, theme: '', soonDays: 7, sample: '' } as const
const emptyTask = {
  code: '',
  source: '',
  conclusionId: null,
  leadId: null,
  focusFrom: null,
  focusUntil: null,
  deadlineKind: 'dated',
  dueOn: null,
  dueWording: '',
  assignedOn: null,
  product: '',
  result: '',
  startedOn: null,
  reportedOn: null,
  completedOn: null,
  pausedOn: null,
  resumedOn: null,
  cancelledOn: null,
  sample: '',
} as const

const noTasks: Readonly<Record<TaskClass, number>> = {
  cancelled: 0,
  doneOnTime: 0,
  doneLate: 0,
  paused: 0,
  reported: 0,
  recurring: 0,
  noDeadline: 0,
  overdue: 0,
  soon: 0,
  onTrack: 0,
}

async function countClasses(
  db: Kysely<Database>,
  filter: TaskFilter,
  lists: readonly TaskList[],
): Promise<TaskCounts> {
  const classes = { ...noTasks }
  for (const taskClass of taskClasses) {
    classes[taskClass] = await countTasks(db, { ...filter, classes: [taskClass] }, lists)
  }
  return {
    total: await countTasks(db, filter, lists),
    classes,
    notStarted: await countTasks(db, filter, lists, notStartedConditions(filter.asOf)),
  }
}

/** A task that goes to another list or kind stands last there. */
async function placeAfterMove(
  { trx }: Writer,
  before: Task,
  patch: { readonly taskListId?: Id | undefined; readonly kind?: TaskKind | undefined },
): Promise<{ readonly ordinal?: number }> {
  const taskListId = patch.taskListId ?? before.taskListId
  const kind = patch.kind ?? before.kind
  if (taskListId === before.taskListId && kind === before.kind) return {}
  return { ordinal: (await selectLastOrdinal(trx, taskListId, kind)) + 1 }
}

async function setSupporting(
  { trx, insert, remove }: Writer,
  taskId: Id,
  organizationIds: readonly Id[],
  newId: () => Id,
): Promise<void> {
  const present = await trx.selectFrom('taskSupport').selectAll().where('taskId', '=', taskId).execute()
  const wanted = new Set(organizationIds)
  for (const row of present) if (!wanted.delete(row.organizationId)) await remove('taskSupport', row)
  for (const organizationId of wanted) await insert('taskSupport', { id: newId(), taskId, organizationId })
}
