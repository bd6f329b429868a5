import {
  IconAlarm,
  IconAlertTriangleFilled,
  IconCalendarOff,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleX,
  IconMailForward,
  IconPlayerPause,
  IconRepeat,
  IconSquareCheckFilled,
  type TablerIcon,
} from '@tabler/icons-react'
import type { TaskClass } from '../../shared/tasks/state.ts'
import { classWords } from '../../shared/tasks/classWords.ts'

export const classIcons: Readonly<Record<TaskClass, TablerIcon>> = {
  cancelled: IconCircleX,
  doneOnTime: IconCircleCheckFilled,
  doneLate: IconSquareCheckFilled,
  paused: IconPlayerPause,
  reported: IconMailForward,
  recurring: IconRepeat,
  noDeadline: IconCalendarOff,
  overdue: IconAlertTriangleFilled,
  soon: IconAlarm,
  onTrack: IconCircleHalf2,
}

interface StatusLabelProps {
  readonly taskClass: TaskClass
  /** Days until the deadline, negative when it has passed; null without one. */
  readonly daysLeft: number | null
  /** Whether a task without a deadline is one that should have its day. */
  readonly dayMissing?: boolean
}

/** The class of a task as icon, words and colour: "Quá hạn 2 ngày", "Còn 5 ngày". */
export function StatusLabel({ taskClass, daysLeft, dayMissing = false }: StatusLabelProps) {
  const Icon = classIcons[taskClass]
  return (
    <span className="status-label" data-class={taskClass}>
      <Icon size={15} stroke={1.9} aria-hidden />
      <span>{classWords(taskClass, daysLeft, dayMissing)}</span>
    </span>
  )
}
