import type { DocumentContent } from '../../shared/documents/documentContent.ts'
import { pageGeometry } from '../../shared/documents/pageGeometry.ts'

/** Twentieths of a point, Word's unit of length. */
export function twips(millimetres: number): number {
  return Math.ceil((millimetres * 1440) / 25.4)
}

export const page = {
  short: twips(pageGeometry.shortSide),
  long: twips(pageGeometry.longSide),
  top: twips(pageGeometry.top),
  right: twips(pageGeometry.right),
  bottom: twips(pageGeometry.bottom),
  left: twips(pageGeometry.left),
  header: twips(pageGeometry.pageNumberTop),
} as const

/** Width of the text between the margins, in twips. */
export function textWidth(orientation: DocumentContent['orientation']): number {
  return (orientation === 'portrait' ? page.short : page.long) - page.left - page.right
}

/** Share of its size that a letter is wide, about. */
const letterWidth = { plain: 0.46, bold: 0.49, capitals: 0.7 } as const

/** How wide a line of text is drawn, about, in twips; for the short lines under names. */
export function lineWidth(text: string, points: number, face: keyof typeof letterWidth): number {
  return text.length * points * letterWidth[face] * 20
}
