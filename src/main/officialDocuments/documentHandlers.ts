import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type {
  DocumentSummary,
  NumberSeries,
  OfficialDocument,
  OfficialDocumentFields,
  officialDocumentsContract,
} from '../../shared/officialDocuments/contract.ts'
import { officialSign } from '../../shared/officialDocuments/officialSign.ts'
import { byId } from '../../shared/records/byId.ts'
import { doneAction } from '../database/doneAction.ts'
import { given, refuseTogether } from '../database/records.ts'
import { selectLetterheads } from '../documents/service.ts'
import { composeNew, insertDocument } from './newDocument.ts'
import { expectNumberFree, seriesFor } from './numbers.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { findDocument, selectIssuedCopies, selectNumberSeries, selectSummaries } from './repository.ts'

type DocumentHandlers = Pick<
  Handlers<typeof officialDocumentsContract>,
  'list' | 'get' | 'create' | 'update' | 'remove' | 'setState'
>

/** Documents as records: composed, edited, removed. */
export function createDocumentHandlers(dependencies: OfficialDocumentsDependencies): DocumentHandlers {
  const { db, changes } = dependencies

  return {
    async list(filter) {
      const letterheads = byId(await selectLetterheads(db))
      const copies = new Map((await selectIssuedCopies(db)).map((copy) => [copy.documentId, copy]))
      const rows = await selectSummaries(db, filter)
      return rows.map((row): DocumentSummary => {
        const letterhead = row.letterheadId === null ? undefined : letterheads.get(row.letterheadId)
        return { ...row, sign: copies.get(row.id)?.sign ?? officialSign(row, letterhead ?? null) }
      })
    },

    get: async ({ id }) => await findDocument(db, id),

    async create(input) {
      const composed = await composeNew(input, dependencies)
      await changes.write(async (writer) => {
        await expectNumberFree(writer.trx, composed.document)
        await insertDocument(writer, composed)
      })
      return await findDocument(db, composed.document.id)
    },

    async update({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const before = await findDocument(trx, id)
        const all = await selectNumberSeries(trx)
        const written = withSeries(before, given(patch), all)
        const after: OfficialDocument = { ...before, ...written }
        const series = all.find((one) => one.id === after.numberSeriesId)
        if (after.numberSeriesId !== null && series === undefined)
          throw new AppError('not-found', { what: 'numberSeries' })
        if (series !== undefined && series.letterheadId !== after.letterheadId)
          refuseTogether({ fields: patch, at: 'patch.' }, 'numberSeriesId', 'letterheadId')
        if (series !== undefined && series.kinds.length > 0 && !series.kinds.includes(after.kind))
          refuseTogether({ fields: patch, at: 'patch.' }, 'numberSeriesId', 'kind')
        if (isNumberedAnew(before, after)) await expectNumberFree(trx, after)
        await update('officialDocument', { id, version }, written)
      })
      return await findDocument(db, id)
    },

    remove: async ({ id, version }) =>
      await doneAction(changes, async ({ trx, remove }) => {
        const { annexes } = await findDocument(trx, id)
        for (const annex of annexes) await remove('documentAnnex', annex)
        await remove('officialDocument', { id, version })
      }),

    setState: async ({ state, ...seen }) =>
      await doneAction(changes, ({ update }) => update('officialDocument', seen, { state })),
  }
}

function isNumberedAnew(before: OfficialDocument, after: OfficialDocument): boolean {
  return (
    before.number !== after.number ||
    before.datedOn !== after.datedOn ||
    before.numberSeriesId !== after.numberSeriesId
  )
}

/** A series is of one letterhead: another letterhead brings its own. */
function withSeries(
  before: OfficialDocument,
  written: Partial<OfficialDocumentFields>,
  all: readonly NumberSeries[],
): Partial<OfficialDocumentFields> {
  const { letterheadId } = written
  if (letterheadId === undefined || letterheadId === before.letterheadId) return written
  return { numberSeriesId: seriesFor({ ...before, letterheadId }, all)?.id ?? null, ...written }
}
