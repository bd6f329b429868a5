import { addMinutes, type ClockTime } from '../time/clockTime.ts'
import type { AgendaItem } from './agenda.ts'

/** When an item begins and ends; null where no time can be told (no start of the meeting, or past midnight). */
export interface ItemClock {
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  /** Whether the items before run past this item's fixed start. */
  readonly overrun: boolean
}

/** Clock times of agenda items in order: each follows the one before unless its start is fixed. */
export function agendaClock(
  items: readonly Pick<AgendaItem, 'duration' | 'fixedStart'>[],
  meetingStart: ClockTime | null,
): readonly ItemClock[] {
  let next = meetingStart
  return items.map((item) => {
    const start = item.fixedStart ?? next
    const overrun = item.fixedStart !== null && next !== null && next > item.fixedStart
    const end = start === null ? null : addMinutes(start, item.duration)
    next = end
    return { start, end, overrun }
  })
}
