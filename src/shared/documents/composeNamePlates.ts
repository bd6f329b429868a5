import type { RollCallRow } from '../attendance/contract.ts'
import { capitalizeFirst, upperCase } from '../text/capitalize.ts'
import { wrapWords } from '../text/wrapWords.ts'
import { groupedBy } from '../records/groupedBy.ts'
import type { PlatesAt } from './contract.ts'
import { cutWords } from './cutWords.ts'
import { bodyParagraph, type DocumentContent, type NamePlate } from './documentContent.ts'
import { documentTitle } from './documentFileName.ts'
import type { MeetingFile } from './meetingFile.ts'
import { namePlateFace, namePlateSizes } from './pageGeometry.ts'

/**
 * Biển tên (domain 2.3) for the main hall, or for every site when none is the main one, for all sites or for one: names in
 * capitals, titles below. Each site begins on a page of its own, since its plates are taken there. A seat without a name
 * shows its office; nothing is printed for one of which only the invitation's words are known.
 */
export function composeNamePlates(file: MeetingFile, at: PlatesAt): DocumentContent {
  const bySite = [...groupedBy(platedSeats(file, at), ({ siteId }) => siteId).values()]
  return {
    title: documentTitle('namePlates', file.meeting.title),
    orientation: 'landscape',
    textSize: 14,
    footNotice: file.sampleNotice,
    blocks:
      bySite.length === 0
        ? [bodyParagraph(nobody(at))]
        : bySite.map((seats) => ({ kind: 'namePlates', plates: seats.map(plateOf) })),
  }
}

/** What of a seat its plate depends on. */
export type PlacedSeat = Pick<RollCallRow, 'siteId' | 'role' | 'name' | 'titles' | 'organization'>

/** The seats that get a plate, in their order. */
export function platedSeats<Seat extends PlacedSeat>(
  { meeting, rollCall }: Pick<MeetingFile, 'meeting'> & { readonly rollCall: readonly Seat[] },
  at: PlatesAt,
): readonly Seat[] {
  const only = at === 'main' ? meeting.mainSiteId : at === 'all' ? null : at
  return rollCall.filter(
    ({ siteId, role, name, titles, organization }) =>
      (only === null || siteId === only) &&
      !unseated.includes(role) &&
      (name !== '' || titles !== '' || organization !== ''),
  )
}

function nobody(at: PlatesAt): string {
  if (at === 'all') return 'Chưa có tên đại biểu.'
  return `Chưa có tên đại biểu tại ${at === 'main' ? 'điểm cầu chính' : 'điểm cầu này'}.`
}

/** They have no seat at the table. */
const unseated: readonly RollCallRow['role'][] = ['press', 'technician']

function plateOf({ name, titles, organization }: PlacedSeat): NamePlate {
  const office = titles || organization
  return name === '' ? plate(office, '') : plate(name, capitalizeFirst(office))
}

const pointsPerMillimetre = 72 / 25.4
/** Room for the name on a face, in points; the rest of its height is for the title and the fold. */
const room = {
  width: (namePlateFace.width - 8) * pointsPerMillimetre,
  height: 40 * pointsPerMillimetre,
}
/** Of a bold capital with its mark, by the size of the font. */
const capital = { width: 0.74, height: 1.2 }
/** A name is broken where that makes its letters so much larger. */
const worthALine = 1.2
const titleSizes = [
  { most: 110, size: 18 },
  { most: 190, size: 14 },
] as const
const longestTitle = 260

/** The name as large as the face takes it, in the number of lines that lets it be largest. */
function plate(name: string, title: string): NamePlate {
  const words = upperCase(name)
  const choices = [1, 2, 3, 4].map((lines) => {
    const nameLines = evenLines(words, lines)
    const longest = Math.max(...nameLines.map((line) => line.length), 1)
    const nameSize = Math.min(
      namePlateSizes.largest,
      room.width / (longest * capital.width),
      room.height / (nameLines.length * capital.height),
    )
    return { nameLines, nameSize: Math.max(namePlateSizes.smallest, Math.floor(nameSize)) }
  })
  const best = choices.reduce((one, other) => (other.nameSize > one.nameSize * worthALine ? other : one))
  const shown = cutWords(title, longestTitle)
  return {
    ...best,
    title: shown,
    titleSize: titleSizes.find(({ most }) => shown.length <= most)?.size ?? 12,
  }
}

/** Words in so many lines of about the same length. */
function evenLines(text: string, lines: number): readonly string[] {
  for (let width = Math.ceil(text.length / lines); width < text.length; width += 1) {
    const wrapped = wrapWords(text, width)
    if (wrapped.length <= lines) return wrapped
  }
  return [text]
}
