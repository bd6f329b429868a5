import {
  annexWords,
  documentWords,
  type DocumentText,
  type OfficialDocument,
} from '../../shared/officialDocuments/contract.ts'

/** What a document says, without what numbers, dates and registers it. */
export function documentTextOf(document: OfficialDocument): DocumentText {
  return {
    words: documentWords.strip().parse(document),
    annexes: document.annexes.map((annex) => annexWords.strip().parse(annex)),
  }
}
