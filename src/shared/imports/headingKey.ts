import { fold } from '../text/fold.ts'
import { normalizeText } from '../text/normalize.ts'

/** A heading or name for comparing: no marks, case or punctuation, single spaces. */
export function headingKey(text: string): string {
  return fold(normalizeText(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
