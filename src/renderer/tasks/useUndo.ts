import type { Id } from '../../shared/contract/schema.ts'
import { useProgram } from '../program.ts'
import { taskMessages as messages } from './messages.ts'

/** Takes a change of many tasks back and says so. */
export function useUndo(): (actionId: Id) => Promise<void> {
  const { tasks, notices } = useProgram()
  return async (actionId) => {
    const { undo, lastAction } = tasks.getState()
    const done = await notices.report(undo(actionId))
    if (done && lastAction?.actionId === actionId) notices.say(messages.undone(lastAction.changed))
  }
}
