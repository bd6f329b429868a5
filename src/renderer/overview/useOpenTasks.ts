import { useNavigate } from 'react-router'
import type { Task } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { wholeRegistry, type TaskView } from '../tasks/store.ts'

interface OpenTasks {
  /** Shows the tasks behind a figure. */
  readonly openView: (view: Partial<TaskView>) => void
  /** Shows one task in its list. */
  readonly openTask: (task: Task) => void
}

/** Ways from a figure to the list behind it. */
export function useOpenTasks(): OpenTasks {
  const { tasks } = useProgram()
  const navigate = useNavigate()
  return {
    openView: (view) => {
      tasks.getState().open(null)
      void tasks.getState().show({ ...wholeRegistry, ...view })
      void navigate('/nhiem-vu')
    },
    openTask: (task) => {
      void tasks.getState().show({ ...wholeRegistry, taskListId: task.taskListId })
      tasks.getState().open(task)
      void navigate('/nhiem-vu')
    },
  }
}
