import type { Letterhead } from '../documents/contract.ts'
import { bodyParagraph, type DocumentContent } from '../documents/documentContent.ts'
import { letterheadHeader } from '../documents/letterheadHeader.ts'
import type { OfficialDocument } from './contract.ts'
import { officialSign } from './officialSign.ts'
import { officialKindNames } from './officialWords.ts'

/** What a document is drawn with besides its own words. */
export interface OfficialContext {
  readonly letterhead: Letterhead | null
  /** The grey line at the foot of each page; null for real data. */
  readonly sampleNotice: string | null
}

/**
 * A document with the components of NĐ 30/2020 in their places (domain 1.2, 1.6), then each of its annexes as a paper
 * with page numbers of its own.
 */
export function officialContents(
  document: OfficialDocument,
  { letterhead, sampleNotice }: OfficialContext,
): readonly DocumentContent[] {
  return [
    {
      title: [officialKindNames[document.kind], document.subject].filter(Boolean).join(' - '),
      orientation: 'portrait',
      textSize: 14,
      footNotice: sampleNotice,
      blocks: [
        letterheadHeader(letterhead, {
          numberLine: `Số: ${officialSign(document, letterhead)}`,
          placeAndDate: null,
        }),
        ...document.body.split('\n').map(bodyParagraph),
      ],
    },
  ]
}
