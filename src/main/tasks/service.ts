import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import {
  type Task,
  type TaskFields,
  type TaskKind,
  type TaskList,
  type tasksContract,
} from '../../shared/tasks/contract.ts'
import type { Changes, Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { expectOrder, found, given, refuseTogether, type Written } from '../database/records.ts'
import { selectLastOrdinal, selectTask, selectTaskList } from './repository.ts'
import { setSupporting } from './setSupporting.ts'
import { createTaskQueries } from './taskQueries.ts'

export { transferTasks } from './transferTasks.ts'

interface Dependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  /** In protocol order. */
  readonly organizations: () => Promise<readonly Organization[]>
}

/** The registry of tasks: lists, tasks, and counts that tally at every as-of day. */
export function createTasksService({
  db,
  changes,
  newId,
  organizations,
}: Dependencies): Handlers<typeof tasksContract> {
  const findTask = async (id: Id): Promise<Task> => found(await selectTask(db, id), 'task')
  const findList = async (id: Id): Promise<TaskList> => found(await selectTaskList(db, id), 'taskList')

  return {
    ...createTaskQueries({ db, organizations }),

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

    async create(input) {
      const id = newId()
      const task = { ...emptyTask, ...given(input), ...consequences(emptyTask, input), id }
      expectNoContradiction(task, { fields: input, at: '' })
      const { supportingIds, ...fields } = task
      await changes.write(async (writer) => {
        const ordinal = (await selectLastOrdinal(writer.trx, input.taskListId, input.kind)) + 1
        await writer.insert('task', { ...fields, ordinal })
        await setSupporting(writer, id, supportingIds, newId)
      })
      return await findTask(id)
    },

    async update({ id, version, patch }) {
      await changes.write(async (writer) => {
        const before = found(await selectTask(writer.trx, id), 'task')
        if (before.version !== version) throw new AppError('conflict', { what: 'task' })
        const changed = { ...given(patch), ...consequences(before, patch) }
        expectNoContradiction({ ...before, ...changed }, { fields: patch, at: 'patch.' })
        const { supportingIds, ...fields } = changed
        const isSupportNew =
          supportingIds !== undefined && (await setSupporting(writer, id, supportingIds, newId))
        const place = await placeAfterMove(writer, before, fields)
        await writer.update('task', { id, version }, { ...fields, ...place }, { partsChanged: isSupportNew })
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
  supportingIds: [],
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

type TaskPatch = { readonly [Field in keyof TaskFields]?: TaskFields[Field] | undefined }

/** What else changes with a patch: a deadline that is not dated has no day, and the lead agency does not support. */
function consequences(
  before: Pick<Task, 'deadlineKind' | 'supportingIds'>,
  patch: TaskPatch,
): Partial<TaskFields> {
  const { deadlineKind = before.deadlineKind, dueOn, leadId, supportingIds } = patch
  return {
    ...(deadlineKind !== 'dated' && !dueOn && { dueOn: null, dueWording: '' }),
    ...(leadId &&
      supportingIds === undefined && { supportingIds: before.supportingIds.filter((id) => id !== leadId) }),
  }
}

type Contradictable = Pick<
  Task,
  | 'focusFrom'
  | 'focusUntil'
  | 'pausedOn'
  | 'resumedOn'
  | 'deadlineKind'
  | 'dueOn'
  | 'leadId'
  | 'supportingIds'
>

/** Looks at a task as it would be. Throws `invalid-input` that names what was written. */
function expectNoContradiction(task: Contradictable, written: Written): void {
  expectOrder(task, ['focusFrom', 'focusUntil'], written)
  expectOrder(task, ['pausedOn', 'resumedOn'], written)
  if (task.resumedOn !== null && task.pausedOn === null) refuseTogether(written, 'resumedOn', 'pausedOn')
  if (task.dueOn !== null && task.deadlineKind !== 'dated') refuseTogether(written, 'dueOn', 'deadlineKind')
  if (task.leadId !== null && task.supportingIds.includes(task.leadId))
    refuseTogether(written, 'supportingIds', 'leadId')
}
