import type { EntryKind } from '../../shared/minutes/contract.ts'

/** The parts under which entries stand in the biên bản, in its order; the conclusions come before the last (domain 1.6 a). */
export const entrySections = ['opening', 'reports', 'opinions', 'votes'] as const
export type EntrySection = (typeof entrySections)[number]

const sectionOf: Readonly<Record<EntryKind, EntrySection>> = {
  opening: 'opening',
  report: 'reports',
  speech: 'opinions',
  opinion: 'opinions',
  explanation: 'opinions',
  proposal: 'opinions',
  vote: 'votes',
}

/** The part in which entries of a kind are printed. */
export function entrySection(kind: EntryKind): EntrySection {
  return sectionOf[kind]
}
