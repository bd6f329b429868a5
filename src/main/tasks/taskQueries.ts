import { expressionBuilder, sql, type Expression, type Kysely, type SqlBool } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import {
  bulkLimit,
  type TaskFilter,
  type TaskGroup,
  type TaskGrouping,
  type TaskSort,
  type tasksContract,
} from '../../shared/tasks/contract.ts'
import { searchWords } from '../../shared/text/searchWords.ts'
import { daysBetween } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import { periodFilter, slicesOf, type RegistryFacts } from './periodFilter.ts'
import { createPeriodSlices } from './periodSlices.ts'
import {
  classPlace,
  rowsByKey,
  taskCounts,
  tallyPeriods,
  tallySupport,
  type TallyRow,
} from './periodTally.ts'
import { selectTaskLists } from './repository.ts'
import { comesAfter, compareValues, orderKeys, readTaskCursor, taskCursor } from './taskOrder.ts'
import type { KeyValue, OrderKey } from './taskOrder.ts'
import { readTaskDetail, readTaskRows } from './taskRows.ts'

interface Dependencies {
  readonly db: Kysely<Database>
  /** In protocol order. */
  readonly organizations: () => Promise<readonly Organization[]>
  /** So many rows are read in one go: the window waits meanwhile. */
  readonly sliceRows?: number
}

export type TaskQueries = Pick<
  Handlers<typeof tasksContract>,
  | 'lists'
  | 'summaries'
  | 'overdueByAgency'
  | 'supported'
  | 'list'
  | 'counts'
  | 'groups'
  | 'deadlines'
  | 'selectAll'
  | 'get'
  | 'closedAt'
>

/** What is read of the registry: pages, counts and groups of tasks as of a day. */
export function createTaskQueries({ db, organizations, sliceRows = 10_000 }: Dependencies): TaskQueries {
  const slices = createPeriodSlices(db, sliceRows)
  const facts = async (): Promise<RegistryFacts> => ({
    lists: await selectTaskLists(db),
    organizations: await organizations(),
    slices,
  })

  return {
    lists: async () => await selectTaskLists(db),

    async summaries({ asOf }) {
      const known = await facts()
      const rows = await tallyPeriods(db, { asOf }, known, ['taskListId', 'kind', 'focus'])
      const byList = rowsByKey(rows, (row) => row.taskListId)
      return known.lists.map((list) => {
        const own = byList.get(list.id) ?? []
        const total = (wanted: (row: TallyRow) => boolean) => taskCounts(own.filter(wanted)).total
        return {
          list,
          counts: taskCounts(own),
          kinds: {
            general: total(({ kind }) => kind === 'general'),
            specific: total(({ kind }) => kind === 'specific'),
          },
          focus: total(({ focus }) => focus === 1),
        }
      })
    },

    async overdueByAgency({ asOf }) {
      const rows = await tallyPeriods(db, { asOf, classes: ['overdue'] }, await facts(), ['leadId'])
      return [...rowsByKey(rows, ({ leadId }) => leadId)]
        .map(([organizationId, own]) => ({
          organizationId,
          count: taskCounts(own).total,
          longest: Math.max(
            0,
            ...own.map(({ earliest }) => (earliest === null ? 0 : daysBetween(earliest, asOf))),
          ),
        }))
        .toSorted((a, b) => b.count - a.count || b.longest - a.longest)
    },

    async supported(filter) {
      const rows = await tallySupport(db, filter, await facts())
      return {
        agencies: [...rowsByKey(rows, ({ organizationId }) => organizationId)].map(
          ([organizationId, own]) => ({ organizationId, counts: taskCounts(own) }),
        ),
        counts: taskCounts(rows.map(({ tasks, ...row }) => ({ ...row, count: tasks }))),
      }
    },

    async list({ sort, after, limit, ...filter }) {
      const page = await readPage(db, filter, await facts(), { sort, after, limit })
      const ids = await taskIdsOf(db, page.textIds)
      return { tasks: await readTaskRows(db, ids, filter.asOf), next: page.next }
    },

    async counts({ withoutClasses, ...filter }) {
      const { classes: _, ...rest } = filter
      return taskCounts(await tallyPeriods(db, withoutClasses === true ? rest : filter, await facts(), []))
    },

    async groups({ grouping, ...filter }) {
      const known = await facts()
      const rows = await tallyPeriods(db, filter, known, keysOf(grouping))
      return groupsOf(rows, grouping, known)
    },

    async deadlines(filter) {
      const rows = await tallyPeriods(db, filter, await facts(), ['dueOn'])
      return [...rowsByKey(rows, ({ dueOn }) => dueOn)]
        .flatMap(([dueOn, own]) => (dueOn === null ? [] : [{ dueOn, counts: taskCounts(own) }]))
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    },

    async selectAll(filter) {
      const known = await facts()
      const eb = expressionBuilder<Database, 'taskPeriod'>()
      const selected: { readonly id: Id; readonly version: number }[] = []
      for await (const { texts, within } of slicesOf(filter, known)) {
        const rows = await db
          .selectFrom('taskPeriod')
          .innerJoin('taskText', 'taskText.id', 'taskPeriod.textId')
          .innerJoin('task', 'task.id', 'taskText.taskId')
          .where(eb.and([...within(eb), ...periodFilter(eb, filter, known, texts)]))
          .select(['task.id', 'task.version'])
          .limit(bulkLimit - selected.length)
          .execute()
        selected.push(...rows)
        if (selected.length >= bulkLimit) break
      }
      return selected
    },

    get: async ({ id, asOf }) => await readTaskDetail(db, id, asOf),

    async closedAt({ meetingId, asOf }) {
      const rows = await db
        .selectFrom('taskStep')
        .select('taskId')
        .distinct()
        .where('meetingId', '=', meetingId)
        .orderBy('taskId')
        .execute()
      return await readTaskRows(
        db,
        rows.map(({ taskId }) => taskId),
        asOf,
      )
    },
  }
}

interface PageWanted {
  readonly sort: TaskSort
  readonly after: string | undefined
  readonly limit: number
}

/** The texts of the tasks of a page, and where the next one begins. */
async function readPage(
  db: Kysely<Database>,
  filter: TaskFilter,
  facts: RegistryFacts,
  { sort, after, limit }: PageWanted,
): Promise<{ readonly textIds: readonly number[]; readonly next: string | null }> {
  const keys = orderKeys(expressionBuilder<Database, 'taskPeriod'>(), sort, filter.asOf, facts)
  const beyond = after === undefined ? null : comesAfter(keys, readTaskCursor(after, sort, keys.length))
  // One more than asked for tells whether there is a next page.
  const best =
    (await firstOfCommonWords(db, filter, facts, { keys, beyond, count: limit + 1 })) ??
    (await firstRows(db, filter, facts, { keys, beyond, count: limit + 1 }))
  const shown = best.slice(0, limit)
  const last = shown.at(-1)
  return {
    textIds: shown.map(textIdOf),
    next: best.length > limit && last !== undefined ? taskCursor(sort, last) : null,
  }
}

interface RowsWanted {
  readonly keys: readonly OrderKey[]
  readonly beyond: Expression<SqlBool> | null
  readonly count: number
}

/** The first rows in an order: the best of each slice, and the best of these. */
async function firstRows(
  db: Kysely<Database>,
  filter: TaskFilter,
  facts: RegistryFacts,
  { keys, beyond, count }: RowsWanted,
): Promise<readonly (readonly KeyValue[])[]> {
  const eb = expressionBuilder<Database, 'taskPeriod'>()
  const columns = keys.map(({ column }, index) => sql`${column} as ${sql.ref(`k${index}`)}`)
  const order = keys.map(({ column, descending }) => (descending ? sql`${column} desc` : sql`${column}`))
  let best: readonly (readonly KeyValue[])[] = []
  for await (const { texts, within } of slicesOf(filter, facts)) {
    const worst = best.length < count ? undefined : best.at(-1)
    const conditions = [
      ...within(eb),
      ...periodFilter(eb, filter, facts, texts),
      ...(beyond === null ? [] : [beyond]),
      ...(worst === undefined ? [] : [sql<SqlBool>`${comesAfter(keys, worst)} is not true`]),
    ]
    const { rows } = await sql<Record<string, KeyValue>>`
      select ${sql.join(columns)} from "taskPeriod" where ${eb.and(conditions)}
      order by ${sql.join(order)} limit ${count}`.execute(db)
    const found = rows.map((row) => Object.values(row))
    best = [...best, ...found].toSorted((a, b) => compareValues(keys, a, b)).slice(0, count)
  }
  return best
}

/** More rows are not looked through for words: then finding all that have them is faster. */
const candidatesLimit = 3000

/**
 * The first rows that have the words of the filter, when many have them: looked for among the first rows of all, since
 * finding all that have them takes longer. Null when the words are rare, or there they are.
 */
async function firstOfCommonWords(
  db: Kysely<Database>,
  filter: TaskFilter,
  facts: RegistryFacts,
  wanted: RowsWanted,
): Promise<readonly (readonly KeyValue[])[] | null> {
  const { text, ...others } = filter
  if (searchWords(text ?? '').length === 0) return null
  const share = await shareWithWords(db, filter, facts)
  const count = share === 0 ? Infinity : Math.ceil((1.5 * wanted.count) / share)
  if (count > candidatesLimit) return null
  const candidates = await firstRows(db, others, facts, { ...wanted, count })
  const ids = candidates.map(textIdOf)
  const eb = expressionBuilder<Database, 'taskPeriod'>()
  const having = await db
    .selectFrom('taskPeriod')
    .where('textId', 'in', ids)
    .where('until', '>=', filter.asOf)
    .where('from', '<=', filter.asOf)
    .where(eb.and(periodFilter(eb, filter, facts, { ids })))
    .select('textId')
    .execute()
  const havingIds = new Set(having.map(({ textId }) => textId))
  const found = candidates.filter((row) => havingIds.has(textIdOf(row))).slice(0, wanted.count)
  return found.length === wanted.count || candidates.length < count ? found : null
}

const sampledTexts = 1000

/** Which part of the tasks have the words of the filter, by the first of them. */
async function shareWithWords(
  db: Kysely<Database>,
  { asOf, text }: TaskFilter,
  facts: RegistryFacts,
): Promise<number> {
  const sample = { first: 1, last: sampledTexts }
  const eb = expressionBuilder<Database, 'taskPeriod'>()
  const having = eb.and(periodFilter(eb, { asOf, text }, facts, sample))
  const { common, all } = await db
    .selectFrom('taskText')
    // Keeps SQLite from reading all periods since the day.
    .crossJoin('taskPeriod')
    .whereRef('taskPeriod.textId', '=', 'taskText.id')
    .where('taskText.id', '<=', sampledTexts)
    .where('until', '>=', asOf)
    .where('from', '<=', asOf)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere(having).as('common'),
      fn.countAll<number>().as('all'),
    ])
    .executeTakeFirstOrThrow()
  return all === 0 ? 0 : common / all
}

function textIdOf(row: readonly KeyValue[]): number {
  return Number(row.at(-1))
}

async function taskIdsOf(db: Kysely<Database>, textIds: readonly number[]): Promise<readonly Id[]> {
  if (textIds.length === 0) return []
  const rows = await db.selectFrom('taskText').select(['id', 'taskId']).where('id', 'in', textIds).execute()
  const taskIds = new Map(rows.map(({ id, taskId }) => [id, taskId]))
  return textIds.flatMap((id) => taskIds.get(id) ?? [])
}

function keysOf(grouping: TaskGrouping) {
  switch (grouping) {
    case 'list':
      return ['taskListId'] as const
    case 'section':
      return ['taskListId', 'kind'] as const
    case 'lead':
      return ['leadId'] as const
    case 'month':
      return ['month'] as const
    case 'class':
      return []
    default:
      return assertNever(grouping)
  }
}

function groupsOf(
  rows: readonly TallyRow[],
  grouping: TaskGrouping,
  { organizations }: RegistryFacts,
): readonly TaskGroup[] {
  const grouped = (
    keyOf: (row: TallyRow) => string | number | null,
    filterOf: (row: TallyRow) => TaskGroup['filter'],
  ) =>
    [...rowsByKey(rows, keyOf)]
      .toSorted(([a], [b]) => compareKeys(a, b))
      .flatMap(([, own]) => {
        const [first] = own
        return first === undefined ? [] : { filter: filterOf(first), counts: taskCounts(own) }
      })
  const ofList = ({ taskListId }: TallyRow) => (taskListId === null ? {} : { taskListIds: [taskListId] })
  switch (grouping) {
    case 'list':
      return grouped((row) => row.taskListId, ofList)
    case 'section':
      return grouped(
        (row) => `${row.taskListId} ${row.kind}`,
        (row) => ({ ...ofList(row), ...(row.kind !== null && { kind: row.kind }) }),
      )
    case 'lead': {
      const places = new Map(organizations.map(({ id }, place) => [id, place]))
      return grouped(
        ({ leadId }) => (leadId === null ? null : (places.get(leadId) ?? null)),
        ({ leadId }) => ({ leadIds: [leadId] }),
      )
    }
    case 'month':
      return grouped(
        ({ month }) => month,
        ({ month }) => ({ month }),
      )
    case 'class':
      return grouped(
        (row) => classPlace(row.class),
        (row) => ({ classes: [row.class] }),
      )
    default:
      return assertNever(grouping)
  }
}

/** What has no value stands last. */
function compareKeys(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null || a < b ? -1 : 1
}
