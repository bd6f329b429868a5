import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import { z } from 'zod'
import { AppError, assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { priorities, taskOrders, type TaskSort } from '../../shared/tasks/contract.ts'
import { taskClasses } from '../../shared/tasks/state.ts'
import { parseJson } from '../../shared/text/parseJson.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { classExpression, type PeriodExpression, type RegistryFacts } from './periodFilter.ts'

/** One column of an order. */
export interface OrderKey {
  readonly column: Expression<unknown>
  readonly descending: boolean
}

export type KeyValue = string | number | null

/** The columns of an order from the first to the one that tells any two tasks apart; the last is always `textId`. */
export function orderKeys(
  eb: PeriodExpression,
  { by, descending }: TaskSort,
  asOf: LocalDate,
  facts: RegistryFacts,
): readonly OrderKey[] {
  const key = (column: Expression<unknown>, turned = false): OrderKey => ({ column, descending: turned })
  const place = (turned = false) => [
    key(sql`"taskPeriod"."taskListId"`, turned),
    key(sql`"taskPeriod".kind`, turned),
    key(sql`"taskPeriod".ordinal`, turned),
    key(sql`"taskPeriod"."textId"`, turned),
  ]
  /** What has no value stands last, whichever way the others go. */
  const lastWithout = (column: Expression<unknown>, turned = false) => [
    key(sql`(${column} is null)`),
    key(column, turned),
  ]
  switch (by) {
    case 'list':
      return place(descending)
    case 'due':
      return [...lastWithout(sql`"dueOn"`, descending), ...place()]
    case 'lead':
      return [key(leadPlace(facts, descending), descending), ...place()]
    case 'class':
      return [
        key(placeAmong(sql`${classExpression(eb, asOf, facts.lists)}`, taskClasses), descending),
        ...lastWithout(sql`"dueOn"`),
        ...place(),
      ]
    case 'content':
      return [...lastWithout(sql`nullif("contentKey", '')`, descending), ...place()]
    case 'assigned':
      return [...lastWithout(sql`"assignedOn"`, descending), ...place()]
    case 'priority':
      return [key(placeAmong(sql`priority`, priorities), descending), ...place()]
    default:
      return assertNever(by)
  }
}

/** Whether a row comes after the one with these values. */
export function comesAfter(keys: readonly OrderKey[], values: readonly KeyValue[]): RawBuilder<SqlBool> {
  const [key, ...others] = keys
  const [value = null, ...otherValues] = values
  if (key === undefined) return sql<SqlBool>`false`
  const { column, descending } = key
  const beyond = descending ? sql`${column} < ${value}` : sql`${column} > ${value}`
  return sql<SqlBool>`(${beyond} or (${column} is ${value} and ${comesAfter(others, otherValues)}))`
}

/** Compares two rows by the values of their keys, as SQLite does. */
export function compareValues(
  keys: readonly OrderKey[],
  a: readonly KeyValue[],
  b: readonly KeyValue[],
): number {
  for (const [index, { descending }] of keys.entries()) {
    const [left = null, right = null] = [a[index], b[index]]
    if (left === right) continue
    const before = left === null || (right !== null && left < right)
    return before === descending ? 1 : -1
  }
  return 0
}

/** The place of the lead agency in protocol order; what has none stands last, so that it is worked out once a row. */
function leadPlace({ organizations }: RegistryFacts, descending: boolean): RawBuilder<number> {
  const places = organizations
    .map(({ id }, place) => ({ id, place }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const last = sql.lit(descending ? -1 : places.length)
  return sql<number>`case when "leadId" is null then ${last} else ${halved(places)} end`
}

/** Finds the place of a lead agency by halves: a join with a list that is no table takes four times as long. */
function halved(places: readonly { readonly id: Id; readonly place: number }[]): RawBuilder<number | null> {
  const half = Math.ceil(places.length / 2)
  const [first] = places
  const middle = places[half]
  if (middle === undefined) return sql<number | null>`${sql.lit(first?.place ?? null)}`
  const [before, after] = [halved(places.slice(0, half)), halved(places.slice(half))]
  return sql<number | null>`case when "leadId" < ${middle.id} then ${before} else ${after} end`
}

/** A number for each of some words: its place among them. */
function placeAmong(column: Expression<unknown>, words: readonly string[]): RawBuilder<number> {
  const cases = words.map((word, place) => sql`when ${sql.lit(word)} then ${sql.lit(place)}`)
  return sql<number>`case ${column} ${sql.join(cases, sql` `)} end`
}

const cursorSchema = z.strictObject({
  by: z.enum(taskOrders),
  descending: z.boolean(),
  values: z.array(z.union([z.string().max(500), z.number(), z.null()])).max(10),
})

/** The place after a row, as text that a caller hands back unread. */
export function taskCursor(sort: TaskSort, values: readonly KeyValue[]): string {
  return JSON.stringify({ by: sort.by, descending: sort.descending, values })
}

/** Reads a cursor back. Throws `invalid-input` for text that is none of ours, or of another order. */
export function readTaskCursor(text: string, sort: TaskSort, length: number): readonly KeyValue[] {
  const cursor = cursorSchema.safeParse(parseJson(text)).data
  if (cursor?.by !== sort.by || cursor.descending !== sort.descending || cursor.values.length !== length)
    throw new AppError('invalid-input', { issues: [{ path: 'after', reason: 'bad-format' }] })
  return cursor.values
}
