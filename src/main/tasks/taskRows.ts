import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskDetail, TaskRow } from '../../shared/tasks/contract.ts'
import { taskStateAt } from '../../shared/tasks/state.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import { found } from '../database/records.ts'
import { byTask, selectSources, selectStepFacts, selectTasks } from './repository.ts'

/** Tasks as of a day, in the order of their ids as given; unknown ids are left out. */
export async function readTaskRows(
  db: Kysely<Database>,
  ids: readonly Id[],
  asOf: LocalDate,
): Promise<readonly TaskRow[]> {
  if (ids.length === 0) return []
  const tasks = new Map((await selectTasks(db, ids)).map((task) => [task.id, task]))
  const stepsOf = byTask(await selectStepFacts(db, ids))
  const sourcesOf = byTask(await selectSources(db, ids))
  const reportsOf = byTask(
    await db
      .selectFrom('task')
      .innerJoin('progressReport', (join) =>
        join.on('progressReport.id', '=', (eb) =>
          eb
            .selectFrom('progressReport as last')
            .select('last.id')
            .whereRef('last.taskId', '=', 'task.id')
            .where('last.reportedOn', '<=', asOf)
            .orderBy('last.reportedOn', 'desc')
            .orderBy('last.id', 'desc')
            .limit(1),
        ),
      )
      .selectAll('progressReport')
      .where('task.id', 'in', ids)
      .execute(),
  )
  const remindersOf = byTask(
    await db
      .selectFrom('reminder')
      .where('taskId', 'in', ids)
      .where('remindedOn', '<=', asOf)
      .groupBy('taskId')
      .select(({ fn }) => ['taskId', fn.countAll<number>().as('count')])
      .execute(),
  )
  return ids.flatMap((id) => {
    const task = tasks.get(id)
    if (task === undefined) return []
    return {
      ...task,
      state: taskStateAt(task, stepsOf(id), asOf),
      sources: sourcesOf(id),
      lastReport: reportsOf(id)[0] ?? null,
      reminders: remindersOf(id)[0]?.count ?? 0,
    }
  })
}

/** Everything about one task. Throws `not-found`. */
export async function readTaskDetail(db: Kysely<Database>, id: Id, asOf: LocalDate): Promise<TaskDetail> {
  const [row] = await readTaskRows(db, [id], asOf)
  const task = found(row, 'task')
  const children = await db
    .selectFrom('task')
    .select('id')
    .where('parentId', '=', id)
    .orderBy('kind')
    .orderBy('ordinal')
    .orderBy('id')
    .execute()
  const [parent = null] = task.parentId === null ? [] : await readTaskRows(db, [task.parentId], asOf)
  return {
    task,
    steps: await db
      .selectFrom('taskStep')
      .selectAll()
      .where('taskId', '=', id)
      .orderBy('happenedOn')
      .orderBy('id')
      .execute(),
    progressReports: await db
      .selectFrom('progressReport')
      .selectAll()
      .where('taskId', '=', id)
      .orderBy('reportedOn')
      .orderBy('id')
      .execute(),
    reminders: await db
      .selectFrom('reminder')
      .selectAll()
      .where('taskId', '=', id)
      .orderBy('remindedOn')
      .orderBy('id')
      .execute(),
    attachments: await db
      .selectFrom('attachment')
      .selectAll()
      .where('taskId', '=', id)
      .orderBy('id')
      .execute(),
    parent,
    children: await readTaskRows(
      db,
      children.map((child) => child.id),
      asOf,
    ),
  }
}
