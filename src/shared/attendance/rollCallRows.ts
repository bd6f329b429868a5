import type { Id } from '../contract/schema.ts'
import { isNamed } from '../invitees/attendancePhrase.ts'
import type { MeetingDetail } from '../meetings/contract.ts'
import { blocs, type Invitee, type NamedPerson, type SeatName } from '../invitees/invitees.ts'
import { siteTree } from '../sites/siteTree.ts'
import { groupedBy } from '../records/groupedBy.ts'
import { attendanceOf, type AttendanceFact, type MeetingTimes } from './attendanceOf.ts'
import type { AttendanceEvent, RollCallRow } from './contract.ts'
import { seatsOf } from '../invitees/seatsOf.ts'
import type { CountedSeat } from './tally.ts'

/** What the roll is made from. */
export interface RollCallFile extends Pick<MeetingDetail, 'sites' | 'invitees' | 'seatNames'> {
  readonly meeting: MeetingTimes
  /** Oldest first. */
  readonly events: readonly AttendanceEvent[]
  readonly organizationNames: ReadonlyMap<Id, string>
}

/**
 * Every seat of a meeting, in the order of sites, blocs, ranks and seats (domain 2.4). What was marked of seats that an
 * invitation no longer has is not in it, and is there again when the invitation has them again.
 */
export function rollCallRows(file: RollCallFile): readonly RollCallRow[] {
  return [...rollCallInParts(file)].flat()
}

/** The same rows, invitee by invitee, for who gives other work its turn in between. */
export function* rollCallInParts(file: RollCallFile): Generator<readonly RollCallRow[]> {
  const sitePlace = new Map(siteTree(file.sites).map(({ site }, index) => [site.id, index]))
  const placeOf = ({ siteId }: Invitee) => sitePlace.get(siteId) ?? sitePlace.size
  const names = new Map(file.seatNames.map((name) => [seatKey(name.inviteeId, name.seat), name]))
  const events = eventsBySeat(file.events)
  const ofPlace = groupedBy(file.invitees, placeOf)
  const inOrder = [...ofPlace.keys()]
    .toSorted((a, b) => a - b)
    .map((place) => ofPlace.get(place)?.toSorted(compareInSite) ?? [])
  for (const invitee of inOrder.flat())
    yield Array.from({ length: seatsOf(invitee) ?? 0 }, (_, index): RollCallRow => {
      const seat = index + 1
      const ofSeat = events.get(seatKey(invitee.id, seat)) ?? []
      const name = names.get(seatKey(invitee.id, seat))
      const { id: inviteeId, organizationId, siteId, role, bloc } = invitee
      return {
        inviteeId,
        seat,
        siteId,
        role,
        bloc,
        ...personOf(invitee, name),
        words: isNamed(invitee) ? '' : invitee.words,
        organization:
          (organizationId === null ? undefined : file.organizationNames.get(organizationId)) ?? '',
        phone: name?.phone || invitee.phone,
        ...attendanceOf(ofSeat, file.meeting),
        events: ofSeat,
      }
    })
}

/** By bloc, then in protocol order. */
function compareInSite(a: Invitee, b: Invitee): number {
  return blocs.indexOf(a.bloc) - blocs.indexOf(b.bloc) || a.rank - b.rank || a.ordinal - b.ordinal
}

/** What of an invitation its seats are counted by. */
export interface InvitedSeats {
  readonly id: Id
  readonly siteId: Id
  /** Null for a group of unknown size. */
  readonly seats: number | null
}

/** A fact of a seat. */
export interface SeatFact extends AttendanceFact {
  readonly inviteeId: Id
  readonly seat: number
}

/** A seat with nothing but what is counted. */
export interface CalledSeat extends CountedSeat {
  readonly inviteeId: Id
  readonly seat: number
  readonly siteId: Id
}

/** The seats of these invitations as their facts, oldest first, have them. */
export function calledSeats(
  invitees: readonly InvitedSeats[],
  facts: readonly SeatFact[],
  meeting: MeetingTimes,
): readonly CalledSeat[] {
  const events = eventsBySeat(facts)
  return invitees.flatMap(({ id: inviteeId, siteId, seats }) =>
    Array.from({ length: seats ?? 0 }, (_, index) => {
      const seat = index + 1
      const { state, leftEarly, standIn } = attendanceOf(events.get(seatKey(inviteeId, seat)) ?? [], meeting)
      return { inviteeId, seat, siteId, state, leftEarly, standIn }
    }),
  )
}

function eventsBySeat<E extends SeatFact>(all: readonly E[]): ReadonlyMap<string, readonly E[]> {
  return groupedBy(all, ({ inviteeId, seat }) => seatKey(inviteeId, seat))
}

/** Names a seat among all of a meeting. */
export function seatKey(inviteeId: Id, seat: number): string {
  return `${inviteeId}/${seat}`
}

function personOf(invitee: Invitee, name: SeatName | undefined): NamedPerson {
  if (isNamed(invitee)) {
    const { honorific, militaryRank, name: own, titles } = invitee
    return { honorific, militaryRank, name: own, titles }
  }
  return {
    honorific: name?.honorific ?? 'none',
    militaryRank: name?.militaryRank ?? '',
    name: name?.name ?? '',
    titles: name?.titles ?? '',
  }
}
