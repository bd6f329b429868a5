import { setImmediate as otherEvents } from 'node:timers/promises'
import type { Expression, Kysely, SqlBool } from 'kysely'
import { lastDay, type LocalDate } from '../../shared/time/localDate.ts'
import { countChangedRows } from '../database/changedRows.ts'
import type { Database } from '../database/database.ts'
import type { TextRange, TextSpan } from '../database/textIndex.ts'
import type { PeriodExpression } from './periodFilter.ts'
import type { TaskPeriodTable } from './table.ts'

/** So many are read at once whatever is asked of them, in slices of a usual size. */
const mostFewRows = 1000

/** A part of the periods that hold on a day, small enough to be read in one go. */
export interface PeriodSlice {
  /** All its texts are among these; null when they may be any. */
  readonly texts: TextSpan | null
  within(eb: PeriodExpression): readonly Expression<SqlBool>[]
}

/**
 * All periods that hold on a day, slice by slice, with a turn for other events between two: the database works in the
 * process of the window, and no call may block it for long. `ledBy`: what leads to the texts of the wanted rows, if
 * anything does: words, which are looked up anew in each slice, or a list, which is read anew for each.
 */
export type PeriodSlices = (asOf: LocalDate, ledBy: 'words' | 'list' | null) => AsyncGenerator<PeriodSlice>

/** A list leads to a part of its rows, so that a slice may have more texts. */
const textsPerListedRow = 3

/** `sliceRows`: so many rows are read in one go. */
export function createPeriodSlices(db: Kysely<Database>, sliceRows: number): PeriodSlices {
  const endedMarks = createEndedMarks(db, sliceRows)
  const fewRows = Math.min(mostFewRows, sliceRows)

  return async function* inTurns(asOf, ledBy) {
    for await (const slice of slicesOf(asOf, ledBy)) {
      yield slice
      await otherEvents()
    }
  }

  async function* slicesOf(asOf: LocalDate, ledBy: 'words' | 'list' | null): AsyncGenerator<PeriodSlice> {
    const ended = await endedAfter(db, { until: asOf, textId: 0 })
      .limit(fewRows + 1)
      .execute()
    const ranges = await textRanges(db, ledBy === 'list' ? textsPerListedRow * sliceRows : sliceRows)
    if (ledBy !== null && ended.length > fewRows) {
      for (const texts of ranges)
        yield {
          texts,
          within: (eb) => [
            eb('taskPeriod.until', '>=', asOf),
            ...between(eb, texts),
            eb('taskPeriod.from', '<=', asOf),
          ],
        }
      return
    }
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
    if (ended.length > fewRows) yield* endedSlices(asOf)
    else if (ended.length > 0)
      yield {
        texts: { ids: [...new Set(ended.map(({ textId }) => textId))] },
        within: (eb) => [
          eb('taskPeriod.until', '>=', asOf),
          eb('taskPeriod.until', '<', lastDay),
          eb('taskPeriod.from', '<=', asOf),
        ],
      }
  }

  async function* endedSlices(asOf: LocalDate): AsyncGenerator<PeriodSlice> {
    const first: PeriodKey = { until: asOf, textId: 0 }
    const marks = (await endedMarks()).filter(({ until }) => until >= asOf)
    for (const [index, from] of [first, ...marks].entries()) {
      const end = marks[index]
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
    }
  }
}

type PeriodKey = Pick<TaskPeriodTable, 'until' | 'textId'>

/**
 * The last period of each so many that do not last for ever. To find them takes as long as to read the periods, so they
 * are kept until about as many rows have changed; older ones still part the periods, less evenly.
 */
function createEndedMarks(db: Kysely<Database>, sliceRows: number): () => Promise<readonly PeriodKey[]> {
  let known: { readonly changed: number; readonly marks: readonly PeriodKey[] } | null = null
  return async () => {
    const changed = await countChangedRows(db)
    if (known !== null && changed - known.changed < sliceRows) return known.marks
    const marks: PeriodKey[] = []
    for (;;) {
      const mark = await endedAfter(db, marks.at(-1) ?? null)
        .limit(1)
        .offset(sliceRows - 1)
        .executeTakeFirst()
      if (mark === undefined) break
      marks.push(mark)
      await otherEvents()
    }
    known = { changed, marks }
    return marks
  }
}

/** The periods after this one, or all for null, that do not last for ever. */
function endedAfter(db: Kysely<Database>, key: PeriodKey | null) {
  const ended = db.selectFrom('taskPeriod')
  const after =
    key === null
      ? ended
      : ended.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('until', 'textId'), '>', tuple(key.until, key.textId)),
        )
  return after.where('until', '<', lastDay).select(['until', 'textId']).orderBy('until').orderBy('textId')
}

async function textRanges(db: Kysely<Database>, length: number): Promise<readonly TextRange[]> {
  const { last } = await db
    .selectFrom('taskText')
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  const count = Math.ceil((last ?? 0) / length)
  return Array.from({ length: count }, (_, index) => ({
    first: index * length + 1,
    last: (index + 1) * length,
  }))
}

function between(eb: PeriodExpression, { first, last }: TextRange) {
  return [eb('taskPeriod.textId', '>=', first), eb('taskPeriod.textId', '<=', last)]
}
