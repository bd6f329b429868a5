import type { AttendanceEvent } from '../../shared/attendance/contract.ts'
import { assertNever } from '../../shared/contract/error.ts'
import { actionWords, attendanceMessages as messages, seatGroupWords } from './messages.ts'
import type { Seat } from './store.ts'

/** What a delegate is called where the name is wanted: the name, or what the seat is of. */
export function seatTitle({
  name,
  seat,
  words,
  titles,
}: Pick<Seat, 'name' | 'seat' | 'words' | 'titles'>): string {
  if (name !== '') return name
  return words === '' ? titles : messages.seatOf(seat, words)
}

/** Titles of a delegate, or of what the seat is and the organization. */
export function seatTitles({
  titles,
  words,
  organization,
}: Pick<Seat, 'titles' | 'words' | 'organization'>): string {
  return titles || words || organization
}

/** "Có mặt, về sớm". */
export function stateWords(
  { state, leftEarly, standIn }: Pick<Seat, 'state' | 'leftEarly' | 'standIn'>,
  namesStandIn: boolean,
): string {
  return [
    seatGroupWords[state],
    namesStandIn && standIn !== null ? messages.standingIn : '',
    leftEarly ? messages.leftEarly : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** Who came instead, with titles. */
export function standInWords(standIn: Seat['standIn']): string {
  return standIn === null ? '' : [standIn.name, standIn.titles].filter(Boolean).join(', ')
}

/** An event of the log: "08:05 Có mặt, đi thay: Trần Thị Bình". */
export function eventWords(event: AttendanceEvent): string {
  const standIn = [event.standInName, event.standInTitles].filter(Boolean).join(', ')
  return [
    [event.at ?? '', kindWords(event.kind)].filter(Boolean).join(' '),
    standIn === '' ? '' : messages.standsIn(standIn),
    event.note,
  ]
    .filter(Boolean)
    .join('; ')
}

function kindWords(kind: AttendanceEvent['kind']): string {
  switch (kind) {
    case 'arrived':
      return 'Đến'
    case 'left':
      return 'Về'
    case 'excused':
    case 'unexcused':
    case 'cleared':
      return actionWords[kind]
    default:
      return assertNever(kind)
  }
}
