import type { LocalDate } from '../time/localDate.ts'
import { lastRank, positionKinds, type Honorific, type Position } from './contract.ts'
import { rankOfTitle } from './rankOfTitle.ts'

const honorificWords: Readonly<Record<Honorific, string>> = {
  comrade: 'đồng chí',
  mr: 'ông',
  ms: 'bà',
  none: '',
}

/** How a person is addressed before the name, in lower case; empty for none. */
export function honorificWord(honorific: Honorific): string {
  return honorificWords[honorific]
}

/** Whether something with these bounds, both included, is in force on a day. */
export function isInForce(
  record: { readonly validFrom: LocalDate | null; readonly validTo: LocalDate | null },
  on: LocalDate,
): boolean {
  return (
    (record.validFrom === null || record.validFrom <= on) && (record.validTo === null || record.validTo >= on)
  )
}

/** Party titles first, then government, then working group, then others; within a kind by rank (domain 2.5). */
export function comparePositions(a: Position, b: Position): number {
  return (
    positionKinds.indexOf(a.kind) - positionKinds.indexOf(b.kind) || a.rank - b.rank || (a.id < b.id ? -1 : 1)
  )
}

/** All titles a person holds on a day, joined in order: "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Tổ trưởng …". */
export function titlesOn(positions: readonly Position[], on: LocalDate): string {
  return positions
    .filter((position) => isInForce(position, on))
    .toSorted(comparePositions)
    .map((position) => position.title)
    .join(', ')
}

const worked = new WeakMap<object, number>()

/** The protocol rank that a position was given, else the one that its title speaks for. */
export function positionRank(position: Pick<Position, 'rank' | 'title'>): number {
  if (position.rank !== lastRank) return position.rank
  // Sorting asks again and again, and records never change.
  const known = worked.get(position) ?? rankOfTitle(position.title)
  worked.set(position, known)
  return known
}

/** The best protocol rank among the positions held on a day. */
export function protocolRank(positions: readonly Position[], on: LocalDate): number {
  return Math.min(lastRank, ...positions.filter((position) => isInForce(position, on)).map(positionRank))
}
