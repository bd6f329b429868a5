import type { Letterhead } from '../documents/contract.ts'
import { bodyParagraph, type Block, type DocumentContent } from '../documents/documentContent.ts'
import { letterheadHeader } from '../documents/letterheadHeader.ts'
import { officialMoment } from '../documents/officialMoment.ts'
import type { Meeting } from '../meetings/contract.ts'
import { upperCase } from '../text/capitalize.ts'

/** The first page of a pack: who issues it, what it is for, when and where. */
export function packCover(
  meeting: Meeting,
  letterhead: Letterhead | null,
  footNotice: string | null,
): DocumentContent {
  return sheet(meeting, footNotice, [
    letterheadHeader(letterhead, { numberLine: null, placeAndDate: null }),
    { kind: 'title', name: 'TẬP TÀI LIỆU', subject: meeting.title },
    {
      kind: 'facts',
      rows: [
        { label: 'Thời gian', text: officialMoment(meeting.startTime, meeting.heldOn) },
        ...(meeting.place === '' ? [] : [{ label: 'Địa điểm', text: meeting.place }]),
      ],
    },
  ])
}

/** One part as the contents name it. */
export interface PackEntry {
  readonly title: string
  /** Of the pack, from 1. */
  readonly page: number
}

/** Mục lục: every part with its page in the pack. */
export function packContents(
  meeting: Meeting,
  entries: readonly PackEntry[],
  footNotice: string | null,
): DocumentContent {
  return sheet(meeting, footNotice, [
    { kind: 'annexTitle', label: null, name: 'MỤC LỤC', lines: [] },
    {
      kind: 'table',
      columns: [
        { heading: 'STT', width: 8, align: 'center' },
        { heading: 'Tài liệu', width: 80, align: 'left' },
        { heading: 'Trang', width: 12, align: 'right' },
      ],
      rows: entries.map(({ title, page }, index) => ({
        kind: 'record',
        cells: [String(index + 1), title, String(page)],
      })),
    },
  ])
}

/** A sheet that stands for a file which is no page of a PDF: it is handed out apart. */
export function packSeparator(
  meeting: Meeting,
  { title, fileName, reason }: { readonly title: string; readonly fileName: string; readonly reason: string },
  footNotice: string | null,
): DocumentContent {
  return sheet(meeting, footNotice, [
    { kind: 'annexTitle', label: null, name: upperCase(title), lines: [] },
    bodyParagraph(fileName === '' ? `${reason}.` : `${reason}: ${fileName}.`),
  ])
}

/** "Tập tài liệu - Hội nghị …". */
export function packTitle({ title }: Pick<Meeting, 'title'>): string {
  return ['Tập tài liệu', title].filter(Boolean).join(' - ')
}

function sheet(meeting: Meeting, footNotice: string | null, blocks: readonly Block[]): DocumentContent {
  return { title: packTitle(meeting), orientation: 'portrait', textSize: 14, footNotice, blocks }
}
