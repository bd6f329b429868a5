import { describe, expect, it } from 'vitest'
import { attendanceOf, type AttendanceFact } from '../../../../src/shared/attendance/attendanceOf.ts'
import { clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { actionOfKey, markActions, markKeys, markOf } from '../../../../src/renderer/attendance/markOf.ts'

const time = (text: string) => clockTimeSchema.parse(text)
const meeting = { heldOn: localDateSchema.parse('2024-02-05'), startTime: time('08:00') }
const before = '2024-02-05T00:50:00.000Z'
const during = '2024-02-05T01:20:00.000Z'
const dayAfter = '2024-02-06T01:20:00.000Z'

const fact = (said: Partial<AttendanceFact>): AttendanceFact => ({
  kind: 'arrived',
  at: null,
  standInName: '',
  standInTitles: '',
  note: '',
  ...said,
})
const seat = (...events: readonly AttendanceFact[]) => ({
  ...attendanceOf(events, { startTime: meeting.startTime, endTime: null }),
  events: [],
})

describe('a key of the roll call', () => {
  it('is a letter that no input method joins to another or takes for a mark', () => {
    const letters = markActions.map((action) => markKeys[action]).filter((key) => key.length === 1)
    expect(new Set(letters).size).toBe(6)
    expect(letters.filter((letter) => 'aeiouydswfrxjz0123456789'.includes(letter))).toEqual([])
    expect(actionOfKey('C')).toBe('present')
    expect(actionOfKey('x')).toBeNull()
  })

  it('notes the clock’s time of who comes before the start or late, and none of who is in the seat after it', () => {
    expect(markOf('present', seat(), meeting, before)).toEqual({ kind: 'arrived', at: '07:50' })
    expect(markOf('present', seat(), meeting, during)).toEqual({ kind: 'arrived', at: null })
    expect(markOf('late', seat(), meeting, during)).toMatchObject({ kind: 'arrived', at: '08:20' })
    expect(markOf('left', seat(), meeting, during)).toEqual({ kind: 'left', at: '08:20' })
  })

  it('asks for the time of who is late on another day, and for the name of who stands in', () => {
    expect(markOf('late', seat(), meeting, dayAfter)).toBe('askTime')
    expect(markOf('left', seat(), meeting, dayAfter)).toEqual({ kind: 'left', at: null })
    expect(markOf('standIn', seat(), meeting, during)).toBe('askStandIn')
  })

  it('brings back who has left, still the same person', () => {
    const left = seat(fact({ standInName: 'Trần Thị Bình' }), fact({ kind: 'left', at: time('08:10') }))
    expect(markOf('present', left, meeting, during)).toEqual({
      kind: 'arrived',
      at: '08:20',
      standInName: 'Trần Thị Bình',
      standInTitles: '',
    })
  })

  it('adds nothing to the log that is so already, but takes a stand-in or a lateness back', () => {
    expect(markOf('present', seat(fact({})), meeting, during)).toBe('nothing')
    expect(markOf('excused', seat(fact({ kind: 'excused' })), meeting, during)).toBe('nothing')
    expect(markOf('cleared', seat(), meeting, during)).toBe('nothing')
    expect(markOf('present', seat(fact({ standInName: 'Trần Thị Bình' })), meeting, during)).toEqual({
      kind: 'arrived',
      at: null,
    })
    expect(markOf('present', seat(fact({ at: time('08:30') })), meeting, during)).toEqual({
      kind: 'arrived',
      at: null,
    })
  })
})
