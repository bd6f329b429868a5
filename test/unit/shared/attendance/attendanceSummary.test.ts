import { describe, expect, it } from 'vitest'
import { attendanceSummary } from '../../../../src/shared/attendance/attendanceSummary.ts'
import type { AttendanceTally } from '../../../../src/shared/attendance/contract.ts'
import { tallyOf } from '../../../../src/shared/attendance/tally.ts'

function summary(counts: Partial<AttendanceTally>): string {
  const tally = { ...tallyOf([]), ...counts }
  return attendanceSummary({
    ...tally,
    total: tally.present + tally.excused + tally.unexcused + tally.unmarked,
  })
}

describe('the summary line of a roll call', () => {
  it('is the one of the lists, letter for letter', () => {
    expect(summary({ present: 62, standIns: 5, excused: 6, unexcused: 2 })).toBe(
      'Có mặt 62/70 đại biểu (trong đó 05 đại biểu đi thay); vắng 08 (có lý do 06)',
    )
  })

  it('leaves out what nobody is in', () => {
    expect(summary({ present: 70 })).toBe('Có mặt 70/70 đại biểu')
    expect(summary({ present: 62, excused: 8 })).toBe('Có mặt 62/70 đại biểu; vắng 08 (có lý do 08)')
    expect(summary({ present: 68, unexcused: 2 })).toBe('Có mặt 68/70 đại biểu; vắng 02 (không có lý do)')
    expect(summary({})).toBe('')
  })

  it('says who is not marked yet, and when nobody is', () => {
    expect(summary({ present: 3, excused: 1, unmarked: 6 })).toBe(
      'Có mặt 03/10 đại biểu; vắng 01 (có lý do 01); chưa điểm danh 06',
    )
    expect(summary({ unmarked: 70 })).toBe('Chưa điểm danh 70 đại biểu')
  })
})
