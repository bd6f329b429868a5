import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attendanceOf,
  isPresentAt,
  type AttendanceFact,
} from '../../../../src/shared/attendance/attendanceOf.ts'
import { attendanceKinds, type AttendanceKind } from '../../../../src/shared/attendance/contract.ts'
import { clockTimeAt, clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'

const time = (text: string) => clockTimeSchema.parse(text)
const times = { startTime: time('08:00'), endTime: time('11:30') }

function event(
  kind: AttendanceKind,
  at: string | null = null,
  said: Partial<AttendanceFact> = {},
): AttendanceFact {
  return { kind, at: at === null ? null : time(at), standInName: '', standInTitles: '', note: '', ...said }
}

const nobody = { state: 'unmarked', arrivedAt: null, leftAt: null, leftEarly: false, standIn: null, note: '' }

describe('the attendance of a seat', () => {
  it('is not marked without events, and after its mark was taken away', () => {
    expect(attendanceOf([], times)).toEqual(nobody)
    expect(
      attendanceOf([event('arrived', '07:50'), event('cleared', null, { note: 'nhầm' })], times),
    ).toEqual(nobody)
  })

  it('is late when the arrival is after the meeting’s start, not at its minute, and never without a start', () => {
    expect(attendanceOf([event('arrived', '08:00')], times).state).toBe('present')
    expect(attendanceOf([event('arrived', '08:01')], times).state).toBe('late')
    expect(attendanceOf([event('arrived')], times).state).toBe('present')
    expect(attendanceOf([event('arrived', '10:00')], { startTime: null, endTime: null }).state).toBe(
      'present',
    )
  })

  it('names who came instead, until the delegate comes', () => {
    const standIn = { standInName: 'Trần Thị Bình', standInTitles: 'Phó Giám đốc' }
    const came = attendanceOf([event('arrived', '07:50', standIn)], times)
    expect(came).toMatchObject({
      state: 'present',
      standIn: { name: 'Trần Thị Bình', titles: 'Phó Giám đốc' },
    })
    const left = attendanceOf([event('arrived', '07:50', standIn), event('left', '09:00')], times)
    expect(left.standIn).toEqual(came.standIn)
    expect(attendanceOf([event('arrived', null, standIn), event('arrived')], times).standIn).toBeNull()
  })

  it('has left early before the end or at no noted time, and not at the end', () => {
    const left = (at: string | null) => attendanceOf([event('arrived', '08:00'), event('left', at)], times)
    expect(left('11:29')).toMatchObject({
      state: 'present',
      arrivedAt: '08:00',
      leftAt: '11:29',
      leftEarly: true,
    })
    expect(left(null)).toMatchObject({ leftAt: null, leftEarly: true })
    expect(left('11:30')).toMatchObject({ leftAt: '11:30', leftEarly: false })
  })

  it('was there from the beginning when the delegate leaves without having arrived, also after an absence', () => {
    expect(attendanceOf([event('left', '09:00')], times)).toMatchObject({
      state: 'present',
      arrivedAt: null,
      leftAt: '09:00',
    })
    expect(attendanceOf([event('excused'), event('left', '09:00')], times)).toMatchObject({
      state: 'present',
    })
  })

  it('goes on after a return: the first arrival stays, nobody has left early', () => {
    const events = [event('arrived', '07:55'), event('left', '09:00'), event('arrived', '10:00')]
    expect(attendanceOf(events, times)).toMatchObject({
      state: 'present',
      arrivedAt: '07:55',
      leftAt: null,
      leftEarly: false,
    })
    expect(['08:30', '09:00', '09:30', '10:00'].map((at) => isPresentAt(events, time(at)))).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('takes the leaving back at a return of no known time', () => {
    const events = [event('arrived', '07:55'), event('left', '09:00'), event('arrived')]
    expect(attendanceOf(events, times)).toMatchObject({ arrivedAt: '07:55', leftAt: null, leftEarly: false })
    expect(isPresentAt(events, time('09:30'))).toBe(true)
  })

  it('takes an arrival before the leaving as the right time of the first one', () => {
    const events = [event('arrived', '08:30'), event('left', '10:00'), event('arrived', '07:45')]
    expect(attendanceOf(events, times)).toMatchObject({
      state: 'present',
      arrivedAt: '07:45',
      leftAt: '10:00',
    })
  })

  it('is an absence with the note of its own event, whatever was before', () => {
    const events = [event('arrived', '08:00'), event('excused', null, { note: 'đi công tác' })]
    expect(attendanceOf(events, times)).toEqual({ ...nobody, state: 'excused', note: 'đi công tác' })
    expect(attendanceOf([...events, event('unexcused')], times)).toEqual({ ...nobody, state: 'unexcused' })
  })
})

describe('who is there at a moment', () => {
  it('is there from the minute of the arrival to that of the leaving, and all the time when neither is noted', () => {
    const stay = [event('arrived', '08:10'), event('left', '09:00')]
    expect(['08:09', '08:10', '08:59', '09:00'].map((at) => isPresentAt(stay, time(at)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isPresentAt([event('arrived')], time('06:00'))).toBe(true)
    expect(isPresentAt([], time('09:00'))).toBe(false)
    expect(isPresentAt([event('unexcused')], time('09:00'))).toBe(false)
  })

  it('is nobody whom the roll calls absent or has not called, and to the end everybody who came and has not left', () => {
    const at = fc.option(fc.integer({ min: 0, max: 1439 }).map((minute) => clockTimeAt(minute)))
    const events = fc.array(
      fc.record({ kind: fc.constantFrom(...attendanceKinds), at }).map(({ kind, at }) => event(kind, at)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 1439 }), (all, minute) => {
        const moment = clockTimeAt(minute)
        if (moment === null) throw new Error('no such minute')
        const { state } = attendanceOf(all, times)
        const isThere = state === 'present' || state === 'late'
        expect(isThere || !isPresentAt(all, moment)).toBe(true)
        const stays = isThere && all.at(-1)?.kind === 'arrived' && attendanceOf(all, times).leftAt === null
        expect(!stays || isPresentAt(all, time('23:59'))).toBe(true)
      }),
    )
  })
})
