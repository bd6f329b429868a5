import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { Task, TaskKind, TaskList } from '../../shared/tasks/contract.ts'
import type { TaskSource } from '../../shared/tasks/steps.ts'
import type { Database } from '../database/database.ts'

/** In the order in which they were made. */
export async function selectTaskLists(db: Kysely<Database>): Promise<readonly TaskList[]> {
  return await db.selectFrom('taskList').selectAll().orderBy('id').execute()
}

export async function selectTaskList(db: Kysely<Database>, id: Id): Promise<TaskList | undefined> {
  return await db.selectFrom('taskList').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function selectTask(db: Kysely<Database>, id: Id): Promise<Task | undefined> {
  return (await selectTasks(db, [id]))[0]
}

/** The tasks with these ids, in no order; unknown ids are left out. */
export async function selectTasks(db: Kysely<Database>, ids: readonly Id[]): Promise<readonly Task[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('task').selectAll().where('id', 'in', ids).execute()
  const support = await db
    .selectFrom('taskSupport')
    .select(['taskId', 'organizationId'])
    .where('taskId', 'in', ids)
    .orderBy('taskId')
    .orderBy('ordinal')
    .execute()
  const tags = await db
    .selectFrom('taskTag')
    .select(['taskId', 'tagId'])
    .where('taskId', 'in', ids)
    .orderBy('taskId')
    .orderBy('tagId')
    .execute()
  const supportOf = byTask(support)
  const tagsOf = byTask(tags)
  return rows.map((row) => ({
    ...row,
    supportingIds: supportOf(row.id).map(({ organizationId }) => organizationId),
    tagIds: tagsOf(row.id).map(({ tagId }) => tagId),
  }))
}

/** Finds rows by the task that they belong to, in the order in which they were read. */
export function byTask<Row extends { readonly taskId: Id }>(
  rows: readonly Row[],
): (taskId: Id) => readonly Row[] {
  const groups = new Map<Id, Row[]>()
  for (const row of rows) {
    const others = groups.get(row.taskId)
    if (others === undefined) groups.set(row.taskId, [row])
    else others.push(row)
  }
  return (taskId) => groups.get(taskId) ?? []
}

/** What decides the state of these tasks, in no order. */
export async function selectStepFacts(db: Kysely<Database>, taskIds: readonly Id[]) {
  return await db
    .selectFrom('taskStep')
    .select(['id', 'taskId', 'kind', 'happenedOn', 'dueOn', 'dueWording', 'leadId'])
    .where('taskId', 'in', taskIds)
    .execute()
}

/** The source documents of these tasks, those of one task in their order. */
export async function selectSources(
  db: Kysely<Database>,
  taskIds: readonly Id[],
): Promise<readonly TaskSource[]> {
  return await db
    .selectFrom('taskSource')
    .selectAll()
    .where('taskId', 'in', taskIds)
    .orderBy('taskId')
    .orderBy('ordinal')
    .execute()
}

/** The highest ordinal in a list's kind; 0 when it is empty. */
export async function selectLastOrdinal(
  db: Kysely<Database>,
  taskListId: Id,
  kind: TaskKind,
): Promise<number> {
  const row = await db
    .selectFrom('task')
    .select('ordinal')
    .where('taskListId', '=', taskListId)
    .where('kind', '=', kind)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.ordinal ?? 0
}

/** Who leads a task after the last transfer; null when it was never transferred. */
export async function selectTransferredTo(db: Kysely<Database>, taskId: Id): Promise<Id | null> {
  const last = await db
    .selectFrom('taskStep')
    .select('leadId')
    .where('taskId', '=', taskId)
    .where('kind', '=', 'transferred')
    .orderBy('happenedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.leadId ?? null
}
