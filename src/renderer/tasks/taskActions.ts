import { assertNever } from '../../shared/contract/error.ts'
import type { TaskState } from '../../shared/tasks/state.ts'
import type { StepKind } from '../../shared/tasks/steps.ts'

/** What can happen next to a task: what is likely stands on buttons, the rest in a menu. */
export interface TaskActions {
  readonly buttons: readonly StepKind[]
  readonly menu: readonly StepKind[]
}

/** What can happen next to a task in a state. What has happened is corrected where it stands. */
export function taskActions(state: Pick<TaskState, 'stage' | 'begun' | 'dueOn'>): TaskActions {
  const { stage, begun, dueOn } = state
  const extended: readonly StepKind[] = dueOn === null ? [] : ['extended']
  const started: readonly StepKind[] = begun ? [] : ['started']
  switch (stage) {
    case 'cancelled':
    case 'doneOnTime':
    case 'doneLate':
      return { buttons: ['reopened'], menu: [] }
    case 'paused':
      return { buttons: ['resumed', ...extended], menu: ['transferred', 'cancelled'] }
    case 'reported':
      return { buttons: ['completed', 'returned'], menu: [...extended, 'transferred', 'paused', 'cancelled'] }
    case 'recurring':
    case 'noDeadline':
    case 'running':
      return {
        buttons: [...started, 'reported', 'completed', ...extended],
        menu: ['transferred', 'paused', 'cancelled'],
      }
    default:
      return assertNever(stage)
  }
}
