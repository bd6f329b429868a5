import type { DocumentKind } from './contract.ts'
import type { Block, DocumentContent } from './documentContent.ts'
import { documentTitle } from './documentFileName.ts'
import { letterheadHeader } from './letterheadHeader.ts'
import { meetingFacts } from './meetingFacts.ts'
import type { MeetingFile } from './meetingFile.ts'

interface ListPaper {
  readonly kind: DocumentKind
  /** Tên loại, in upper case. */
  readonly name: string
  readonly orientation: DocumentContent['orientation']
  readonly textSize: DocumentContent['textSize']
  readonly blocks: readonly Block[]
}

/** A list of a meeting: head, title, when and where, then its blocks (domain 1.6 g). */
export function listPaper(
  file: MeetingFile,
  { kind, name, orientation, textSize, blocks }: ListPaper,
): DocumentContent {
  return {
    title: documentTitle(kind, file.meeting.title),
    orientation,
    textSize,
    footNotice: file.sampleNotice,
    blocks: [
      letterheadHeader(file.letterhead, { numberLine: null, placeAndDate: null }),
      { kind: 'title', name, subject: file.meeting.title },
      meetingFacts(file),
      ...blocks,
    ],
  }
}
