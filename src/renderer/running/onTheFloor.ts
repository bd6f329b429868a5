import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem, Speech } from '../../shared/agenda/agenda.ts'
import type { AgendaProgress, ProgressRow } from '../../shared/agenda/agendaProgress.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'

/** Whose turn it is: a speech of the list, or else the presenter of an agenda item. */
export interface Turn {
  readonly item: AgendaItem
  readonly number: string
  /** The speech of the list; null where the item has none left. */
  readonly speech: Speech | null
  readonly personId: Id | null
  /** In words, when it is not a person of the directory. */
  readonly speaker: string
  readonly siteId: Id | null
  /** Minutes it may take. */
  readonly minutes: number
  /** When it is expected to begin, or began; null where nobody can tell. */
  readonly start: ClockTime | null
}

export interface Floor {
  /** Who speaks; null while nothing runs. */
  readonly now: Turn | null
  readonly next: Turn | null
}

/**
 * Who speaks now and next: within an item the speeches of the list that were neither given nor handed in, one after the
 * other; an item without any is its presenter's.
 */
export function onTheFloor(progress: AgendaProgress<AgendaItem>, speeches: readonly Speech[]): Floor {
  const rows = progress.rows.filter(({ partCount }) => partCount === 0)
  const running = rows.find(({ item }) => item.id === progress.runningId)
  const ahead = rows.filter(({ state }) => state === 'ahead')
  const [now = null, ...others] = running === undefined ? [] : turnsOf(running, speeches)
  const [next = null] = [...others, ...ahead.flatMap((row) => turnsOf(row, speeches))]
  return { now, next }
}

function turnsOf(row: ProgressRow<AgendaItem>, speeches: readonly Speech[]): readonly Turn[] {
  const { item, number, realStart, minutes } = row
  const waiting = speeches.filter(
    ({ agendaItemId, state }) => agendaItemId === item.id && (state === 'registered' || state === 'invited'),
  )
  if (waiting.length === 0) {
    const { presenter, siteId } = item
    return [
      { item, number, speech: null, personId: null, speaker: presenter, siteId, minutes, start: realStart },
    ]
  }
  return waiting.map((speech, index) => ({
    item,
    number,
    speech,
    personId: speech.personId,
    speaker: speech.speaker,
    siteId: speech.siteId ?? item.siteId,
    minutes: speech.duration,
    // The first of the list begins with the item; nobody can tell of those behind it.
    start: index === 0 ? realStart : null,
  }))
}
