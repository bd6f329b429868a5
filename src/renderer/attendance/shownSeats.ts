import { isPresentAt } from '../../shared/attendance/attendanceOf.ts'
import { assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Bloc } from '../../shared/invitees/invitees.ts'
import { hasWordBeginning, searchWords } from '../../shared/text/searchWords.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'
import type { Seat } from './store.ts'

/** What seats can be filtered by; a seat may be in several. */
export const seatGroups = ['unmarked', 'present', 'late', 'standIn', 'left', 'excused', 'unexcused'] as const
export type SeatGroup = (typeof seatGroups)[number]

export interface SeatFilter {
  /** Null shows all sites. */
  readonly siteId: Id | null
  /** As typed, with or without marks; looks at all sites. */
  readonly text: string
  readonly groups: readonly SeatGroup[]
  readonly blocs: readonly Bloc[]
  /** Only who was there at this time of day. */
  readonly at: ClockTime | null
}

/** The seats that a filter shows, in their order. */
export function shownSeats(seats: readonly Seat[], filter: SeatFilter): readonly Seat[] {
  const words = searchWords(filter.text)
  const { siteId, groups, blocs, at } = filter
  return seats.filter(
    (seat) =>
      (words.length > 0 ? isFound(seat, words) : siteId === null || seat.siteId === siteId) &&
      (groups.length === 0 || groups.some((group) => isIn(seat, group))) &&
      (blocs.length === 0 || blocs.includes(seat.bloc)) &&
      (at === null || isPresentAt(seat.events, at)),
  )
}

function isFound({ name, words, standIn }: Seat, wanted: readonly string[]): boolean {
  const text = [name === '' ? words : name, standIn?.name ?? ''].join(' ')
  return wanted.every((word) => hasWordBeginning(text, word))
}

function isIn({ state, standIn, leftEarly }: Seat, group: SeatGroup): boolean {
  switch (group) {
    case 'standIn':
      return standIn !== null
    case 'left':
      return leftEarly
    case 'present':
      return state === 'present' || state === 'late'
    case 'late':
    case 'excused':
    case 'unexcused':
    case 'unmarked':
      return state === group
    default:
      return assertNever(group)
  }
}
