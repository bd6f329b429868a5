import { fold } from '../text/fold.ts'

/** A heading or name for comparing: no marks, case or punctuation, single spaces. */
export function headingKey(text: string): string {
  return fold(text.replace(/[\u200B\uFEFF\u00AD]/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
