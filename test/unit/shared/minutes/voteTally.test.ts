import { describe, expect, it } from 'vitest'
import { voteTally } from '../../../../src/shared/minutes/voteTally.ts'

const vote = (votesFor: number | null, votesAgainst: number | null, votesOther: number | null) => ({
  votesFor,
  votesAgainst,
  votesOther,
})

describe('the counts of a vote', () => {
  it('tally with those present: cast and not voted are all of them', () => {
    for (const present of [0, 1, 7, 62]) {
      for (let votesFor = 0; votesFor <= present; votesFor += 3) {
        for (let votesAgainst = 0; votesFor + votesAgainst <= present; votesAgainst += 2) {
          const tally = voteTally(vote(votesFor, votesAgainst, 0), present)
          expect((tally.cast ?? 0) + (tally.notVoted ?? NaN)).toBe(present)
          expect(tally.excess).toBe(0)
        }
      }
    }
  })

  it('say by how many they exceed those present, and then nobody has not voted', () => {
    expect(voteTally(vote(60, 2, 3), 62)).toEqual({ cast: 65, complete: true, notVoted: null, excess: 3 })
  })

  it('exceed those present before the last count is known', () => {
    expect(voteTally(vote(63, null, null), 62)).toEqual({
      cast: 63,
      complete: false,
      notVoted: null,
      excess: 1,
    })
  })

  it('leave open who has not voted while a count or the roll call is missing', () => {
    expect(voteTally(vote(60, null, 0), 62)).toMatchObject({ cast: 60, complete: false, notVoted: null })
    expect(voteTally(vote(60, 0, 0), null)).toEqual({ cast: 60, complete: true, notVoted: null, excess: 0 })
  })

  it('are no votes at all before the first is counted', () => {
    expect(voteTally(vote(null, null, null), 62).cast).toBeNull()
    expect(voteTally(vote(0, 0, 0), 62)).toMatchObject({ cast: 0, notVoted: 62 })
  })
})
