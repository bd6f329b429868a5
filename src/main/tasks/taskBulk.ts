import type { Transaction } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError, assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskBulkChange, tasksContract } from '../../shared/tasks/contract.ts'
import type { RecordSeen, Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found, given } from '../database/records.ts'
import { selectTask } from './repository.ts'
import { setTags } from './setTags.ts'
import { emptyReminder } from './taskLogs.ts'
import { insertStep } from './taskSteps.ts'
import type { TasksDependencies } from './tasksDependencies.ts'
import { patchTask, removeTask, selectAncestors } from './writeTask.ts'

/** One change for many tasks, as one user action. */
export function createTaskBulk({
  changes,
  newId,
}: TasksDependencies): Pick<Handlers<typeof tasksContract>, 'updateMany'> {
  return {
    async updateMany({ tasks, change }) {
      return await changes.write(async (writer) => {
        const ids = await fromAbove(writer, tasks)
        // Parts go before what they are parts of, and come after it in every other change.
        const ordered = change.change === 'remove' ? ids.toReversed() : ids
        let changed = 0
        for (const id of ordered) if (await changeTask(writer, id, change, newId)) changed += 1
        return { actionId: writer.actionId, changed }
      })
    },
  }
}

/** The tasks, each once, parents before their parts. Throws `not-found`, or `conflict` when one has moved on. */
async function fromAbove({ trx, pause }: Writer, seen: readonly RecordSeen[]): Promise<readonly Id[]> {
  const depths = new Map<Id, number>()
  for (const { id, version } of seen) {
    const row = found(await selectSeen(trx, id), 'task')
    if (row.version !== version) throw new AppError('conflict', { what: 'task' })
    depths.set(id, row.parentId === null ? 0 : (await selectAncestors(trx, id)).length)
    await pause()
  }
  return [...depths].toSorted(([, a], [, b]) => a - b).map(([id]) => id)
}

async function selectSeen(trx: Transaction<Database>, id: Id) {
  return await trx
    .selectFrom('task')
    .select(['id', 'version', 'parentId'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Tells whether the task is any different now. */
async function changeTask(writer: Writer, id: Id, change: TaskBulkChange, newId: () => Id): Promise<boolean> {
  // Another task's change may have reached this one before: versions were compared at the beginning.
  const task = found(await selectTask(writer.trx, id), 'task')
  switch (change.change) {
    case 'fields':
      return await patchTask(writer, task, change.patch, 'change.patch.', newId)
    case 'addTag':
      return await changeTags(new Set([...task.tagIds, change.tagId]))
    case 'removeTag':
      return await changeTags(new Set(task.tagIds.filter((tagId) => tagId !== change.tagId)))
    case 'step':
      await insertStep(writer, { ...task, sample: '' }, change.step, 'change.step.', newId)
      return true
    case 'reminder':
      await writer.insert('reminder', {
        ...emptyReminder,
        ...given(change.reminder),
        id: newId(),
        taskId: id,
      })
      return true
    case 'remove':
      await removeTask(writer, task)
      return true
    default:
      return assertNever(change)
  }

  async function changeTags(tagIds: ReadonlySet<Id>): Promise<boolean> {
    if (!(await setTags(writer, id, [...tagIds], newId))) return false
    return await writer.update('task', task, {}, { partsChanged: true })
  }
}
