import { cutWords } from '../documents/cutWords.ts'
import { textLines } from '../text/textLines.ts'
import type { AnnexWords, DocumentText, DocumentWords } from './contract.ts'
import type { OfficialFacts } from './officialFacts.ts'

/** Longest words that the fields take, as `documentWords` says. */
const limits = { subject: 500, keptBy: 200, name: 100, title: 500 } as const

/** What a composer says of a document; what it leaves out is empty, or as the last document was signed and kept. */
export interface ComposedWords extends Partial<DocumentWords> {
  readonly body: string
  readonly annexes?: readonly AnnexWords[]
}

/** The whole text of a document from what its composer says. */
export function officialText({ signing }: OfficialFacts, composed: ComposedWords): DocumentText {
  const { annexes = [], ...words } = composed
  const whole: DocumentWords = {
    subject: '',
    addressees: '',
    bases: '',
    recipients: '',
    leftCapacity: '',
    leftName: '',
    ...signing,
    keptBy: signing.keptBy || 'VT',
    ...words,
  }
  return {
    words: {
      ...whole,
      subject: cutWords(whole.subject, limits.subject),
      keptBy: cutWords(whole.keptBy, limits.keptBy),
      signerName: cutWords(whole.signerName, limits.name),
      leftName: cutWords(whole.leftName, limits.name),
    },
    annexes: annexes.map((annex) => ({ ...annex, title: cutWords(annex.title, limits.title) })),
  }
}

/** Nơi nhận: what comes first, then the lines of the letterhead. */
export function recipientsOf({ letterhead }: OfficialFacts, ...first: readonly string[]): string {
  const known = textLines(letterhead?.recipients ?? '')
  return [...first, ...known.filter((one) => !first.includes(one))].join('\n')
}

/** Nơi nhận of a paper to others: those it goes to, then whom the issuer reports to, marked "(b/c)" in the letterhead. */
export function reportedTo({ letterhead }: OfficialFacts): string {
  const above = textLines(letterhead?.recipients ?? '').filter((one) => /\(b\/c\)/iu.test(one))
  return ['Như trên', ...above].join('\n')
}
