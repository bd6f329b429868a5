import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { officialDocumentsContract } from '../../shared/officialDocuments/contract.ts'
import { doneAction } from '../database/doneAction.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { found, given } from '../database/records.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { findDocument, selectAnnex } from './repository.ts'

type AnnexHandlers = Pick<
  Handlers<typeof officialDocumentsContract>,
  'createAnnex' | 'updateAnnex' | 'removeAnnex' | 'moveAnnex'
>

/** The annexes of a document; those of an issued one are refused by the database (`document-issued`). */
export function createAnnexHandlers({ db, changes, newId }: OfficialDocumentsDependencies): AnnexHandlers {
  return {
    async createAnnex({ documentId, ...words }) {
      await changes.write(async ({ trx, insert }) => {
        const ordinal = await nextOrdinal(trx, 'documentAnnex', documentId)
        const annex = { ...emptyAnnex, ...given(words), id: newId(), documentId, ordinal }
        await insert('documentAnnex', annex)
      })
      return await findDocument(db, documentId)
    },

    async updateAnnex({ id, version, patch }) {
      await changes.write(({ update }) => update('documentAnnex', { id, version }, patch))
      const { documentId } = found(await selectAnnex(db, id), 'documentAnnex')
      return await findDocument(db, documentId)
    },

    removeAnnex: async (seen) => await doneAction(changes, ({ remove }) => remove('documentAnnex', seen)),

    moveAnnex: async (move) =>
      await doneAction(changes, (writer) => moveAmong(writer, 'documentAnnex', move)),
  }
}

const emptyAnnex = { title: '', orientation: 'portrait', body: '', sample: '' } as const
