import type { Task } from '../../shared/tasks/contract.ts'
import { taskCode } from '../../shared/tasks/taskCode.ts'
import { kindNumerals } from '../../shared/tasks/taskGroupTitle.ts'

/** How a task is named outside its group: "I.14". */
export function taskNumber(task: Task): string {
  return `${kindNumerals[task.kind]}.${taskCode(task)}`
}
