import type { Expression, ExpressionBuilder, Kysely, SelectQueryBuilder, SqlBool } from 'kysely'
import { assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { ClassCounts, Task, TaskFilter, TaskKind, TaskList } from '../../shared/tasks/contract.ts'
import { conditionsOf, notStartedConditions, taskClasses, type Condition } from '../../shared/tasks/state.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'

export async function selectTaskLists(db: Kysely<Database>): Promise<readonly TaskList[]> {
  return await db.selectFrom('taskList').selectAll().orderBy('id').execute()
}

export async function selectTaskList(db: Kysely<Database>, id: Id): Promise<TaskList | undefined> {
  return await db.selectFrom('taskList').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function selectTask(db: Kysely<Database>, id: Id): Promise<Task | undefined> {
  const row = await db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (await withSupporting(db, [row]))[0]
}

/** Where a page of tasks begins: after the task that has these, in the order of the page. */
export type TaskCursor =
  | {
      readonly order: 'list'
      readonly taskListId: Id
      readonly kind: TaskKind
      readonly ordinal: number
      readonly id: Id
    }
  | { readonly order: 'deadline'; readonly dueOn: LocalDate; readonly id: Id }

/** By list, kind and place in it; or by deadline, those without one left out. */
export async function selectTaskPage(
  db: Kysely<Database>,
  filter: TaskFilter,
  lists: readonly TaskList[],
  page: { readonly order: 'list' | 'deadline'; readonly after: TaskCursor | null; readonly limit: number },
): Promise<readonly Task[]> {
  let query = filtered(db.selectFrom('task').selectAll(), filter, lists)
  const { after } = page
  if (page.order === 'list') {
    query = query.orderBy('taskListId').orderBy('kind').orderBy('ordinal').orderBy('id')
    if (after?.order === 'list') {
      const { taskListId, kind, ordinal, id } = after
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('taskListId', 'kind', 'ordinal', 'id'), '>', tuple(taskListId, kind, ordinal, id)),
      )
    }
  } else {
    query = query.where('dueOn', 'is not', null).orderBy('dueOn').orderBy('id')
    if (after?.order === 'deadline') {
      const { dueOn, id } = after
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('dueOn', 'id'), '>', tuple<LocalDate | null, Id>(dueOn, id)),
      )
    }
  }
  return await withSupporting(db, await query.limit(page.limit).execute())
}

/** How many tasks of a list pass a filter, by class and by what the screens tell apart besides. */
export interface ListCounts extends ClassCounts {
  readonly taskListId: Id
  readonly total: number
  readonly notStarted: number
  readonly general: number
  readonly specific: number
  readonly focus: number
}

/** Counts by list in one pass over the tasks (one for each length of the warning); lists without tasks are left out. */
export async function countByList(
  db: Kysely<Database>,
  filter: TaskFilter,
  lists: readonly TaskList[],
): Promise<readonly ListCounts[]> {
  const { asOf } = filter
  const counts: ListCounts[] = []
  for (const { soonDays, taskListIds } of bySoonDays(filter, lists)) {
    const rows = await filtered(db.selectFrom('task'), filter, lists)
      .where('taskListId', 'in', taskListIds)
      .groupBy('taskListId')
      .select((eb) => {
        const where = (...conditions: readonly Expression<SqlBool>[]) =>
          eb.fn.sum<number>(eb.case().when(eb.and(conditions)).then(1).else(0).end())
        const holding = (conditions: readonly Condition[]) =>
          where(...conditions.map((condition) => asSql(eb, condition)))
        return [
          'taskListId',
          eb.fn.countAll<number>().as('total'),
          ...taskClasses.map((taskClass) => holding(conditionsOf(taskClass, asOf, soonDays)).as(taskClass)),
          holding(notStartedConditions(asOf)).as('notStarted'),
          where(eb('kind', '=', 'general')).as('general'),
          where(eb('kind', '=', 'specific')).as('specific'),
          where(eb('focusUntil', 'is not', null)).as('focus'),
        ]
      })
      .execute()
    counts.push(...rows)
  }
  return counts
}

/** Per lead agency: tasks that pass the filter, and the earliest deadline among them. Most tasks first. */
export async function countByLead(
  db: Kysely<Database>,
  filter: TaskFilter,
  lists: readonly TaskList[],
): Promise<
  readonly { readonly leadId: Id | null; readonly count: number; readonly earliest: LocalDate | null }[]
> {
  return await filtered(db.selectFrom('task'), filter, lists)
    .groupBy('leadId')
    .select(({ fn }) => ['leadId', fn.countAll<number>().as('count'), fn.min('dueOn').as('earliest')])
    .orderBy('count', 'desc')
    .orderBy('earliest')
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

type TaskQuery<O> = SelectQueryBuilder<Database, 'task', O>
type TaskExpression = ExpressionBuilder<Database, 'task'>

function filtered<O>(query: TaskQuery<O>, filter: TaskFilter, lists: readonly TaskList[]): TaskQuery<O> {
  const { asOf, taskListId, kind, focus, leadId, conclusionIds, classes } = filter
  let narrowed = query
  if (taskListId !== undefined) narrowed = narrowed.where('taskListId', '=', taskListId)
  if (kind !== undefined) narrowed = narrowed.where('kind', '=', kind)
  if (focus !== undefined) narrowed = narrowed.where('focusUntil', focus ? 'is not' : 'is', null)
  if (leadId !== undefined) narrowed = narrowed.where('leadId', '=', leadId)
  if (conclusionIds !== undefined) narrowed = narrowed.where('conclusionId', 'in', conclusionIds)
  if (classes === undefined) return narrowed
  return narrowed.where((eb) =>
    eb.or(
      bySoonDays(filter, lists).flatMap(({ soonDays, taskListIds }) =>
        classes.map((taskClass) =>
          eb.and([
            eb('taskListId', 'in', taskListIds),
            ...conditionsOf(taskClass, asOf, soonDays).map((condition) => asSql(eb, condition)),
          ]),
        ),
      ),
    ),
  )
}

interface ListsWarnedAlike {
  readonly soonDays: number
  readonly taskListIds: readonly Id[]
}

/** A class depends on one setting of the task's list: the lists of a filter, those with the same setting together. */
function bySoonDays({ taskListId }: TaskFilter, lists: readonly TaskList[]): readonly ListsWarnedAlike[] {
  const wanted = lists.filter(({ id }) => taskListId === undefined || taskListId === id)
  return [...new Set(wanted.map(({ soonDays }) => soonDays))].map((soonDays) => ({
    soonDays,
    taskListIds: wanted.filter((list) => list.soonDays === soonDays).map(({ id }) => id),
  }))
}

function asSql(eb: TaskExpression, condition: Condition): Expression<SqlBool> {
  switch (condition.test) {
    case 'reached':
      return eb(condition.column, '<=', condition.by)
    case 'notReached':
      return eb.or([eb(condition.column, 'is', null), eb(condition.column, '>', condition.by)])
    case 'deadlineKind':
      return eb('deadlineKind', '=', condition.is)
    case 'deadlineKindNot':
      return eb('deadlineKind', '!=', condition.is)
    case 'resumedFromPause':
      return eb('resumedOn', '>=', eb.ref('pausedOn'))
    case 'resumedBeforePause':
      return eb('resumedOn', '<', eb.ref('pausedOn'))
    case 'completedInTime':
      return eb.or([
        eb('deadlineKind', '!=', 'dated'),
        eb('dueOn', 'is', null),
        eb('completedOn', '<=', eb.ref('dueOn')),
      ])
    case 'completedLate':
      return eb.and([eb('deadlineKind', '=', 'dated'), eb('completedOn', '>', eb.ref('dueOn'))])
    case 'noDueDay':
      return eb('dueOn', 'is', null)
    case 'dueBefore':
      return eb('dueOn', '<', condition.day)
    case 'dueFrom':
      return eb('dueOn', '>=', condition.day)
    case 'either':
      return eb.or(condition.of.map((conditions) => eb.and(conditions.map((inner) => asSql(eb, inner)))))
    default:
      return assertNever(condition)
  }
}

async function withSupporting<Row extends { readonly id: Id }>(db: Kysely<Database>, rows: readonly Row[]) {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const support = await db
    .selectFrom('taskSupport')
    .selectAll()
    .where('taskId', 'in', ids)
    .orderBy('taskId')
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    ...row,
    supportingIds: support
      .filter(({ taskId }) => taskId === row.id)
      .map(({ organizationId }) => organizationId),
  }))
}
