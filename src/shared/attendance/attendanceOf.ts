import { assertNever } from '../contract/error.ts'
import type { Meeting } from '../meetings/contract.ts'
import type { ClockTime } from '../time/clockTime.ts'
import type { Attendance, AttendanceEvent } from './contract.ts'

/** What of an event its seat's attendance depends on. */
export type AttendanceFact = Pick<AttendanceEvent, 'kind' | 'at' | 'standInName' | 'standInTitles' | 'note'>

/** When a meeting begins and ends, as far as it is known. */
export type MeetingTimes = Pick<Meeting, 'startTime' | 'endTime'>

/**
 * What the events of a seat come to, oldest first: the latest decides (domain 2.4). An arrival after the meeting's start
 * is late. An arrival after the delegate has left is a return: the first arrival stays and nobody has left early. An
 * arrival before that, or while the delegate is there, puts the earlier one right. Who leaves without having arrived was
 * there from the beginning.
 */
export function attendanceOf(events: readonly AttendanceFact[], times: MeetingTimes): Attendance {
  const last = events.at(-1)
  const note = last === undefined || last.kind === 'cleared' ? '' : last.note
  if (last?.kind === 'excused' || last?.kind === 'unexcused') return { ...absent, state: last.kind, note }
  const stays = staysOf(events)
  const first = stays[0]
  const latest = stays.at(-1)
  if (first === undefined || latest === undefined) return { ...absent, note }
  const arrival = events.findLast(({ kind }) => kind === 'arrived')
  const isLate = first.from !== null && times.startTime !== null && first.from > times.startTime
  return {
    state: isLate ? 'late' : 'present',
    arrivedAt: first.from,
    leftAt: latest.to,
    leftEarly: latest.hasLeft && (latest.to === null || times.endTime === null || latest.to < times.endTime),
    standIn: latest.standIn && arrival !== undefined ? standInOf(arrival) : null,
    note,
  }
}

/** Whether the delegate of a seat was there at a moment: from the minute of the arrival to that of the leaving. */
export function isPresentAt(events: readonly AttendanceFact[], at: ClockTime): boolean {
  return staysOf(events).some(({ from, to }) => (from === null || from <= at) && (to === null || at < to))
}

const absent = { state: 'unmarked', arrivedAt: null, leftAt: null, leftEarly: false, standIn: null } as const

/** A stretch of time in which a delegate was there; null for not noted. */
interface Stay {
  readonly from: ClockTime | null
  readonly to: ClockTime | null
  readonly hasLeft: boolean
  /** Whether somebody else came. */
  readonly standIn: boolean
}

function staysOf(events: readonly AttendanceFact[]): readonly Stay[] {
  return events.reduce<readonly Stay[]>((stays, event) => {
    const before = stays.slice(0, -1)
    const current = stays.at(-1)
    switch (event.kind) {
      case 'arrived': {
        const standIn = event.standInName !== '' || event.standInTitles !== ''
        if (current === undefined) return [{ from: event.at, to: null, hasLeft: false, standIn }]
        if (!current.hasLeft) return [...before, { ...current, from: event.at, standIn }]
        // A return at no known time takes the leaving back.
        if (event.at === null || current.to === null)
          return [...before, { ...current, to: null, hasLeft: false, standIn }]
        return event.at < current.to
          ? [...before, { ...current, from: event.at, standIn }]
          : [...stays, { from: event.at, to: null, hasLeft: false, standIn }]
      }
      case 'left':
        return [...before, { from: null, standIn: false, ...current, to: event.at, hasLeft: true }]
      case 'excused':
      case 'unexcused':
      case 'cleared':
        return []
      default:
        return assertNever(event.kind)
    }
  }, [])
}

function standInOf({ standInName, standInTitles }: AttendanceFact): Attendance['standIn'] {
  return { name: standInName, titles: standInTitles }
}
