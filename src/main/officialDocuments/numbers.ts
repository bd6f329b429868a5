import type { Kysely } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { NumberSeries, OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { dateParts, firstDay, lastDay, localDate } from '../../shared/time/localDate.ts'
import type { Database } from '../database/database.ts'

type Numbered = Pick<
  OfficialDocument,
  'id' | 'kind' | 'letterheadId' | 'numberSeriesId' | 'number' | 'datedOn' | 'state'
>

/** The series in which a document of a kind and letterhead is numbered: one that names the kind before one for all. */
export function seriesFor(
  { kind, letterheadId }: Pick<OfficialDocument, 'kind' | 'letterheadId'>,
  all: readonly NumberSeries[],
): NumberSeries | null {
  const own = all.filter((series) => series.letterheadId === letterheadId)
  return own.find(({ kinds }) => kinds.includes(kind)) ?? own.find(({ kinds }) => kinds.length === 0) ?? null
}

/**
 * A number stands once in a series and year, and once among what a letterhead issued of a kind without series (domain
 * 1.3). Throws `number-taken`. What has no number or no day yet is free.
 */
export async function expectNumberFree(db: Kysely<Database>, document: Numbered): Promise<void> {
  const { id, kind, letterheadId, numberSeriesId, number, datedOn, state } = document
  if (number === null || datedOn === null) return
  const { from, until } = daysOf(dateParts(datedOn).year)
  const others = db
    .selectFrom('officialDocument')
    .select(['subject'])
    .where('id', '<>', id)
    .where('number', '=', number)
    .where('datedOn', '>=', from)
    .where('datedOn', '<=', until)
  const taken =
    numberSeriesId === null
      ? state === 'issued'
        ? others
            .where('numberSeriesId', 'is', null)
            .where('letterheadId', '=', letterheadId)
            .where('kind', '=', kind)
            .where('state', '=', 'issued')
        : null
      : others.where('numberSeriesId', '=', numberSeriesId)
  const other = await taken?.executeTakeFirst()
  if (other !== undefined) throw new AppError('number-taken', { number, subject: other.subject })
}

/** The numbers of a series that documents of a year have, in order. */
export async function selectNumbers(
  db: Kysely<Database>,
  numberSeriesId: Id,
  year: number,
): Promise<readonly number[]> {
  const { from, until } = daysOf(year)
  const rows = await db
    .selectFrom('officialDocument')
    .select('number')
    .where('numberSeriesId', '=', numberSeriesId)
    .where('number', 'is not', null)
    .where('datedOn', '>=', from)
    .where('datedOn', '<=', until)
    .orderBy('number')
    .execute()
  return rows.flatMap(({ number }) => (number === null ? [] : [number]))
}

function daysOf(year: number) {
  return { from: localDate(year, 1, 1) ?? firstDay, until: localDate(year, 12, 31) ?? lastDay }
}
