import { useNavigate } from 'react-router'
import type { Task } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'

/** Opens a task in the registry, among those of its list. */
export function useOpenTask(): (task: Pick<Task, 'id' | 'taskListId'>) => void {
  const { tasks } = useProgram()
  const navigate = useNavigate()
  return ({ id, taskListId }) => {
    void tasks.getState().showOnly({ taskListIds: [taskListId] })
    tasks.getState().open(id)
    void navigate('/nhiem-vu')
  }
}
