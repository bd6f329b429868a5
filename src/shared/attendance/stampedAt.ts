import type { Meeting } from '../meetings/contract.ts'
import { parseClockTime, type ClockTime } from '../time/clockTime.ts'
import { dateInVietnam, timeInVietnam, type Instant } from '../time/localDate.ts'

/** The time of day to note for what happens now: the clock's on the meeting's own day, else none. */
export function stampedAt(now: Instant, { heldOn }: Pick<Meeting, 'heldOn'>): ClockTime | null {
  return heldOn === dateInVietnam(now) ? parseClockTime(timeInVietnam(now).slice(0, 5)) : null
}

/**
 * The time to note for delegates who are seen in their seats now: the clock's as long as the meeting has not begun.
 * Afterwards none, since who is there may have been there from the beginning.
 */
export function stampedPresence(
  now: Instant,
  meeting: Pick<Meeting, 'heldOn' | 'startTime'>,
): ClockTime | null {
  const time = stampedAt(now, meeting)
  return time !== null && meeting.startTime !== null && time > meeting.startTime ? null : time
}
