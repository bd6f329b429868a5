import { setImmediate as otherEvents } from 'node:timers/promises'
import type { Expression, Kysely, SqlBool } from 'kysely'
import type { TaskFilter } from '../../shared/tasks/contract.ts'
import { lastDay, type LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import type { TextRange, TextSpan } from '../database/textIndex.ts'
import type { PeriodExpression } from './periodFilter.ts'
import type { TaskPeriodTable } from './table.ts'

/** So many are read at once whatever is asked of them. */
const fewRows = 1000

/** A part of the periods that hold on a day, small enough to be read in one go. */
export interface PeriodSlice {
  /** All its texts are among these; null when they may be any. */
  readonly texts: TextSpan | null
  within(eb: PeriodExpression): readonly Expression<SqlBool>[]
}

/**
 * All periods that hold on the day of a filter, slice by slice, with a turn for other events between two: the database
 * works in the process of the window, and no call may block it for long.
 */
export async function* periodSlices(
  db: Kysely<Database>,
  filter: Pick<TaskFilter, 'asOf' | 'text'>,
  sliceRows: number,
): AsyncGenerator<PeriodSlice> {
  for await (const slice of slicesOf(db, filter, sliceRows)) {
    yield slice
    await otherEvents()
  }
}

async function* slicesOf(
  db: Kysely<Database>,
  { asOf, text }: Pick<TaskFilter, 'asOf' | 'text'>,
  sliceRows: number,
): AsyncGenerator<PeriodSlice> {
  const ranges = await textRanges(db, sliceRows)
  // Most periods that hold today last for ever, in the order of their texts.
  for (const texts of ranges)
    yield {
      texts,
      within: (eb) => [
        eb('taskPeriod.until', '=', lastDay),
        ...between(eb, texts),
        eb('taskPeriod.from', '<=', asOf),
      ],
    }
  const ended = await endedSince(db, { until: asOf, textId: 0 })
    .limit(fewRows + 1)
    .execute()
  if (ended.length === 0) return
  const since = (eb: PeriodExpression) => [
    eb('taskPeriod.until', '>=', asOf),
    eb('taskPeriod.until', '<', lastDay),
    eb('taskPeriod.from', '<=', asOf),
  ]
  // A search in all texts takes longer than reading all that has ended, one in a few texts less.
  if (ended.length <= fewRows)
    yield { texts: { ids: [...new Set(ended.map(({ textId }) => textId))] }, within: since }
  else if (text !== undefined && text !== '')
    for (const texts of ranges) yield { texts, within: (eb) => [...since(eb), ...between(eb, texts)] }
  else yield* endedSlices(db, asOf, sliceRows)
}

async function* endedSlices(
  db: Kysely<Database>,
  asOf: LocalDate,
  sliceRows: number,
): AsyncGenerator<PeriodSlice> {
  for (let after: PeriodKey | undefined = { until: asOf, textId: 0 }; after !== undefined;) {
    const from: PeriodKey = after
    const end: PeriodKey | undefined = await endedSince(db, from)
      .limit(1)
      .offset(sliceRows - 1)
      .executeTakeFirst()
    yield {
      texts: null,
      within: (eb) => [
        eb(eb.refTuple('taskPeriod.until', 'taskPeriod.textId'), '>', eb.tuple(from.until, from.textId)),
        end === undefined
          ? eb('taskPeriod.until', '<', lastDay)
          : eb(eb.refTuple('taskPeriod.until', 'taskPeriod.textId'), '<=', eb.tuple(end.until, end.textId)),
        eb('taskPeriod.from', '<=', asOf),
      ],
    }
    after = end
  }
}

type PeriodKey = Pick<TaskPeriodTable, 'until' | 'textId'>

/** The periods after this one that do not last for ever. */
function endedSince(db: Kysely<Database>, { until, textId }: PeriodKey) {
  return db
    .selectFrom('taskPeriod')
    .where(({ eb, refTuple, tuple }) => eb(refTuple('until', 'textId'), '>', tuple(until, textId)))
    .where('until', '<', lastDay)
    .select(['until', 'textId'])
    .orderBy('until')
    .orderBy('textId')
}

async function textRanges(db: Kysely<Database>, sliceRows: number): Promise<readonly TextRange[]> {
  const { last } = await db
    .selectFrom('taskText')
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  const count = Math.ceil((last ?? 0) / sliceRows)
  return Array.from({ length: count }, (_, index) => ({
    first: index * sliceRows + 1,
    last: (index + 1) * sliceRows,
  }))
}

function between(eb: PeriodExpression, { first, last }: TextRange) {
  return [eb('taskPeriod.textId', '>=', first), eb('taskPeriod.textId', '<=', last)]
}
