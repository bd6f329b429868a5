import { isDeepStrictEqual } from 'node:util'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import { composeOfficial } from '../../shared/officialDocuments/composeOfficial.ts'
import type {
  DocumentText,
  OfficialDocument,
  officialDocumentsContract,
} from '../../shared/officialDocuments/contract.ts'
import { doneAction } from '../database/doneAction.ts'
import { expectUnchanged } from './expectUnchanged.ts'
import { mergeText, type MergedText } from './mergeText.ts'
import { officialFactsOf } from './officialFactsOf.ts'
import type { OfficialDocumentsDependencies } from './officialDocumentsDependencies.ts'
import { findComposed, findDocument } from './repository.ts'
import { textOf, writeText } from './writeText.ts'

type NewsHandlers = Pick<Handlers<typeof officialDocumentsContract>, 'news' | 'takeOver'>

/** What the data says now, shown beside what it said, and taken into the document on request. */
export function createNewsHandlers(dependencies: OfficialDocumentsDependencies): NewsHandlers {
  const { db, changes, newId } = dependencies

  return {
    async news({ id }) {
      const document = await findDocument(db, id)
      if (document.state === 'issued') return null
      const news = await newsOf(document, dependencies)
      if (news === null) return null
      const { before, now, merged } = news
      const { keptOwn, words, annexes } = merged
      return { before, now, merged: { words, annexes }, keptOwn }
    },

    async takeOver(seen) {
      const document = await findDocument(db, seen.id)
      if (document.state === 'issued') throw new AppError('document-issued', {})
      const news = await newsOf(document, dependencies)
      return await doneAction(changes, async (writer) => {
        if (news === null) return
        await expectUnchanged(writer.trx, document)
        const { words, annexes, annexOrigins } = news.merged
        const placed = annexes.map((annex, index) => ({
          annex,
          record: document.annexes[annexOrigins[index] ?? -1] ?? null,
        }))
        await writeText(writer, { document, seen, words, annexes: placed, newId, composed: news.now })
      })
    },
  }
}

interface News {
  readonly before: DocumentText
  readonly now: DocumentText
  readonly merged: MergedText
}

/** Null when the data says what it said. Signer and keeper are nobody's data: they stay as they were composed. */
async function newsOf(
  document: OfficialDocument,
  dependencies: OfficialDocumentsDependencies,
): Promise<News | null> {
  const before = await findComposed(dependencies.db, document.id)
  const now = composeOfficial(document.kind, await officialFactsOf(document, before.words, dependencies))
  if (isDeepStrictEqual(before, now)) return null
  return { before, now, merged: mergeText({ before, own: textOf(document), now }) }
}
