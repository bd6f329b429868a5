import { diff3Merge } from 'node-diff3'
import {
  annexWords,
  documentWords,
  type AnnexWords,
  type DocumentText,
  type DocumentWords,
} from '../../shared/officialDocuments/contract.ts'

/** The user's text with the changes of the data in it. */
export interface MergedText extends DocumentText {
  /** For each annex, which of the user's it was; null for a new one. */
  readonly annexOrigins: readonly (number | null)[]
  /** Fields in which the user's words stood against the data's: `body`, `annexes.0.title`, as in the merged text. */
  readonly keptOwn: readonly string[]
}

interface ThreeTexts {
  /** As it was taken from data. */
  readonly before: DocumentText
  /** As the user has it. */
  readonly own: DocumentText
  /** What the data says now. */
  readonly now: DocumentText
}

/** Merges line by line; where the user and the data changed the same lines, the user's stand. */
export function mergeText({ before, own, now }: ThreeTexts): MergedText {
  const keptOwn: string[] = []
  const words = mergeFields(
    documentWords.keyof().options,
    { before: before.words, own: own.words, now: now.words },
    (field) => void keptOwn.push(field),
  )

  const ownOf = pairs(before.annexes, own.annexes)
  const nowOf = pairs(before.annexes, now.annexes)
  const baseOfOwn = new Map([...ownOf].map(([base, mine]) => [mine, base]))
  const annexes: AnnexWords[] = []
  const annexOrigins: (number | null)[] = []
  own.annexes.forEach((annex, index) => {
    const base = baseOfOwn.get(index)
    const beforeAnnex = base === undefined ? undefined : before.annexes[base]
    const nowAnnex = base === undefined ? undefined : now.annexes[nowOf.get(base) ?? -1]
    const place = `annexes.${annexes.length}`
    if (beforeAnnex !== undefined && nowAnnex === undefined) {
      // The data has it no more: it goes unless the user has written in it.
      if (isSame(beforeAnnex, annex)) return
      keptOwn.push(place)
    }
    const merged =
      beforeAnnex === undefined || nowAnnex === undefined
        ? annex
        : mergeFields(
            annexWords.keyof().options,
            { before: beforeAnnex, own: annex, now: nowAnnex },
            (field) => void keptOwn.push(`${place}.${field}`),
          )
    annexes.push(merged)
    annexOrigins.push(index)
  })
  const known = new Set(nowOf.values())
  now.annexes.forEach((annex, index) => {
    if (known.has(index)) return
    annexes.push(annex)
    annexOrigins.push(null)
  })
  return { words, annexes, annexOrigins, keptOwn }
}

/** Which annex of the second list each of the first became: the one with its title, else the one in its place. */
function pairs(from: readonly AnnexWords[], to: readonly AnnexWords[]): ReadonlyMap<number, number> {
  const paired = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (base: number, index: number) => {
    if (index < 0 || index >= to.length || taken.has(index) || paired.has(base)) return
    paired.set(base, index)
    taken.add(index)
  }
  from.forEach((annex, base) =>
    pair(
      base,
      to.findIndex((other, index) => other.title === annex.title && !taken.has(index)),
    ),
  )
  from.forEach((_, base) => pair(base, base))
  return paired
}

function mergeFields<T extends DocumentWords | AnnexWords>(
  fields: readonly (keyof T & string)[],
  { before, own, now }: { readonly before: T; readonly own: T; readonly now: T },
  keepOwn: (field: string) => void,
): T {
  const merged = { ...own }
  for (const field of fields) {
    const [was, mine, theirs] = [before[field], own[field], now[field]]
    if (theirs === was || theirs === mine) continue
    if (mine === was) merged[field] = theirs
    else
      Object.assign(merged, {
        [field]: mergeLines(String(was), String(mine), String(theirs), () => keepOwn(field)),
      })
  }
  return merged
}

function mergeLines(before: string, own: string, now: string, keepOwn: () => void): string {
  const lines: string[] = []
  let conflicts = false
  for (const region of diff3Merge(own.split('\n'), before.split('\n'), now.split('\n'), {
    excludeFalseConflicts: true,
  })) {
    if (region.ok !== undefined) lines.push(...region.ok)
    if (region.conflict !== undefined) {
      conflicts = true
      lines.push(...region.conflict.a)
    }
  }
  if (conflicts) keepOwn()
  return lines.join('\n')
}

function isSame(a: AnnexWords, b: AnnexWords): boolean {
  return a.title === b.title && a.orientation === b.orientation && a.body === b.body
}
