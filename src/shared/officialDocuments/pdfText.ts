import { pageGeometry } from '../documents/pageGeometry.ts'
import type { PdfLayout, PdfPage, PdfText } from './fileLayout.ts'

/** Words of a PDF that were looked for: what they were drawn as. */
export interface FoundText {
  /** From 1. */
  readonly page: number
  readonly texts: readonly PdfText[]
}

/** The words of a PDF in the order of reading, without page numbers, to look for words in. */
export interface ReadableText {
  /** Without any space. */
  readonly letters: string
  /** The first occurrence of these words, whatever lines they are broken into. Null when they are not there. */
  find(words: string): FoundText | null
  /** The last occurrence. */
  findLast(words: string): FoundText | null
}

/** Makes the words of a PDF findable. */
export function readableText({ pages }: PdfLayout): ReadableText {
  const drawn = pages.flatMap((page, index) =>
    wordsOf(page).map((text) => ({ text, page: index + 1, letters: lettersOf(text.text) })),
  )
  const letters = drawn.map((one) => one.letters).join('')
  const drawnAt = (start: number, length: number): FoundText | null => {
    if (start === -1 || length === 0) return null
    let place = 0
    const found = drawn.filter((one) => {
      const isWithin = place < start + length && place + one.letters.length > start
      place += one.letters.length
      return isWithin && one.letters !== ''
    })
    const [first] = found
    return first === undefined ? null : { page: first.page, texts: found.map(({ text }) => text) }
  }
  return {
    letters,
    find: (words) => drawnAt(letters.indexOf(lettersOf(words)), lettersOf(words).length),
    findLast: (words) => drawnAt(letters.lastIndexOf(lettersOf(words)), lettersOf(words).length),
  }
}

/** A text without any space, in NFC: how words are compared that lines and files break differently. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '')
}

/** What stands in the top margin: the page number. */
export function pageNumbersOf({ texts }: PdfPage): readonly PdfText[] {
  return texts.filter(({ baseline, text }) => baseline < pageGeometry.top - 1 && text.trim() !== '')
}

/** What stands between the margins, or where it should not, but for the page number and the line at the foot. */
export function wordsOf({ texts, height }: PdfPage): readonly PdfText[] {
  return texts.filter(
    ({ baseline, size, text }) =>
      text.trim() !== '' &&
      baseline >= pageGeometry.top - 1 &&
      !(size < smallestOfPaper && baseline > height - pageGeometry.bottom),
  )
}

/** Smaller words are no part of a paper: the grey line at the foot of samples. */
const smallestOfPaper = 10.5
