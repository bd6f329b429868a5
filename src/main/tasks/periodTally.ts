import { expressionBuilder, sql, type Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskCounts, TaskFilter, TaskKind } from '../../shared/tasks/contract.ts'
import { taskClasses, type TaskClass } from '../../shared/tasks/state.ts'
import { noTasks } from '../../shared/tasks/sumOfCounts.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import { classExpression, periodFilter, slicesOf, type RegistryFacts } from './periodFilter.ts'

const keyColumns = {
  taskListId: sql<Id | null>`"taskListId"`,
  kind: sql<TaskKind | null>`kind`,
  focus: sql<0 | 1 | null>`focus`,
  leadId: sql<Id | null>`"leadId"`,
  month: sql<string | null>`substr("dueOn", 1, 7)`,
  dueOn: sql<LocalDate | null>`"dueOn"`,
} as const
export type TallyKey = keyof typeof keyColumns

/** So many tasks are alike in the keys that were asked for (null in those that were not), class and begun. */
export interface TallyRow {
  readonly taskListId: Id | null
  readonly kind: TaskKind | null
  readonly focus: 0 | 1 | null
  readonly leadId: Id | null
  readonly month: string | null
  readonly dueOn: LocalDate | null
  readonly class: TaskClass
  readonly begun: 0 | 1
  readonly count: number
  /** The earliest deadline among them. */
  readonly earliest: LocalDate | null
}

/** Counts the tasks of a filter by keys, class and begun; several rows may have the same of these. */
export async function tallyPeriods(
  db: Kysely<Database>,
  filter: TaskFilter,
  facts: RegistryFacts,
  keys: readonly TallyKey[],
): Promise<readonly TallyRow[]> {
  const eb = expressionBuilder<Database, 'taskPeriod'>()
  const columns = Object.entries(keyColumns).map(([key, column]) =>
    keys.some((wanted) => wanted === key) ? sql`${column} as ${sql.ref(key)}` : sql`null as ${sql.ref(key)}`,
  )
  const classOf = classExpression(eb, filter.asOf, facts.lists)
  const groups = sql.join([...keys.map((key) => keyColumns[key]), sql`class`, sql`begun`])
  const tally: TallyRow[] = []
  for await (const { texts, within } of slicesOf(filter, facts)) {
    const where = eb.and([...within(eb), ...periodFilter(eb, filter, facts, texts)])
    const { rows } = await sql<TallyRow>`
      select ${sql.join(columns)}, ${classOf} as class, begun, count(*) as count, min("dueOn") as earliest
      from "taskPeriod" where ${where} group by ${groups}`.execute(db)
    tally.push(...rows)
  }
  return tally
}

/** So many of an agency's shared tasks are alike in class and begun. */
export interface SupportTallyRow extends Pick<TallyRow, 'class' | 'begun' | 'count'> {
  readonly organizationId: Id
  /** Of how many of them the agency is the one that stands for all supporting ones, so that each task counts once. */
  readonly tasks: number
}

/** Counts the tasks of a filter by supporting agency, class and begun; several rows may have the same of these. */
export async function tallySupport(
  db: Kysely<Database>,
  filter: TaskFilter,
  facts: RegistryFacts,
): Promise<readonly SupportTallyRow[]> {
  const eb = expressionBuilder<Database, 'taskPeriod'>()
  const classOf = classExpression(eb, filter.asOf, facts.lists)
  const tally: SupportTallyRow[] = []
  for await (const { texts, within } of slicesOf(filter, facts)) {
    const where = eb.and([...within(eb), ...periodFilter(eb, filter, facts, texts)])
    const { rows } = await sql<SupportTallyRow>`
      select "organizationId", class, begun, count(*) as count, sum(not exists (
        select 1 from "taskSupport" as other
        where other."taskId" = support."taskId" and other."organizationId" < support."organizationId"
      )) as tasks
      from (select "textId", ${classOf} as class, begun from "taskPeriod" where ${where}) as period
      cross join "taskText" as text on text.id = period."textId"
      cross join "taskSupport" as support on support."taskId" = text."taskId"
      group by "organizationId", class, begun`.execute(db)
    tally.push(...rows)
  }
  return tally
}

/** Adds rows of a tally up. */
export function taskCounts(rows: readonly Pick<TallyRow, 'class' | 'begun' | 'count'>[]): TaskCounts {
  const counts = { total: 0, notStarted: 0, classes: { ...noTasks.classes } }
  for (const { class: taskClass, begun, count } of rows) {
    counts.total += count
    counts.classes[taskClass] += count
    if (begun === 0) counts.notStarted += count
  }
  return counts
}

/** The rows of each value of a key, in the order in which the values are first met. */
export function rowsByKey<Key, Row = TallyRow>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const others = groups.get(key)
    if (others === undefined) groups.set(key, [row])
    else others.push(row)
  }
  return groups
}

/** The place of a class in the order of the classes. */
export function classPlace(taskClass: TaskClass): number {
  return taskClasses.indexOf(taskClass)
}
