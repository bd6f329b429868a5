import { assertNever } from '../contract/error.ts'
import type { Id } from '../contract/schema.ts'
import type { Attendance, AttendanceTally, RollCallCounts } from './contract.ts'

const nobody: AttendanceTally = {
  total: 0,
  present: 0,
  late: 0,
  standIns: 0,
  leftEarly: 0,
  excused: 0,
  unexcused: 0,
  unmarked: 0,
}

/** What of a seat is counted. */
export type CountedSeat = Pick<Attendance, 'state' | 'leftEarly' | 'standIn'>

/** Counts of delegates: the present, the absent with and without a reason and those not marked add up to the total. */
export function tallyOf(seats: readonly CountedSeat[]): AttendanceTally {
  const tally = { ...nobody }
  for (const { state, leftEarly, standIn } of seats) {
    tally.total += 1
    switch (state) {
      case 'present':
      case 'late':
        tally.present += 1
        tally.late += state === 'late' ? 1 : 0
        tally.standIns += standIn === null ? 0 : 1
        tally.leftEarly += leftEarly ? 1 : 0
        break
      case 'excused':
      case 'unexcused':
      case 'unmarked':
        tally[state] += 1
        break
      default:
        assertNever(state)
    }
  }
  return tally
}

/** The counts of several sites together. */
export function sumOfTallies(tallies: readonly AttendanceTally[]): AttendanceTally {
  return tallies.reduce(
    (sum, tally) => ({
      total: sum.total + tally.total,
      present: sum.present + tally.present,
      late: sum.late + tally.late,
      standIns: sum.standIns + tally.standIns,
      leftEarly: sum.leftEarly + tally.leftEarly,
      excused: sum.excused + tally.excused,
      unexcused: sum.unexcused + tally.unexcused,
      unmarked: sum.unmarked + tally.unmarked,
    }),
    nobody,
  )
}

/** The counts of each of these sites, in their order, and of all together. */
export function rollCallCounts(
  rows: readonly (CountedSeat & { readonly siteId: Id })[],
  siteIds: readonly Id[],
): RollCallCounts {
  const seatsOfSite = new Map<Id, CountedSeat[]>(siteIds.map((id) => [id, []]))
  for (const row of rows) seatsOfSite.get(row.siteId)?.push(row)
  const bySite = [...seatsOfSite].map(([siteId, seats]) => ({ siteId, tally: tallyOf(seats) }))
  return { total: sumOfTallies(bySite.map(({ tally }) => tally)), bySite }
}

/** Whether anybody was marked. */
export function isHeld({ total, unmarked }: AttendanceTally): boolean {
  return unmarked < total
}
