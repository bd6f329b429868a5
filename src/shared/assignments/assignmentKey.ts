import { fold } from '../text/fold.ts'
import type { Assignment } from './assignment.ts'

/** Letters of a key at most. */
const longestKey = 300

/** By what an assignment is known again in a text that is written on: its folded words, without those of the deadline. */
export function assignmentKey({ lead, content }: Pick<Assignment, 'lead' | 'content'>): string {
  return foldedWords(`${lead?.text ?? ''} ${content}`)
    .slice(0, longestKey)
    .trim()
}

/** Words without case, marks and what stands between them. */
export function foldedWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
