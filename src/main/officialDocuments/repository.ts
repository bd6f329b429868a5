import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { idSchema, type Id } from '../../shared/contract/schema.ts'
import {
  annexWords,
  documentWords,
  officialKinds,
  type DocumentAnnex,
  type DocumentState,
  type DocumentText,
  type IssuedCopy,
  type NumberSeries,
  type OfficialDocument,
} from '../../shared/officialDocuments/contract.ts'
import { parseJson } from '../../shared/text/parseJson.ts'
import type { Database } from '../database/database.ts'
import { found } from '../database/records.ts'
import type { NumberSeriesTable } from './table.ts'

/** A document with its annexes and what was issued of it. Throws `not-found`. */
export async function findDocument(db: Kysely<Database>, id: Id): Promise<OfficialDocument> {
  const row = await db.selectFrom('officialDocument').selectAll().where('id', '=', id).executeTakeFirst()
  const { composed: _, ...document } = found(row, 'officialDocument')
  return {
    ...document,
    taskListIds: readIds(document.taskListIds),
    annexes: await selectAnnexes(db, id),
    issued: (await selectIssuedCopy(db, id)) ?? null,
  }
}

/** The document's text as it was last taken from data. Throws `not-found`. */
export async function findComposed(db: Kysely<Database>, id: Id): Promise<DocumentText> {
  const row = await db
    .selectFrom('officialDocument')
    .select('composed')
    .where('id', '=', id)
    .executeTakeFirst()
  return composedText.parse(parseJson(found(row, 'officialDocument').composed))
}

const composedText = z.object({ words: documentWords.strip(), annexes: z.array(annexWords.strip()) })

async function selectAnnexes(db: Kysely<Database>, documentId: Id): Promise<readonly DocumentAnnex[]> {
  return await db
    .selectFrom('documentAnnex')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('ordinal')
    .orderBy('id')
    .execute()
}

export async function selectAnnex(db: Kysely<Database>, id: Id): Promise<DocumentAnnex | undefined> {
  return await db.selectFrom('documentAnnex').selectAll().where('id', '=', id).executeTakeFirst()
}

async function selectIssuedCopy(db: Kysely<Database>, documentId: Id): Promise<IssuedCopy | undefined> {
  return await db.selectFrom('issuedCopy').selectAll().where('documentId', '=', documentId).executeTakeFirst()
}

export async function selectIssuedCopies(db: Kysely<Database>): Promise<readonly IssuedCopy[]> {
  return await db.selectFrom('issuedCopy').selectAll().orderBy('id').execute()
}

export async function selectNumberSeries(db: Kysely<Database>): Promise<readonly NumberSeries[]> {
  const rows = await db.selectFrom('numberSeries').selectAll().orderBy('id').execute()
  return rows.map(readSeries)
}

/** Throws `not-found`. */
export async function findNumberSeries(db: Kysely<Database>, id: Id): Promise<NumberSeries> {
  const row = await db.selectFrom('numberSeries').selectAll().where('id', '=', id).executeTakeFirst()
  return readSeries(found(row, 'numberSeries'))
}

/** The minutes of a meeting that are issued; undefined when none are. */
export async function selectIssuedMinutes(db: Kysely<Database>, meetingId: Id): Promise<Id | undefined> {
  const row = await db
    .selectFrom('officialDocument')
    .select('id')
    .where('meetingId', '=', meetingId)
    .where('kind', '=', 'minutes')
    .where('state', '=', 'issued')
    .executeTakeFirst()
  return row?.id
}

/** Documents without their words: what has no day first, then the latest. */
export async function selectSummaries(
  db: Kysely<Database>,
  { meetingId, state }: { readonly meetingId?: Id | undefined; readonly state?: DocumentState | undefined },
) {
  return await db
    .selectFrom('officialDocument')
    .select([
      'id',
      'version',
      'sample',
      'kind',
      'state',
      'subject',
      'datedOn',
      'letterheadId',
      'numberSeriesId',
      'number',
      'meetingId',
      'agencyId',
      'signerName',
      'recipients',
      'keptBy',
      'copies',
      'sentOn',
      'keptAt',
      'receivedBy',
      'note',
    ])
    .$if(meetingId !== undefined, (query) => query.where('meetingId', '=', meetingId ?? null))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'draft'))
    .orderBy('datedOn', (order) => order.desc().nullsFirst())
    .orderBy('number', (order) => order.desc().nullsFirst())
    .orderBy('id', 'desc')
    .execute()
}

function readIds(json: string): readonly Id[] {
  return z.array(idSchema).parse(parseJson(json))
}

function readSeries({ kinds, ...series }: Selectable<NumberSeriesTable>): NumberSeries {
  return { ...series, kinds: z.array(z.enum(officialKinds)).parse(parseJson(kinds)) }
}
