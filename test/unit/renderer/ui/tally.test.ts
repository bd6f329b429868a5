import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyParts, tallySentence } from '../../../../src/renderer/ui/tally.ts'
import type { ClassCounts } from '../../../../src/shared/tasks/contract.ts'

const none: ClassCounts = {
  cancelled: 0,
  doneOnTime: 0,
  doneLate: 0,
  paused: 0,
  reported: 0,
  recurring: 0,
  noDeadline: 0,
  overdue: 0,
  soon: 0,
  onTrack: 0,
}

const count = fc.nat(1000)
const anyCounts: fc.Arbitrary<ClassCounts> = fc.record({
  cancelled: count,
  doneOnTime: count,
  doneLate: count,
  paused: count,
  reported: count,
  recurring: count,
  noDeadline: count,
  overdue: count,
  soon: count,
  onTrack: count,
})

describe('the tally of a list', () => {
  it('names the classes that have tasks, the done ones first', () => {
    expect(tallySentence({ ...none, overdue: 26, doneOnTime: 74, soon: 1 })).toBe(
      '74 hoàn thành đúng hạn, 1 sắp đến hạn, 26 quá hạn',
    )
  })

  it('adds up to the total whatever the counts are', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const total = Object.values(counts).reduce((sum, value) => sum + value, 0)
        expect(tallyParts(counts).reduce((sum, part) => sum + part.count, 0)).toBe(total)
      }),
    )
  })
})
