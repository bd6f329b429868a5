import type { DocumentContent } from './documentContent.ts'
import { missingCharacters } from './glyphs.ts'

/** Characters of a paper that the document font lacks, each once. */
export function missingInPaper(content: DocumentContent): readonly string[] {
  return missingCharacters(textsOf(content).join(' '))
}

/** Every text of a paper; the names of block kinds among them do no harm. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
