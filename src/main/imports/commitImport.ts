import type { Id } from '../../shared/contract/schema.ts'
import type { ComparedRow, TaskWriting } from '../../shared/imports/compareTasks.ts'
import type { ImportSettings, ImportTake } from '../../shared/imports/contract.ts'
import type { Writer } from '../database/changes.ts'
import { nextOrdinal } from '../database/ordering.ts'
import {
  createTask,
  createTaskList,
  insertProgressReport,
  insertStep,
  newSource,
  updateTask,
} from '../tasks/service.ts'
import type { Step } from '../background/longWork.ts'
import { organizationsOf } from './organizationsOf.ts'

/** Whether a row is written; what is not sure of it is in no writing. */
export function isTaken({ status, writing }: ComparedRow<unknown>, take: ImportTake): boolean {
  if (writing === null) return false
  switch (status) {
    case 'new':
      return take.new
    case 'changed':
      return take.changed
    case 'doubtful':
      return take.doubtful
    case 'same':
    case 'error':
      return false
  }
}

/** Writes rows as one user action: the list and the agencies that are new, then the tasks in the order of the file. */
export async function commitImport(
  writer: Writer,
  rows: readonly ComparedRow[],
  settings: ImportSettings,
  newId: () => Id,
  step: Step,
): Promise<{ readonly taskListId: Id; readonly created: number; readonly changed: number }> {
  const { list } = settings
  const taskListId =
    'id' in list ? list.id : await createTaskList(writer, { name: list.name, year: yearIn(list.name) }, newId)
  const idOf = organizationsOf(writer, newId)

  const taskOfRow = new Map<number, Id>()
  /** Parts of tasks whose rows stand below theirs. */
  const waiting: { readonly id: Id; readonly parentRow: number }[] = []
  let [created, changed] = [0, 0]
  for (const [done, { row, writing }] of rows.entries()) {
    await step({ done, total: rows.length })
    if (writing === null) continue
    if (writing.task === null) {
      taskOfRow.set(row, await create(writing, row))
      created += 1
    } else {
      await change(writing, writing.task)
      changed += 1
    }
  }
  for (const { id, parentRow } of waiting) {
    const parentId = taskOfRow.get(parentRow)
    if (parentId !== undefined) await updateTask(writer, { id, version: 1 }, { parentId }, '', newId)
  }
  return { taskListId, created, changed }

  async function create(writing: TaskWriting, row: number): Promise<Id> {
    const { fields, parent, sources, steps, report } = writing
    const isBelow = parent?.kind === 'new' && parent.row > row
    const { kind = settings.defaultKind, content = '', ...said } = fields
    // A parent whose row is not taken is none.
    const parentId = parent?.kind === 'new' ? taskOfRow.get(parent.row) : parent?.id
    const input = { ...said, kind, content, taskListId, parentId, ...(await agencies(writing)) }
    const taskId = await createTask(writer, { ...input, sources: [...sources], steps: [...steps] }, newId)
    if (report !== null) await insertProgressReport(writer, { ...report, taskId }, newId)
    if (isBelow) waiting.push({ id: taskId, parentRow: parent.row })
    return taskId
  }

  async function change(
    writing: TaskWriting,
    seen: { readonly id: Id; readonly version: number },
  ): Promise<void> {
    const { fields, sources, steps, report } = writing
    await updateTask(writer, seen, { ...fields, ...(await agencies(writing)) }, '', newId)
    for (const source of sources) {
      const ordinal = await nextOrdinal(writer.trx, 'taskSource', seen.id)
      await writer.insert('taskSource', newSource(source, { id: newId(), taskId: seen.id, ordinal }))
    }
    for (const written of steps)
      await insertStep(writer, { ...seen, sample: '', deadlineKind: 'dated' }, written, '', newId)
    if (report !== null) await insertProgressReport(writer, { ...report, taskId: seen.id }, newId)
  }

  async function agencies({ lead, supporting }: TaskWriting) {
    const leadId = lead === null ? undefined : await idOf(lead)
    if (supporting === null) return { leadId }
    const supportingIds: Id[] = []
    for (const ref of supporting) supportingIds.push(await idOf(ref))
    return { leadId, supportingIds }
  }
}

/** "Nhiệm vụ Đề án 06 năm 2024": 2024. */
function yearIn(name: string): number | null {
  const year = /\bnăm (20\d{2})\b/iu.exec(name.normalize('NFC'))?.[1]
  return year === undefined ? null : Number(year)
}
