import type { Id } from '../contract/schema.ts'
import { addMinutes, type ClockTime } from '../time/clockTime.ts'
import { agendaClock, type AgendaOf, type ClockedItem } from './agendaClock.ts'
import type { Meeting } from '../meetings/contract.ts'

/** What a shift of the agenda writes. */
export interface AgendaShift {
  /** New times of the meeting itself; unchanged where only items from one on are moved. */
  readonly startTime: ClockTime | null
  readonly endTime: ClockTime | null
  /** The items whose fixed start changes. */
  readonly items: readonly { readonly id: Id; readonly fixedStart: ClockTime }[]
}

/**
 * "Lùi tất cả n phút": moves the meeting's times and every fixed start by minutes, negative for earlier. From one item on,
 * it moves that item, whose start becomes fixed if it was not, and the fixed starts behind it; the meeting's own times
 * stay. Null when a time would pass midnight.
 */
export function agendaShift(
  items: readonly ClockedItem[],
  meeting: AgendaOf & Pick<Meeting, 'endTime'>,
  fromItemId: Id | null,
  minutes: number,
): AgendaShift | null {
  const rows = agendaClock(items, meeting)
  const from = fromItemId === null ? 0 : rows.findIndex(({ item }) => item.id === fromItemId)
  const wanted = from < 0 ? [] : rows.slice(from)
  const whole = fromItemId === null
  const moved = wanted.flatMap(({ item, start }) => {
    const before = item.id === fromItemId ? start : item.fixedStart
    return before === null ? [] : { id: item.id, fixedStart: addMinutes(before, minutes) }
  })
  const starts = moved.flatMap(({ id, fixedStart }) => (fixedStart === null ? [] : { id, fixedStart }))
  const own = (time: ClockTime | null) => (time === null || !whole ? time : addMinutes(time, minutes))
  const [startTime, endTime] = [own(meeting.startTime), own(meeting.endTime)]
  const isOff =
    starts.length < moved.length ||
    (startTime === null) !== (meeting.startTime === null) ||
    (endTime === null) !== (meeting.endTime === null)
  return isOff ? null : { startTime, endTime, items: starts }
}
