import type { Id } from '../../shared/contract/schema.ts'
import { searchedText, searchWords } from '../../shared/text/searchWords.ts'

/** Something to be found by a few letters. */
export interface FindChoice {
  readonly key: string
  readonly label: string
  /** Stands dimmed behind the label, and is searched too. */
  readonly detail: string
  /** As it is searched. */
  readonly searched: string
}

/** A record to be found. */
export interface RecordChoice extends FindChoice {
  readonly id: Id
}

export function findableRecord(id: Id, label: string, detail = ''): RecordChoice {
  return { ...findable(id, label, detail), id }
}

export function findable(key: string, label: string, detail = ''): FindChoice {
  return { key, label, detail, searched: searchedText(`${label} ${detail}`) }
}

/**
 * The first choices in which every typed word begins a word, marks left out, in their order; those whose label has all
 * of them before those where the detail is needed. None for an empty text.
 */
export function findChoices<C extends FindChoice>(
  choices: readonly C[],
  text: string,
  most: number,
): readonly C[] {
  const words = searchWords(text).map(searchedText)
  if (words.length === 0) return []
  const inLabel: C[] = []
  const inDetail: C[] = []
  for (const choice of choices) {
    if (!words.every((word) => choice.searched.includes(word))) continue
    const label = searchedText(choice.label)
    if (words.every((word) => label.includes(word))) inLabel.push(choice)
    else if (inDetail.length < most) inDetail.push(choice)
    if (inLabel.length >= most) break
  }
  return [...inLabel, ...inDetail].slice(0, most)
}
