import { setImmediate as otherEvents } from 'node:timers/promises'
import { type Expression, type Kysely, type SqlBool } from 'kysely'
import { lastDay, type LocalDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'
import type { TextRange } from '../database/textIndex.ts'
import type { PeriodExpression } from './periodFilter.ts'

/** A part of the periods that hold on a day, small enough to be read in one go. */
export interface PeriodSlice {
  /** All its texts are among these; null when they may be any. */
  readonly texts: TextRange | null
  within(eb: PeriodExpression): readonly Expression<SqlBool>[]
}

/** As many rows are read without a pause. */
const sliceRows = 20_000

/**
 * All periods that hold on a day, slice by slice, with a turn for other events between two: the database works in the
 * process of the window, and no call may block it for long.
 */
export async function* periodSlices(db: Kysely<Database>, asOf: LocalDate): AsyncGenerator<PeriodSlice> {
  const holding = (eb: PeriodExpression) => eb('taskPeriod.from', '<=', asOf)

  // Most periods that hold today last for ever, in the order of their texts.
  const { last } = await db
    .selectFrom('taskText')
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  for (let first = 1; first <= (last ?? 0); first += sliceRows) {
    const texts = { first, last: first + sliceRows - 1 }
    yield {
      texts,
      within: (eb) => [
        eb('taskPeriod.until', '=', lastDay),
        eb('taskPeriod.textId', '>=', texts.first),
        eb('taskPeriod.textId', '<=', texts.last),
        holding(eb),
      ],
    }
    await otherEvents()
  }

  let after = { until: asOf, textId: 0 }
  for (;;) {
    const rest = db
      .selectFrom('taskPeriod')
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('until', 'textId'), '>', tuple(after.until, after.textId)),
      )
      .where('until', '<', lastDay)
      .select(['until', 'textId'])
      .orderBy('until')
      .orderBy('textId')
    const end = await rest
      .limit(1)
      .offset(sliceRows - 1)
      .executeTakeFirst()
    const from = after
    yield {
      texts: null,
      within: (eb) => [
        eb(eb.refTuple('taskPeriod.until', 'taskPeriod.textId'), '>', eb.tuple(from.until, from.textId)),
        end === undefined
          ? eb('taskPeriod.until', '<', lastDay)
          : eb(eb.refTuple('taskPeriod.until', 'taskPeriod.textId'), '<=', eb.tuple(end.until, end.textId)),
        holding(eb),
      ],
    }
    if (end === undefined) return
    after = end
    await otherEvents()
  }
}
