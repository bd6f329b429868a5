import type { Id } from '../../shared/contract/schema.ts'
import type { TaskFilter } from '../../shared/tasks/contract.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useProgram, useWorkspace } from '../program.ts'
import { useOpenTasks } from '../useOpenTasks.ts'
import { reportMessages as messages } from './messages.ts'

/**
 * Opens the list behind a figure, with one of its tasks where it names one; a list of an earlier day sets the day for
 * the whole window, and says how to come back.
 */
export function useOpenFigure(): (filter: TaskFilter, taskId?: Id) => void {
  const { workspace, tasks, notices } = useProgram()
  const today = useAsOf()
  const pinned = useWorkspace(({ status }) => (status?.state === 'open' ? status.pinnedAsOf : null))
  const { openList } = useOpenTasks()
  return ({ asOf, ...filter }, taskId) => {
    openList(filter)
    if (taskId !== undefined) tasks.getState().open(taskId)
    if (asOf === today) return
    const { pinAsOf } = workspace.getState()
    const pin = async () => {
      if (!(await notices.report(pinAsOf(asOf)))) return
      notices.say(messages.earlierDay(shortDate(asOf)), {
        label: messages.backTo(shortDate(today)),
        run: () => void notices.report(pinAsOf(pinned)),
      })
    }
    void pin()
  }
}
