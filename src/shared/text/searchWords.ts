import { fold } from './fold.ts'

/**
 * The words of a search (domain 4.2), folded, each once; what has no letter or digit is left out. A word keeps the marks
 * inside it, as a document's number has them: "12/bb-tctda06".
 */
export function searchWords(text: string): readonly string[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  return [...new Set(words)]
}

/** Whether a text has a word that begins so, as the full-text index finds it; `word` is one of `searchWords`. */
export function hasWordBeginning(text: string, word: string): boolean {
  return spaced(fold(text)).includes(spaced(word).trimEnd())
}

/** Words with one space before and after each. */
function spaced(folded: string): string {
  return ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}
