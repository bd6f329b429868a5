import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Task, TaskFields, tasksContract } from '../../shared/tasks/contract.ts'
import type { RecordSeen, Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { expectOrder, found, given, refuseTogether, type Written } from '../database/records.ts'
import { selectLastOrdinal, selectTask, selectTransferredTo } from './repository.ts'
import { setSupporting } from './setSupporting.ts'
import { setTags } from './setTags.ts'
import { newSource } from './taskLogs.ts'
import { insertStep } from './taskSteps.ts'

export type NewTask = z.output<typeof tasksContract.create.input>
export type TaskPatch = { readonly [Field in keyof TaskFields]?: TaskFields[Field] | undefined }

/** Adds a task, last in its list and kind, with its sources and steps. Throws as `tasks.create`. */
export async function createTask(writer: Writer, input: NewTask, newId: () => Id): Promise<Id> {
  const { sources = [], steps = [], ...said } = input
  const id = newId()
  const task = { ...emptyTask, ...given(said), ...consequences(emptyTask, said, null), id }
  const { supportingIds, tagIds, ...row } = task
  const written = { fields: said, at: '' }
  expectNoContradiction(task, null, written)
  await expectParent(writer.trx, task, written)
  const ordinal = (await selectLastOrdinal(writer.trx, task.taskListId, task.kind)) + 1
  await writer.insert('task', { ...row, ordinal })
  await setSupporting(writer, id, supportingIds, newId)
  await setTags(writer, id, tagIds, newId)
  for (const [place, source] of sources.entries())
    await writer.insert('taskSource', newSource(source, { id: newId(), taskId: id, ordinal: place }))
  for (const [place, step] of steps.entries()) await insertStep(writer, task, step, `steps.${place}.`, newId)
  return id
}

/**
 * Changes a task, and what follows from it; tells whether anything was written. Throws as `tasks.update`. `at`: where
 * the patch stands in the input.
 */
export async function updateTask(
  writer: Writer,
  seen: RecordSeen,
  patch: TaskPatch,
  at: string,
  newId: () => Id,
): Promise<boolean> {
  const before = found(await selectTask(writer.trx, seen.id), 'task')
  if (before.version !== seen.version) throw new AppError('conflict', { what: 'task' })
  return await patchTask(writer, before, patch, at, newId)
}

/** Changes a task that was just read, as `updateTask` does. */
export async function patchTask(
  writer: Writer,
  before: Task,
  patch: TaskPatch,
  at: string,
  newId: () => Id,
): Promise<boolean> {
  const { trx } = writer
  const { id } = before
  const concernsLead = patch.leadId !== undefined || patch.supportingIds !== undefined
  const transferredTo = concernsLead ? await selectTransferredTo(trx, id) : null
  const changed = { ...given(patch), ...consequences(before, patch, transferredTo) }
  const after = { ...before, ...changed }
  const written = { fields: patch, at }
  expectNoContradiction(after, transferredTo, written)
  if (patch.parentId !== undefined) await expectParent(trx, after, written)

  const { supportingIds, tagIds, ...fields } = changed
  const isSupportNew = supportingIds !== undefined && (await setSupporting(writer, id, supportingIds, newId))
  const areTagsNew = tagIds !== undefined && (await setTags(writer, id, tagIds, newId))
  const isMoved = after.taskListId !== before.taskListId || after.kind !== before.kind
  const place = isMoved
    ? { ordinal: (await selectLastOrdinal(trx, after.taskListId, after.kind)) + 1 }
    : undefined
  const beside = { partsChanged: isSupportNew || areTagsNew }
  const isWritten = await writer.update('task', before, { ...fields, ...place }, beside)
  if (after.taskListId !== before.taskListId) await takePartsAlong(writer, after)
  return isWritten
}

/** Removes a task and its logs. Throws `not-found`, `conflict`, or `still-referenced` while it has parts. */
export async function removeTask({ trx, remove }: Writer, seen: RecordSeen): Promise<void> {
  for (const table of tablesOfTask) {
    const rows = await trx.selectFrom(table).select(['id', 'version']).where('taskId', '=', seen.id).execute()
    for (const row of rows) await remove(table, row)
  }
  await remove('task', seen)
}

/** What belongs to one task and goes with it; what refers to another stands before it. */
const tablesOfTask = [
  'attachment',
  'progressReport',
  'reminder',
  'taskSource',
  'taskStep',
  'taskSupport',
  'taskTag',
] as const

const emptyTask = {
  parentId: null,
  code: '',
  conclusionId: null,
  assigner: '',
  director: '',
  leadId: null,
  supportingIds: [],
  contact: '',
  focusFrom: null,
  focusUntil: null,
  deadlineKind: 'dated',
  dueOn: null,
  dueWording: '',
  assignedOn: null,
  priority: 'normal',
  product: '',
  result: '',
  note: '',
  tagIds: [],
  sample: '',
} as const

/**
 * What else changes with a patch: a deadline that is not dated has no day, the lead agency does not support, and who goes
 * to another list leaves its parent.
 */
function consequences(
  before: Pick<Task, 'deadlineKind' | 'supportingIds'> & Partial<Pick<Task, 'taskListId'>>,
  patch: TaskPatch,
  transferredTo: Id | null,
): Partial<TaskFields> {
  const { deadlineKind = before.deadlineKind, dueOn, leadId, supportingIds, taskListId, parentId } = patch
  const leavesList =
    before.taskListId !== undefined && taskListId !== undefined && taskListId !== before.taskListId
  return {
    ...(deadlineKind !== 'dated' && !dueOn && { dueOn: null, dueWording: '' }),
    ...(leadId &&
      transferredTo === null &&
      supportingIds === undefined && { supportingIds: before.supportingIds.filter((id) => id !== leadId) }),
    ...(leavesList && parentId === undefined && { parentId: null }),
  }
}

type Contradictable = Pick<
  Task,
  'focusFrom' | 'focusUntil' | 'deadlineKind' | 'dueOn' | 'leadId' | 'supportingIds'
>

/**
 * Looks at a task as it would be. `transferredTo`: who leads it now, where that is no longer `leadId`; an earlier lead
 * agency may support. Throws `invalid-input` that names what was written.
 */
function expectNoContradiction(task: Contradictable, transferredTo: Id | null, written: Written): void {
  expectOrder(task, ['focusFrom', 'focusUntil'], written)
  if (task.dueOn !== null && task.deadlineKind !== 'dated') refuseTogether(written, 'dueOn', 'deadlineKind')
  const lead = transferredTo ?? task.leadId
  if (lead !== null && task.supportingIds.includes(lead)) refuseTogether(written, 'supportingIds', 'leadId')
}

/** The parent of a task is in its list, and neither the task itself nor a part of it. */
async function expectParent(
  trx: Transaction<Database>,
  task: Pick<Task, 'id' | 'taskListId' | 'parentId'>,
  written: Written,
): Promise<void> {
  if (task.parentId === null) return
  const parent = found(await selectPlace(trx, task.parentId), 'task')
  if (parent.taskListId !== task.taskListId) refuseTogether(written, 'parentId', 'taskListId')
  const above = await selectAncestors(trx, parent.id)
  if ([parent.id, ...above].includes(task.id))
    throw new AppError('invalid-input', {
      issues: [{ path: `${written.at}parentId`, reason: 'contradiction' }],
    })
}

/** The tasks above one, the nearest first. */
export async function selectAncestors(trx: Transaction<Database>, id: Id): Promise<readonly Id[]> {
  const ancestors = new Set<Id>()
  let next = (await selectPlace(trx, id))?.parentId ?? null
  while (next !== null && !ancestors.has(next)) {
    ancestors.add(next)
    next = (await selectPlace(trx, next))?.parentId ?? null
  }
  return [...ancestors]
}

async function selectPlace(trx: Transaction<Database>, id: Id) {
  return await trx
    .selectFrom('task')
    .select(['id', 'taskListId', 'parentId'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The parts of a task that went to another list go there too, each last in its kind. */
async function takePartsAlong({ trx, update }: Writer, { id, taskListId }: Task): Promise<void> {
  const moved = new Set([id])
  for (const parentId of moved) {
    const parts = await trx
      .selectFrom('task')
      .select(['id', 'version', 'kind'])
      .where('parentId', '=', parentId)
      .orderBy('kind')
      .orderBy('ordinal')
      .execute()
    for (const part of parts) {
      if (moved.has(part.id)) continue
      moved.add(part.id)
      const ordinal = (await selectLastOrdinal(trx, taskListId, part.kind)) + 1
      await update('task', part, { taskListId, ordinal })
    }
  }
}
