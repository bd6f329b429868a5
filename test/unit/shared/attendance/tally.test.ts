import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendanceOf, type AttendanceFact } from '../../../../src/shared/attendance/attendanceOf.ts'
import { attendanceKinds } from '../../../../src/shared/attendance/contract.ts'
import { isHeld, rollCallCounts, sumOfTallies, tallyOf } from '../../../../src/shared/attendance/tally.ts'
import { clockTimeAt } from '../../../../src/shared/time/clockTime.ts'
import { testId } from '../../../support/testId.ts'

const times = { startTime: clockTimeAt(480), endTime: clockTimeAt(690) }
const fact: fc.Arbitrary<AttendanceFact> = fc.record({
  kind: fc.constantFrom(...attendanceKinds),
  at: fc.option(fc.integer({ min: 0, max: 1439 }).map((minute) => clockTimeAt(minute))),
  standInName: fc.constantFrom('', 'Trần Thị Bình'),
  standInTitles: fc.constant(''),
  note: fc.constant(''),
})
const seat = fc.record({ siteId: fc.integer({ min: 1, max: 4 }), events: fc.array(fact, { maxLength: 5 }) })

describe('the counts of a roll call', () => {
  it('add up for all events that can be: by state, by site, and among the present', () => {
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 40 }), (seats) => {
        const rows = seats.map(({ siteId, events }) => ({
          siteId: testId(siteId),
          ...attendanceOf(events, times),
        }))
        const { total, bySite } = rollCallCounts(rows, [1, 2, 3, 4].map(testId))
        expect(total.total).toBe(seats.length)
        expect(total).toEqual(tallyOf(rows))
        expect(sumOfTallies(bySite.map(({ tally }) => tally))).toEqual(total)
        for (const tally of [total, ...bySite.map((site) => site.tally)]) {
          expect(tally.present + tally.excused + tally.unexcused + tally.unmarked).toBe(tally.total)
          for (const part of [tally.late, tally.standIns, tally.leftEarly])
            expect(part).toBeLessThanOrEqual(tally.present)
        }
      }),
    )
  })

  it('name every site in the order given, also one without delegates', () => {
    const { bySite } = rollCallCounts([], [testId(2), testId(1)])
    expect(bySite.map(({ siteId }) => siteId)).toEqual([testId(2), testId(1)])
  })

  it('tell a roll call that was held from one that was not', () => {
    const unmarked = { state: 'unmarked', leftEarly: false, standIn: null } as const
    expect(isHeld(tallyOf([]))).toBe(false)
    expect(isHeld(tallyOf([unmarked]))).toBe(false)
    expect(isHeld(tallyOf([unmarked, { ...unmarked, state: 'excused' }]))).toBe(true)
  })
})
