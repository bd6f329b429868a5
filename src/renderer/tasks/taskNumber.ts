import type { Task } from '../../shared/tasks/contract.ts'
import { kindNumerals } from './messages.ts'

/** The number a row shows: the task's own STT, else its place. */
export function taskCode(task: Task): string {
  return task.code === '' ? String(task.ordinal) : task.code
}

/** How a task is named outside its group: "I.14". */
export function taskNumber(task: Task): string {
  return `${kindNumerals[task.kind]}.${taskCode(task)}`
}
