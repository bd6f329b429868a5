import { assertNever } from '../../shared/contract/error.ts'
import type { Task, TaskFields } from '../../shared/tasks/contract.ts'
import type { TaskClass } from '../../shared/tasks/state.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'

export interface TaskAction {
  readonly label: string
  /** What is written when the action happened on that day. */
  readonly on: (day: LocalDate) => Partial<TaskFields>
}

const start: TaskAction = { label: 'Bắt đầu', on: (startedOn) => ({ startedOn }) }
const report: TaskAction = { label: 'Báo cáo hoàn thành', on: (reportedOn) => ({ reportedOn }) }
const complete: TaskAction = { label: 'Hoàn thành', on: (completedOn) => ({ completedOn }) }
const pause: TaskAction = { label: 'Tạm dừng', on: (pausedOn) => ({ pausedOn, resumedOn: null }) }
const resume: TaskAction = { label: 'Tiếp tục', on: (resumedOn) => ({ resumedOn }) }
const cancel: TaskAction = { label: 'Hủy', on: (cancelledOn) => ({ cancelledOn }) }

/** What can happen next to a task in a class. What has happened is corrected through its date. */
export function taskActions(task: Task, taskClass: TaskClass): readonly TaskAction[] {
  switch (taskClass) {
    case 'cancelled':
    case 'doneOnTime':
    case 'doneLate':
      return []
    case 'paused':
      return [resume, cancel]
    case 'reported':
      return [complete, pause, cancel]
    case 'noDeadline':
    case 'onTrack':
    case 'overdue':
    case 'recurring':
    case 'soon':
      return [...(task.startedOn === null ? [start] : []), report, complete, pause, cancel]
    default:
      return assertNever(taskClass)
  }
}

/** The days of a task in the order in which they may come, with their names. */
export const taskDays = [
  { field: 'startedOn', label: 'Bắt đầu' },
  { field: 'pausedOn', label: 'Tạm dừng' },
  { field: 'resumedOn', label: 'Tiếp tục' },
  { field: 'reportedOn', label: 'Báo cáo xong' },
  { field: 'completedOn', label: 'Hoàn thành' },
  { field: 'cancelledOn', label: 'Hủy' },
] as const satisfies readonly { readonly field: keyof TaskFields; readonly label: string }[]
