import { describe, expect, it } from 'vitest'
import { attendanceInMinutes } from '../../../../src/shared/attendance/attendanceInMinutes.ts'
import { attendanceOf } from '../../../../src/shared/attendance/attendanceOf.ts'
import { rollCallCounts } from '../../../../src/shared/attendance/tally.ts'
import { rollCallRow, sampleMeetingFile } from '../documents/sampleMeetingFile.ts'

const { meeting, sites } = sampleMeetingFile
const main = sites.find(({ id }) => id === meeting.mainSiteId)
const other = sites.find(({ id }) => id !== meeting.mainSiteId)
if (main === undefined || other === undefined) throw new Error('the sample has no two sites')

const times = { startTime: null, endTime: null }
const present = { ...attendanceOf([], times), state: 'present' } as const
const excused = { ...present, state: 'excused' } as const

function said(rollCall: readonly ReturnType<typeof rollCallRow>[]) {
  const attendance = rollCallCounts(
    rollCall,
    sites.map(({ id }) => id),
  )
  return attendanceInMinutes({ meeting, sites, rollCall, attendance })
}

describe('the roll call in a biên bản', () => {
  it('is nothing when nobody was marked', () => {
    expect(said([])).toEqual([])
    expect(said([rollCallRow(1, { ...attendanceOf([], times), siteId: main.id })])).toEqual([])
  })

  it('counts all, the main site and the others, and names who was absent with the reason', () => {
    const rows = [
      rollCallRow(1, { ...present, siteId: main.id, name: 'Nguyễn Văn Sơn', titles: 'Chủ tịch' }),
      rollCallRow(2, {
        ...excused,
        siteId: main.id,
        name: 'Trần Thị Mai',
        titles: 'Thư ký',
        note: 'đi công tác',
      }),
      rollCallRow(3, {
        ...excused,
        state: 'unexcused',
        siteId: other.id,
        name: '',
        titles: '',
        words: 'đại diện Hội Nông dân',
      }),
    ]
    expect(said(rows)).toEqual([
      `Có mặt 01/03 đại biểu; vắng 02 (có lý do 01). Trong đó, tại điểm cầu ${main.name}: có mặt 01/02 đại biểu; vắng 01 (có lý do 01); tại các điểm cầu khác: có mặt 00/01 đại biểu; vắng 01 (không có lý do).`,
      'Vắng có lý do: Trần Thị Mai, Thư ký (đi công tác).',
      'Vắng không có lý do: đại diện Hội Nông dân.',
    ])
  })

  it('counts more than twenty absent delegates without their names', () => {
    const absent = (length: number) =>
      Array.from({ length }, (_, index) =>
        rollCallRow(index, { ...excused, siteId: main.id, name: `Đại biểu ${index}` }),
      )
    expect(said(absent(21))).toEqual(['Có mặt 00/21 đại biểu; vắng 21 (có lý do 21).'])
    expect(said(absent(20))).toEqual([
      'Có mặt 00/20 đại biểu; vắng 20 (có lý do 20).',
      expect.stringMatching(/^Vắng có lý do: Đại biểu 0; .*; Đại biểu 19\.$/),
    ])
  })
})
