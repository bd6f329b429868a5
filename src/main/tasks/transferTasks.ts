import type { Transaction } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskStep } from '../../shared/tasks/steps.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found } from '../database/records.ts'
import type { Transfer } from '../directory/service.ts'
import { byTask, selectTask, selectTransferredTo } from './repository.ts'
import { setSupporting } from './setSupporting.ts'

/**
 * Gives the work of organizations to their successor: of the tasks that are not ended on the day or some later one, it
 * leads those that one of them leads then, from that day on, and supports where one of them supports, each once and
 * never beside its own lead. Answers how many tasks it changed.
 */
export async function transferTasks(
  writer: Writer,
  { fromIds, intoId, on }: Transfer,
  newId: () => Id,
): Promise<number> {
  const { trx, insert, update, pause } = writer
  const isFrom = (id: Id | null) => id !== null && fromIds.includes(id)
  let changed = 0
  const concerned = await selectConcerned(trx, fromIds)
  for (let at = 0; at < concerned.length; at += batch) {
    const taskIds = concerned.slice(at, at + batch)
    const openOf = byTask(await selectOpenPeriods(trx, taskIds, on))
    const laterOf = byTask(await selectLaterTransfers(trx, taskIds, fromIds, on))
    await pause()
    for (const taskId of taskIds) {
      const open = openOf(taskId)
      if (open.length === 0) continue
      let givenOn: LocalDate | null = null
      for (const { from, leadId } of open) {
        const isGiven = givenOn !== null && !laterOf(taskId).some(isBetween(givenOn, from))
        if (isGiven || !isFrom(leadId)) continue
        givenOn = from > on ? from : on
        await insert('taskStep', {
          ...transferredStep,
          id: newId(),
          taskId,
          happenedOn: givenOn,
          leadId: intoId,
        })
      }
      const isSupported = await giveSupport(taskId)
      if (givenOn !== null || isSupported) changed += 1
    }
  }
  return changed

  async function giveSupport(taskId: Id): Promise<boolean> {
    const task = found(await selectTask(trx, taskId), 'task')
    const leadId = (await selectTransferredTo(trx, taskId)) ?? task.leadId
    const wanted = task.supportingIds.map((id) => (isFrom(id) ? intoId : id)).filter((id) => id !== leadId)
    if (!(await setSupporting(writer, taskId, wanted, newId))) return false
    return await update('task', task, {}, { partsChanged: true })
  }
}

/** Few enough tasks to be read in a short turn. */
const batch = 100

/** The tasks that organizations led or support at any time. */
async function selectConcerned(trx: Transaction<Database>, fromIds: readonly Id[]): Promise<readonly Id[]> {
  const rows = await trx
    .selectFrom('task')
    .select('id as taskId')
    .where('leadId', 'in', fromIds)
    .union(trx.selectFrom('taskStep').select('taskId').where('leadId', 'in', fromIds))
    .union(trx.selectFrom('taskSupport').select('taskId').where('organizationId', 'in', fromIds))
    .orderBy('taskId')
    .execute()
  return rows.map(({ taskId }) => taskId)
}

/** The periods from a day on in which tasks are not ended, each task's in order. */
async function selectOpenPeriods(trx: Transaction<Database>, taskIds: readonly Id[], on: LocalDate) {
  return await trx
    .selectFrom('taskText')
    .innerJoin('taskPeriod', 'taskPeriod.textId', 'taskText.id')
    .select(['taskText.taskId', 'taskPeriod.from', 'taskPeriod.leadId'])
    .where('taskText.taskId', 'in', taskIds)
    .where('taskPeriod.until', '>=', on)
    .where('taskPeriod.stage', 'not in', ['cancelled', 'doneOnTime', 'doneLate'])
    .orderBy('taskPeriod.from')
    .execute()
}

/** Transfers back to these organizations that were written for later days. */
async function selectLaterTransfers(
  trx: Transaction<Database>,
  taskIds: readonly Id[],
  fromIds: readonly Id[],
  on: LocalDate,
) {
  return await trx
    .selectFrom('taskStep')
    .select(['taskId', 'happenedOn'])
    .where('taskId', 'in', taskIds)
    .where('leadId', 'in', fromIds)
    .where('happenedOn', '>', on)
    .execute()
}

function isBetween(after: LocalDate, until: LocalDate) {
  return ({ happenedOn }: Pick<TaskStep, 'happenedOn'>) => happenedOn > after && happenedOn <= until
}

const transferredStep = {
  kind: 'transferred',
  dueOn: null,
  dueWording: '',
  meetingId: null,
  approver: '',
  request: '',
  basis: '',
  note: '',
  sample: '',
} as const
