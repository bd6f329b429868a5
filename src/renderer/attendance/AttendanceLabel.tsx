import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconClockFilled,
  IconCircleXFilled,
  type TablerIcon,
} from '@tabler/icons-react'
import type { AttendanceState } from '../../shared/attendance/contract.ts'
import { stateWords } from './seatWords.ts'
import type { Seat } from './store.ts'

const icons: Readonly<Record<AttendanceState, TablerIcon>> = {
  unmarked: IconCircleDashed,
  present: IconCircleCheckFilled,
  late: IconClockFilled,
  excused: IconCircleMinus,
  unexcused: IconCircleXFilled,
}

/** The attendance of a delegate as icon, words and colour. */
export function AttendanceLabel(props: {
  readonly seat: Pick<Seat, 'state' | 'leftEarly' | 'standIn'>
  /** Says too that somebody stands in, where no other place does. */
  readonly namesStandIn?: boolean
}) {
  const { seat, namesStandIn = false } = props
  const Icon = icons[seat.state]
  return (
    <span className="status-label" data-attendance={seat.state}>
      <Icon size={15} stroke={1.9} aria-hidden />
      <span className="one-line">{stateWords(seat, namesStandIn)}</span>
    </span>
  )
}
