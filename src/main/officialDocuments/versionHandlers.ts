import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { DocumentVersion, officialDocumentsContract } from '../../shared/officialDocuments/contract.ts'
import { doneAction } from '../database/doneAction.ts'
import { expectUnchanged } from './expectUnchanged.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { readVersions } from './readVersions.ts'
import { findDocument } from './repository.ts'
import { writeText } from './writeText.ts'

type VersionHandlers = Pick<Handlers<typeof officialDocumentsContract>, 'versions' | 'restoreVersion'>

/** What a document said before, read from the log of changes. */
export function createVersionHandlers(dependencies: OfficialDocumentsDependencies): VersionHandlers {
  const { db, changes, newId } = dependencies
  return {
    async versions({ id }) {
      await findDocument(db, id)
      const stored = await readVersions(db, id)
      return stored
        .map(({ seq, at, actor, text }): DocumentVersion => ({ seq, at, actor, text }))
        .toReversed()
    },

    async restoreVersion({ seq, ...seen }) {
      const document = await findDocument(db, seen.id)
      if (document.state === 'issued') throw new AppError('document-issued', {})
      const version = (await readVersions(db, seen.id)).find((one) => one.seq === seq)
      if (version === undefined) throw new AppError('not-found', { what: 'action' })
      const { words, annexes } = version.text
      const placed = annexes.map((annex, index) => ({
        annex,
        record: document.annexes.find(({ id }) => id === version.annexIds[index]) ?? null,
      }))
      return await doneAction(changes, async (writer) => {
        await expectUnchanged(writer.trx, document)
        await writeText(writer, { document, seen, words, annexes: placed, newId })
      })
    },
  }
}
