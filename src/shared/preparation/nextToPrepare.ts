import type { Meeting } from '../meetings/contract.ts'
import { meetingMoment } from '../meetings/meetingMoment.ts'
import type { LocalDate } from '../time/localDate.ts'

/**
 * The meeting that is to be prepared as of a day: the first that is held on it or after it and is neither cancelled,
 * postponed nor, on the day itself, over. Null when there is none.
 */
export function nextToPrepare<M extends Meeting>(meetings: readonly M[], asOf: LocalDate): M | null {
  const ahead = meetings.filter(
    ({ heldOn, state }) =>
      heldOn !== null &&
      heldOn >= asOf &&
      state !== 'cancelled' &&
      state !== 'postponed' &&
      (heldOn > asOf || state !== 'ended'),
  )
  return ahead.toSorted((a, b) => (meetingMoment(a) < meetingMoment(b) ? -1 : 1))[0] ?? null
}
