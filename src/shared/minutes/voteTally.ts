import type { Entry } from './contract.ts'

export interface VoteTally {
  /** Votes that were counted: tán thành, không tán thành, ý kiến khác; null while none is. */
  readonly cast: number | null
  /** Whether all three counts are known. */
  readonly complete: boolean
  /** Present and without a vote; null while a count is missing, or the number of those present is not known. */
  readonly notVoted: number | null
  /** By how many the votes exceed those present; 0 when they do not, or nobody knows how many are there. */
  readonly excess: number
}

/**
 * Holds the counts of a vote against how many were present: cast + not voted = present. `present` null for a meeting
 * without a roll call. A count that is not known yet counts as none (domain 2.3).
 */
export function voteTally(
  { votesFor, votesAgainst, votesOther }: Pick<Entry, 'votesFor' | 'votesAgainst' | 'votesOther'>,
  present: number | null,
): VoteTally {
  const counts = [votesFor, votesAgainst, votesOther]
  const known = counts.filter((count) => count !== null)
  const sum = known.reduce((total, count) => total + count, 0)
  const complete = known.length === counts.length
  const excess = present === null ? 0 : Math.max(0, sum - present)
  return {
    cast: known.length === 0 ? null : sum,
    complete,
    notVoted: !complete || present === null || excess > 0 ? null : present - sum,
    excess,
  }
}
