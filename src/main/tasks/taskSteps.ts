import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Task, tasksContract } from '../../shared/tasks/contract.ts'
import type { NewStep, StepFields, StepKind, TaskStep } from '../../shared/tasks/steps.ts'
import type { Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found, given, refuseTogether } from '../database/records.ts'
import { selectTask, selectTransferredTo } from './repository.ts'
import { setSupporting } from './setSupporting.ts'
import type { TasksDependencies } from './tasksDependencies.ts'

type StepHandlers = Pick<Handlers<typeof tasksContract>, 'addStep' | 'updateStep' | 'removeStep'>

/** The dated steps of tasks: what happened to them. */
export function createTaskSteps({ db, changes, newId }: TasksDependencies): StepHandlers {
  const findStep = async (id: Id, from: Kysely<Database> = db): Promise<TaskStep> =>
    found(await from.selectFrom('taskStep').selectAll().where('id', '=', id).executeTakeFirst(), 'taskStep')

  return {
    async addStep({ taskId, step, sample }) {
      const id = await changes.write(async (writer) => {
        const task = found(await selectTask(writer.trx, taskId), 'task')
        return await insertStep(writer, { ...task, sample: sample ?? '' }, step, 'step.', newId)
      })
      return await findStep(id)
    },

    async updateStep({ id, version, patch }) {
      await changes.write(async (writer) => {
        const before = await findStep(id, writer.trx)
        expectOwnFields(before.kind, given(patch))
        await writer.update('taskStep', { id, version }, patch)
        if (before.kind === 'transferred') await keepLeadApart(writer, before.taskId, newId)
      })
      return await findStep(id)
    },

    async removeStep(seen) {
      return await changes.write(async (writer) => {
        const { kind, taskId } = await findStep(seen.id, writer.trx)
        await writer.remove('taskStep', seen)
        if (kind === 'transferred') await keepLeadApart(writer, taskId, newId)
        return { actionId: writer.actionId }
      })
    },
  }
}

type StepTask = Pick<Task, 'id' | 'sample' | 'deadlineKind'>

/**
 * Adds a step to a task; whom a transfer makes its lead agency supports no longer. Gives the id of the step, which is as
 * much a sample as `task.sample` says. Throws `invalid-input` for an extension of a deadline that is not dated. `at`:
 * where the step stands in the input.
 */
export async function insertStep(
  writer: Writer,
  task: StepTask,
  step: NewStep,
  at: string,
  newId: () => Id,
): Promise<Id> {
  if (step.kind === 'extended' && task.deadlineKind !== 'dated')
    refuseTogether({ fields: step, at }, 'dueOn', 'deadlineKind')
  const id = newId()
  await writer.insert('taskStep', {
    ...emptyStep,
    ...given(step),
    id,
    taskId: task.id,
    sample: task.sample,
  })
  if (step.kind === 'transferred') await keepLeadApart(writer, task.id, newId)
  return id
}

const emptyStep = {
  dueOn: null,
  dueWording: '',
  leadId: null,
  meetingId: null,
  note: '',
  request: '',
  basis: '',
  approver: '',
} as const

/** Takes who leads a task after all its transfers out of the supporting agencies. */
async function keepLeadApart(writer: Writer, taskId: Id, newId: () => Id): Promise<void> {
  const task = found(await selectTask(writer.trx, taskId), 'task')
  const leadId = (await selectTransferredTo(writer.trx, taskId)) ?? task.leadId
  const others = task.supportingIds.filter((id) => id !== leadId)
  if (others.length === task.supportingIds.length) return
  await setSupporting(writer, task.id, others, newId)
  await writer.update('task', task, {}, { partsChanged: true })
}

/** The fields that only one kind of step has, and whether such a step must have them. */
const ownFields = [
  { field: 'dueOn', kind: 'extended', isRequired: true },
  { field: 'dueWording', kind: 'extended', isRequired: false },
  { field: 'leadId', kind: 'transferred', isRequired: true },
  { field: 'meetingId', kind: 'completed', isRequired: false },
] as const

/** Throws `invalid-input` when a step would get what its kind has not, or lose what it needs. */
function expectOwnFields(kind: StepKind, patch: Partial<StepFields>): void {
  for (const { field, kind: owner, isRequired } of ownFields) {
    const value = patch[field]
    if (value === undefined) continue
    const path = `patch.${field}`
    if (kind !== owner && value !== null && value !== '')
      throw new AppError('invalid-input', { issues: [{ path, reason: 'contradiction', against: 'kind' }] })
    if (kind === owner && isRequired && value === null)
      throw new AppError('invalid-input', { issues: [{ path, reason: 'missing' }] })
  }
}
