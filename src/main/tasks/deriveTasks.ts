import type { Kysely, Transaction } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import { taskPeriods } from '../../shared/tasks/state.ts'
import type { TaskSource } from '../../shared/tasks/steps.ts'
import { collationKey } from '../../shared/text/collationKey.ts'
import { searchedText } from '../../shared/text/searchWords.ts'
import type { Pause } from '../background/createPause.ts'
import type { Database } from '../database/database.ts'
import { learnSizes, readDerivation, writeDerivation } from '../database/derivation.ts'
import { insertRows } from '../database/insertRows.ts'
import { indexTexts, unindexTexts } from '../database/textIndex.ts'
import { byTask, selectSources, selectStepFacts } from './repository.ts'
import type { TaskPeriodTable, TaskTable, TaskTextTable } from './table.ts'

/** Goes up with every change of what the derived tables say, so that older ones are filled anew. */
const derivation = 1

/** Few enough tasks for a short turn, many enough for few statements. */
const batch = 50

/** So many tasks change the sizes of tables. */
const manyTasks = 1000

/** Whether the derived tables were filled as this program fills them. */
export async function isDerivedUpToDate(db: Kysely<Database>): Promise<boolean> {
  return (await readDerivation(db)) === derivation
}

/** Fills the derived tables from nothing, whole or not at all. */
export async function deriveAllTasks(db: Kysely<Database>, pause: Pause): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await unindexTexts(trx, null)
    await trx.deleteFrom('taskPeriod').execute()
    await trx.deleteFrom('taskText').execute()
    const tasks = await trx.selectFrom('task').select('id').orderBy('id').execute()
    await deriveTasks(
      trx,
      tasks.map(({ id }) => id),
      pause,
    )
    await writeDerivation(trx, derivation)
  })
}

/** Brings the periods and the searched text of these tasks up to date; those of removed ones go. */
export async function deriveTasks(
  trx: Transaction<Database>,
  taskIds: readonly Id[],
  pause: Pause,
): Promise<void> {
  for (let at = 0; at < taskIds.length; at += batch) {
    await deriveBatch(trx, taskIds.slice(at, at + batch))
    await pause()
  }
  if (taskIds.length > manyTasks) await learnSizes(trx)
}

async function deriveBatch(trx: Transaction<Database>, taskIds: readonly Id[]): Promise<void> {
  const tasks = await trx.selectFrom('task').selectAll().where('id', 'in', taskIds).execute()
  const stepsOf = byTask(await selectStepFacts(trx, taskIds))
  const sourcesOf = byTask(await selectSources(trx, taskIds))
  const present = await trx.selectFrom('taskText').selectAll().where('taskId', 'in', taskIds).execute()
  const presentOf = byTask(present)

  let last = present.length < tasks.length ? await lastTextId(trx) : 0
  const texts = tasks.map((task): TaskTextTable => {
    const folded = foldedText(task, sourcesOf(task.id))
    const [own] = presentOf(task.id)
    if (own === undefined) last += 1
    return { id: own?.id ?? last, taskId: task.id, folded }
  })
  const kept = new Set(
    texts.filter(({ taskId, folded }) => presentOf(taskId)[0]?.folded === folded).map(({ id }) => id),
  )
  const outdated = present.map(({ id }) => id).filter((id) => !kept.has(id))
  const written = texts.filter(({ id }) => !kept.has(id))
  if (outdated.length > 0) {
    await unindexTexts(trx, outdated)
    await trx.deleteFrom('taskText').where('id', 'in', outdated).execute()
  }
  await insertRows(
    trx,
    'taskText',
    written.map((text) => ({ ...text })),
  )
  await indexTexts(
    trx,
    written.map(({ id }) => id),
  )

  if (present.length > 0)
    await trx
      .deleteFrom('taskPeriod')
      .where(
        'textId',
        'in',
        present.map(({ id }) => id),
      )
      .execute()
  const textIds = new Map(texts.map(({ taskId, id }) => [taskId, id]))
  await insertRows(
    trx,
    'taskPeriod',
    tasks.flatMap((task) => periodRows(task, stepsOf(task.id), textIds.get(task.id) ?? 0)),
  )
}

async function lastTextId(trx: Transaction<Database>): Promise<number> {
  const row = await trx.selectFrom('taskText').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? 0
}

function periodRows(
  task: TaskTable,
  steps: Parameters<typeof taskPeriods>[1],
  textId: number,
): readonly { readonly [Column in keyof TaskPeriodTable]: TaskPeriodTable[Column] }[] {
  const { taskListId, kind, ordinal, focusUntil, assignedOn, priority, content } = task
  const contentKey = collationKey(content)
  return taskPeriods(task, steps).map(({ until, from, stage, begun, dueOn, leadId }) => ({
    until,
    textId,
    from,
    taskListId,
    kind,
    ordinal,
    stage,
    begun: begun ? 1 : 0,
    dueOn,
    leadId,
    focus: focusUntil === null ? 0 : 1,
    assignedOn,
    priority,
    contentKey,
  }))
}

/** All texts by which a task is found (domain 4.2). */
function foldedText(task: TaskTable, sources: readonly TaskSource[]): string {
  const { content, code, product, result, contact, assigner, director, note } = task
  const ofSources = sources.flatMap(({ kind, number, issuer, extract }) => [kind, number, issuer, extract])
  const texts = [content, code, product, result, contact, assigner, director, note, ...ofSources]
  return searchedText(texts.join('\n'))
}
