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

/** Folded words with a space before each, and nothing else: a text as it is searched. */
export function searchedText(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`
}

/** Whether a text has a word that begins so, as the full-text index finds it; `word` is one of `searchWords`. */
export function hasWordBeginning(text: string, word: string): boolean {
  return searchedText(text).includes(searchedText(word))
}
