import { diffLines, diffWordsWithSpace } from 'diff'
import { romanNumber } from '../../shared/documents/romanNumber.ts'
import type { AnnexWords, DocumentText } from '../../shared/officialDocuments/contract.ts'
import { plainProse } from '../../shared/prose/plainProse.ts'
import { fieldWords, officialMessages as messages } from './messages.ts'

/** A stretch of words that one text has, or the other, or both. */
export interface WordPart {
  readonly kind: 'same' | 'added' | 'dropped'
  readonly text: string
}

/** What a field says in two texts of a document, where it says something else. */
interface FieldDifference {
  readonly name: string
  readonly parts: readonly WordPart[]
}

/** Milliseconds after which words are no longer looked for in a field, only lines, and then nothing finer than the whole. */
const patience = 400

const words = [
  'subject',
  'addressees',
  'bases',
  'body',
  'signerCapacity',
  'signerOffice',
  'signerName',
  'leftCapacity',
  'leftName',
  'recipients',
  'keptBy',
] as const

/** The words by which two texts of a document differ, field by field; empty when they say the same. */
export function documentDifference(before: DocumentText, after: DocumentText): readonly FieldDifference[] {
  const fields = words.map((field) => ({
    name: fieldWords[field],
    from: before.words[field],
    to: after.words[field],
  }))
  const count = Math.max(before.annexes.length, after.annexes.length)
  const annexes = Array.from({ length: count }, (_, index) => ({
    name: messages.annex(count === 1 ? '' : romanNumber(index + 1)),
    from: annexText(before.annexes[index]),
    to: annexText(after.annexes[index]),
  }))
  return [...fields, ...annexes].flatMap(({ name, from, to }) =>
    from === to ? [] : [{ name, parts: wordParts(from, to) }],
  )
}

function annexText(annex: AnnexWords | undefined): string {
  return annex === undefined ? '' : [annex.title, annex.body].filter(Boolean).join('\n')
}

/** The words that two marked texts share and do not; marks are shown only where nothing else differs. */
export function wordParts(before: string, after: string): readonly WordPart[] {
  const [plainBefore, plainAfter] = [plainProse(before), plainProse(after)]
  const [from, to] = plainBefore === plainAfter ? [before, after] : [plainBefore, plainAfter]
  const found =
    diffWordsWithSpace(from, to, { timeout: patience }) ?? diffLines(from, to, { timeout: patience })
  if (found === undefined)
    return [
      { kind: 'dropped', text: from },
      { kind: 'added', text: to },
    ]
  return joined(
    found.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'dropped' : 'same',
      text: value,
    })),
  )
}

/** Changed words with nothing but a space between them are read as one change. */
function joined(parts: readonly WordPart[]): readonly WordPart[] {
  const result: WordPart[] = []
  let [dropped, added] = ['', '']
  const flush = () => {
    if (dropped !== '') result.push({ kind: 'dropped', text: dropped })
    if (added !== '') result.push({ kind: 'added', text: added })
    dropped = ''
    added = ''
  }
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'dropped') dropped += part.text
    else if (part.kind === 'added') added += part.text
    else if (
      part.text.trim() === '' &&
      !part.text.includes('\n') &&
      dropped + added !== '' &&
      index + 1 < parts.length
    ) {
      dropped += part.text
      added += part.text
    } else {
      flush()
      result.push(part)
    }
  }
  flush()
  return result
}

/** Lines of an unchanged stretch that are shown before and after what changed. */
const linesKept = 2

/** A stretch as it is shown: whole, or its ends with the number of lines between them that are left out. */
export function shortened(text: string, isFirst: boolean, isLast: boolean): readonly (string | number)[] {
  const lines = text.split('\n')
  const head = isFirst ? 0 : linesKept
  const tail = isLast ? 0 : linesKept
  const between = lines.length - head - tail
  if (between <= 2) return [text]
  return [
    ...(head === 0 ? [] : [`${lines.slice(0, head).join('\n')}\n`]),
    between,
    ...(tail === 0 ? [] : [`\n${lines.slice(-tail).join('\n')}`]),
  ]
}
