import { plainProse } from '../prose/plainProse.ts'
import { bodyParagraph, type Block } from './documentContent.ts'

/** Marked text as blocks of a paper. Empty lines are left out. */
export function proseBlocks(text: string): readonly Block[] {
  return plainProse(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(bodyParagraph)
}
