import { pointLetters } from '../text/pointLetters.ts'

/** What stands before the words of a paragraph in a list: "-", "1.", "2)", "a)". */
const marker = /^([-+•]|\d{1,3}[.)]|[a-zđ]\))\s+/u

/** The marker that a paragraph begins with, without the space behind it; null when it has none. */
export function listMarker(text: string): string | null {
  return marker.exec(text)?.[1] ?? null
}

/** How many signs the marker and its space take; 0 where there is none. */
export function markerLength(text: string): number {
  return marker.exec(text)?.[0].length ?? 0
}

/** The marker of the paragraph after one with this marker; null behind the last letter. */
export function markerAfter(before: string): string | null {
  const number = /^(\d+)([.)])$/.exec(before)
  if (number !== null) return `${Number(number[1]) + 1}${number[2] ?? '.'}`
  const letter = /^(\p{L})\)$/u.exec(before)?.[1]
  if (letter === undefined) return before
  const next = pointLetters[pointLetters.indexOf(letter) + 1]
  return next === undefined || !pointLetters.includes(letter) ? null : `${next})`
}

/** The first marker of a numbered list at this depth: numbers at the margin, letters further in. */
export function firstNumber(indent: number): string {
  return indent === 0 ? '1.' : 'a)'
}
