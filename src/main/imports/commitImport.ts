import type { Id } from '../../shared/contract/schema.ts'
import { lastRank, type OrganizationKind } from '../../shared/directory/contract.ts'
import type { ComparedRow, TaskWriting } from '../../shared/imports/compareTasks.ts'
import type { ImportSettings, ImportTake } from '../../shared/imports/contract.ts'
import type { OrganizationRef } from '../../shared/imports/readTask.ts'
import { fold } from '../../shared/text/fold.ts'
import type { Writer } from '../database/changes.ts'
import { nextOrdinal } from '../database/ordering.ts'
import { insertOrganization } from '../directory/service.ts'
import {
  createTask,
  createTaskList,
  insertProgressReport,
  insertStep,
  newSource,
  updateTask,
} from '../tasks/service.ts'
import type { Step } from '../background/longWork.ts'

/** Whether a row is written; what is not sure of it is in no writing. */
export function isTaken({ status, writing }: ComparedRow, take: ImportTake): boolean {
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
  const added = new Map<string, Id>()
  const idOf = async (ref: OrganizationRef): Promise<Id> => {
    if (ref.kind === 'known') return ref.id
    const known = added.get(ref.key)
    if (known !== undefined) return known
    const id = await insertOrganization(
      writer,
      { name: ref.name, kind: organizationKind(ref.name), rank: lastRank },
      newId,
    )
    added.set(ref.key, id)
    return id
  }

  let [created, changed] = [0, 0]
  for (const [done, { writing }] of rows.entries()) {
    await step({ done, total: rows.length })
    if (writing === null) continue
    if (writing.task === null) {
      await create(writing)
      created += 1
    } else {
      await change(writing, writing.task)
      changed += 1
    }
  }
  return { taskListId, created, changed }

  async function create(writing: TaskWriting): Promise<void> {
    const { fields, sources, steps, report } = writing
    const { kind = settings.defaultKind, content = '', ...said } = fields
    const input = { ...said, kind, content, taskListId, ...(await agencies(writing)) }
    const taskId = await createTask(writer, { ...input, sources: [...sources], steps: [...steps] }, newId)
    if (report !== null) await insertProgressReport(writer, { ...report, taskId }, newId)
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

/** What kind of agency its name speaks of. */
function organizationKind(name: string): OrganizationKind {
  const words = fold(name)
  if (/^(?:so|bo|cuc|cong an|thanh tra|kho bac|bao hiem|van phong)\b/.test(words)) return 'department'
  if (/^(?:ubnd|uy ban nhan dan) (?:huyen|thanh pho|thi xa)\b/.test(words)) return 'district'
  if (/^(?:ubnd|uy ban nhan dan) (?:xa|phuong|thi tran)\b/.test(words)) return 'commune'
  if (/^(?:ubnd|uy ban nhan dan)\b/.test(words)) return 'government'
  if (/^(?:tinh uy|huyen uy|thanh uy|ban to chuc|ban tuyen giao|ban dan van)\b/.test(words)) return 'party'
  if (/^(?:cong ty|tong cong ty|tap doan|vnpt|viettel|ngan hang|dien luc)\b/.test(words)) return 'enterprise'
  return /^(?:hoi|doan|tinh doan|lien doan|mat tran)\b/.test(words) ? 'union' : 'other'
}
