import { useLocalStorage } from '@mantine/hooks'
import { useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { TaskList } from '../../shared/tasks/contract.ts'
import { useProgram, useTasks } from '../program.ts'

/** Into which list the next task goes. */
export interface TaskListChoice {
  readonly lists: readonly TaskList[]
  /** The list of the last time; undefined where there is none yet. */
  readonly list: TaskList | undefined
  readonly choose: (id: Id) => void
  /** Name of the first list, while there is none. */
  readonly newName: string
  readonly setNewName: (name: string) => void
  /** Whether a list is chosen or named. */
  readonly isReady: boolean
  /** The list, made when it is not there yet; null when that was refused, which is said. */
  readonly ensure: () => Promise<TaskList | null>
}

export function useTaskList(): TaskListChoice {
  const { notices, tasks } = useProgram()
  const lists = useTasks((state) => state.lists)
  const [lastListId, setLastListId] = useLocalStorage({
    key: 'list-of-new-tasks',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const [newName, setNewName] = useState('')
  const list = lists.find(({ id }) => id === lastListId) ?? lists[0]
  return {
    lists,
    list,
    choose: setLastListId,
    newName,
    setNewName,
    isReady: list !== undefined || newName.trim() !== '',
    ensure: async () => {
      if (list !== undefined) return list
      const reply = await tasks.getState().createList(newName.trim())
      if (!reply.ok) {
        notices.fail(reply.error)
        return null
      }
      setLastListId(reply.value.id)
      return reply.value
    },
  }
}
