import type { Id } from '../contract/schema.ts'
import { clockTimeAt, minuteOfDay, type ClockTime } from '../time/clockTime.ts'
import type { AgendaItem } from './agenda.ts'
import { agendaNumbers } from './agendaNumbers.ts'
import { agendaTree, type AgendaNode } from './agendaTree.ts'
import type { Meeting } from '../meetings/contract.ts'

/** What of an agenda item its row depends on. */
export type ClockedItem = AgendaNode &
  Pick<AgendaItem, 'kind' | 'audience' | 'duration' | 'fixedStart' | 'number'>

/** What of the meeting the rows of its agenda depend on. */
export type AgendaOf = Pick<Meeting, 'startTime' | 'agendaPublishedOn'>

/** An agenda item as it stands in the programme. */
export interface AgendaRow<I> {
  readonly item: I
  /** 0 for an item, 1 for a sub-item. */
  readonly depth: 0 | 1
  /** The item that a sub-item is a part of. */
  readonly parent: I | null
  /** How many sub-items it has. */
  readonly partCount: number
  /**
   * "2", "2.1": as published; before publication as it would be. Empty for a break or internal item, and for one that was
   * added since publication, until the agenda is numbered anew.
   */
  readonly number: string
  /** Null where no time can be told: nothing before it has a start, or it is past midnight. */
  readonly start: ClockTime | null
  readonly end: ClockTime | null
  /** How long it lasts; with sub-items, as long as they do together. */
  readonly minutes: number
  /** By how many minutes the items before run past its fixed start; 0 when they do not. */
  readonly overrun: number
  /** How many minutes are free between the items before and its fixed start; 0 for none. */
  readonly gap: number
}

/**
 * The agenda in order with the clock times of its items: each follows the one before unless its start is fixed, which
 * does not move. Breaks and internal items take time like all others. What comes behind an item with an overrun follows
 * that item's fixed start.
 */
export function agendaClock<I extends ClockedItem>(
  items: readonly I[],
  meeting: AgendaOf,
): readonly AgendaRow<I>[] {
  const numberOf = shownNumbers(items, meeting)
  const clock = createClock(meeting.startTime)
  return agendaTree(items).flatMap(({ item, parts }): readonly AgendaRow<I>[] => {
    const own = clock(item.fixedStart, parts.length === 0 ? item.duration : 0)
    const partTimes = parts.map((part) => ({ part, times: clock(part.fixedStart, part.duration) }))
    const first = partTimes[0]?.times
    const last = partTimes.at(-1)?.times
    const start = item.fixedStart === null && first !== undefined ? first.start : own.start
    return [
      {
        item,
        depth: 0,
        parent: null,
        partCount: parts.length,
        number: numberOf.get(item.id) ?? '',
        start: timeOf(start),
        end: timeOf((last ?? own).end),
        minutes: parts.length === 0 ? item.duration : sumOf(parts),
        overrun: own.overrun,
        gap: own.gap,
      },
      ...partTimes.map(({ part, times }): AgendaRow<I> => ({
        item: part,
        depth: 1,
        parent: item,
        partCount: 0,
        number: numberOf.get(part.id) ?? '',
        start: timeOf(times.start),
        end: timeOf(times.end),
        minutes: part.duration,
        overrun: times.overrun,
        gap: times.gap,
      })),
    ]
  })
}

/** What the programme shows: all but internal items and what is a part of them. */
export function programmeRows<I extends ClockedItem>(rows: readonly AgendaRow<I>[]): readonly AgendaRow<I>[] {
  return rows.filter(({ item, parent }) => item.audience === 'everybody' && parent?.audience !== 'internal')
}

/** Minutes that all items take together. */
export function agendaMinutes(rows: readonly Pick<AgendaRow<unknown>, 'depth' | 'minutes'>[]): number {
  return rows.reduce((sum, { depth, minutes }) => (depth === 0 ? sum + minutes : sum), 0)
}

function shownNumbers(items: readonly ClockedItem[], meeting: AgendaOf): ReadonlyMap<Id, string> {
  const numbered = meeting.agendaPublishedOn === null ? agendaNumbers(items) : items
  return new Map(numbered.map(({ id, number }) => [id, number]))
}

interface Stretch {
  /** Minutes after midnight, also past the next; null where none can be told. */
  readonly start: number | null
  readonly end: number | null
  readonly overrun: number
  readonly gap: number
}

/** Times of one stretch after the other. A fixed start before the meeting's own is no overrun: nothing runs into it. */
function createClock(
  meetingStart: ClockTime | null,
): (fixedStart: ClockTime | null, minutes: number) => Stretch {
  let next = meetingStart === null ? null : minuteOfDay(meetingStart)
  let anyTimeTaken = false
  return (fixedStart, minutes) => {
    const fixed = fixedStart === null ? null : minuteOfDay(fixedStart)
    const free = fixed === null || next === null ? 0 : fixed - next
    const start = fixed ?? next
    const end = start === null ? null : start + minutes
    const stretch = { start, end, overrun: anyTimeTaken ? Math.max(0, -free) : 0, gap: Math.max(0, free) }
    next = end
    anyTimeTaken ||= minutes > 0
    return stretch
  }
}

function timeOf(minute: number | null): ClockTime | null {
  return minute === null ? null : clockTimeAt(minute)
}

function sumOf(items: readonly Pick<AgendaItem, 'duration'>[]): number {
  return items.reduce((sum, { duration }) => sum + duration, 0)
}
