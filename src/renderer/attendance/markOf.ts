import type { AttendanceMark } from '../../shared/attendance/contract.ts'
import { stampedAt, stampedPresence } from '../../shared/attendance/stampedAt.ts'
import { assertNever } from '../../shared/contract/error.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import type { Seat } from './store.ts'

/** What can be done with a delegate at the roll call. */
export const markActions = ['present', 'late', 'standIn', 'left', 'excused', 'unexcused', 'cleared'] as const
export type MarkAction = (typeof markActions)[number]

/** Letters that no Vietnamese input method joins or takes for a mark (Telex, VNI, VIQR). */
export const markKeys: Readonly<Record<MarkAction, string>> = {
  present: 'c',
  late: 'm',
  standIn: 't',
  left: 'v',
  excused: 'l',
  unexcused: 'k',
  cleared: 'Delete',
}

/** The action of a key; null for all others. */
export function actionOfKey(key: string): MarkAction | null {
  return markActions.find((action) => markKeys[action].toLowerCase() === key.toLowerCase()) ?? null
}

/** What an action does: a mark; nothing, since it is so already; or it must be asked what the form names. */
export type Marking = AttendanceMark | 'nothing' | 'askStandIn' | 'askTime'

/** What an action comes to for a seat, with the time of the clock on the meeting's own day. */
export function markOf(
  action: MarkAction,
  seat: Pick<Seat, 'state' | 'standIn' | 'leftAt' | 'leftEarly' | 'events'>,
  meeting: Pick<Meeting, 'heldOn' | 'startTime'>,
  now: Instant,
): Marking {
  const hasLeft = seat.leftEarly || seat.leftAt !== null
  switch (action) {
    case 'present':
      if (hasLeft) return { kind: 'arrived', at: stampedAt(now, meeting), ...standInOf(seat) }
      if (seat.state === 'present' && seat.standIn === null) return 'nothing'
      return { kind: 'arrived', at: stampedPresence(now, meeting) }
    case 'late': {
      const at = stampedAt(now, meeting)
      return at === null ? 'askTime' : { kind: 'arrived', at, ...standInOf(seat) }
    }
    case 'standIn':
      return 'askStandIn'
    case 'left':
      return { kind: 'left', at: stampedAt(now, meeting) }
    case 'excused':
    case 'unexcused':
      return seat.state === action ? 'nothing' : { kind: action }
    case 'cleared':
      return seat.state === 'unmarked' ? 'nothing' : { kind: 'cleared' }
    default:
      return assertNever(action)
  }
}

/** Who came instead, as a mark says it; nobody for the delegate. */
export function standInOf({ standIn }: Pick<Seat, 'standIn'>) {
  return { standInName: standIn?.name ?? '', standInTitles: standIn?.titles ?? '' }
}
