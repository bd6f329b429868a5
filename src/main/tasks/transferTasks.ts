import type { Id } from '../../shared/contract/schema.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Writer } from '../database/changes.ts'
import { setSupporting } from './setSupporting.ts'

export interface Transfer {
  readonly fromIds: readonly Id[]
  readonly intoId: Id
  /** First day of the successor. */
  readonly on: LocalDate
}

/**
 * Gives the work of organizations to their successor: of the tasks that are not ended as of the day, it leads those that
 * one of them leads, from that day on, and supports where one of them supports, each once and never beside its own
 * lead. Answers how many tasks it changed.
 */
export async function transferTasks(
  writer: Writer,
  { fromIds, intoId, on }: Transfer,
  newId: () => Id,
): Promise<number> {
  const { trx, insert, update } = writer
  const openTasks = trx
    .selectFrom('taskPeriod')
    .innerJoin('taskText', 'taskText.id', 'taskPeriod.textId')
    .innerJoin('task', 'task.id', 'taskText.taskId')
    .select(['task.id', 'task.version', 'taskPeriod.leadId'])
    .where('taskPeriod.until', '>=', on)
    .where('taskPeriod.from', '<=', on)
    .where('taskPeriod.stage', 'not in', ['cancelled', 'doneOnTime', 'doneLate'])
  const supportedBy = (ids: readonly Id[]) =>
    trx.selectFrom('taskSupport').select('taskId').where('organizationId', 'in', ids)
  const concerned = await openTasks
    .where((eb) => eb.or([eb('taskPeriod.leadId', 'in', fromIds), eb('task.id', 'in', supportedBy(fromIds))]))
    .orderBy('task.id')
    .execute()

  const withOtherSupport = new Set(
    (await supportedBy([...fromIds, intoId]).execute()).map(({ taskId }) => taskId),
  )

  const isFrom = (id: Id | null) => id !== null && fromIds.includes(id)
  for (const { leadId, ...task } of concerned) {
    if (isFrom(leadId))
      await insert('taskStep', {
        ...transferredStep,
        id: newId(),
        taskId: task.id,
        happenedOn: on,
        leadId: intoId,
      })
    if (!withOtherSupport.has(task.id)) continue
    const lead = isFrom(leadId) ? intoId : leadId
    const supporting = await trx
      .selectFrom('taskSupport')
      .select('organizationId')
      .where('taskId', '=', task.id)
      .orderBy('ordinal')
      .execute()
    const wanted = supporting
      .map(({ organizationId }) => (isFrom(organizationId) ? intoId : organizationId))
      .filter((id) => id !== lead)
    if (await setSupporting(writer, task.id, wanted, newId))
      await update('task', task, {}, { partsChanged: true })
  }
  return concerned.length
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
