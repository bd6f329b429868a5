import type { Meeting } from '../../shared/meetings/contract.ts'
import { meetingMoment } from '../../shared/meetings/meetingMoment.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'

/** The meeting that comes next as of a day (one held on that day too), else the last one that was held. */
export function chosenMeeting(meetings: readonly Meeting[], asOf: LocalDate): Meeting | null {
  const dated = meetings
    .filter(({ heldOn, state }) => heldOn !== null && state !== 'cancelled' && state !== 'postponed')
    .toSorted((a, b) => (meetingMoment(a) < meetingMoment(b) ? -1 : 1))
  return dated.find(({ heldOn }) => heldOn !== null && heldOn >= asOf) ?? dated.at(-1) ?? null
}
