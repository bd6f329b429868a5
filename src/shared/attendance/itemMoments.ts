import { agendaProgress } from '../agenda/agendaProgress.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import type { Meeting } from '../meetings/contract.ts'
import type { Id } from '../contract/schema.ts'
import type { ClockTime } from '../time/clockTime.ts'

/** When each item of an agenda began, or is planned to begin while it has not; null where no time can be told. */
export function itemMoments(
  agenda: readonly AgendaItem[],
  meeting: Pick<Meeting, 'startTime' | 'agendaPublishedOn'>,
): ReadonlyMap<Id, ClockTime | null> {
  const { rows } = agendaProgress(agenda, meeting, null)
  return new Map(
    rows.map(({ item, state, start, realStart }) => [
      item.id,
      state === 'running' || state === 'ended' ? realStart : start,
    ]),
  )
}
