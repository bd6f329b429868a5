import { useNavigate } from 'react-router'
import type { ShownFilter, Task } from '../shared/tasks/contract.ts'
import { useProgram } from './program.ts'

interface OpenTasks {
  /** Shows the tasks behind a figure. */
  readonly openList: (filter: ShownFilter) => void
  /** Shows one task in its list. */
  readonly openTask: (task: Task) => void
}

/** Ways from a figure to the list behind it. */
export function useOpenTasks(): OpenTasks {
  const { tasks } = useProgram()
  const navigate = useNavigate()
  return {
    openList: (filter) => {
      tasks.getState().open(null)
      void tasks.getState().showOnly(filter)
      void navigate('/nhiem-vu')
    },
    openTask: ({ id, taskListId }) => {
      void tasks.getState().showOnly({ taskListIds: [taskListId] })
      tasks.getState().open(id)
      void navigate('/nhiem-vu')
    },
  }
}
