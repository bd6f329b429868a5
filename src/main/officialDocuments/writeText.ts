import { isDeepStrictEqual } from 'node:util'
import type { Id } from '../../shared/contract/schema.ts'
import {
  annexWords,
  documentWords,
  type AnnexWords,
  type DocumentAnnex,
  type DocumentText,
  type DocumentWords,
  type OfficialDocument,
} from '../../shared/officialDocuments/contract.ts'
import type { RecordSeen, Writer } from '../database/changes.ts'

interface WrittenText {
  readonly document: OfficialDocument
  readonly seen: RecordSeen
  readonly words: DocumentWords
  /** In order, each with the record that it is written into; null for a new one. Records that are not named are removed. */
  readonly annexes: readonly { readonly annex: AnnexWords; readonly record: DocumentAnnex | null }[]
  /** What the text was taken from, where it comes from data. */
  readonly composed?: DocumentText
  readonly newId: () => Id
}

/** Gives a document other words and annexes. Throws `conflict` when it has moved on, `document-issued`. */
export async function writeText(writer: Writer, text: WrittenText): Promise<void> {
  const { insert, update, remove } = writer
  const { document, seen, words, annexes, composed, newId } = text
  await update('officialDocument', seen, {
    ...words,
    ...(composed === undefined ? {} : { composed: JSON.stringify(composed) }),
  })
  for (const known of document.annexes)
    if (!annexes.some(({ record }) => record?.id === known.id)) await remove('documentAnnex', known)
  for (const [ordinal, { annex, record }] of annexes.entries())
    if (record === null)
      await insert('documentAnnex', { ...annex, id: newId(), documentId: document.id, ordinal, sample: '' })
    else await update('documentAnnex', record, { ...annex, ordinal })
}

/** What a document says. */
export function textOf(document: OfficialDocument): DocumentText {
  return { words: words.parse(document), annexes: document.annexes.map((annex) => annexText.parse(annex)) }
}

/** Whether two texts say the same. */
export function isSameText(a: DocumentText, b: DocumentText): boolean {
  return isDeepStrictEqual(a, b)
}

const words = documentWords.strip()
const annexText = annexWords.strip()
