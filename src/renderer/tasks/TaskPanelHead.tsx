import { UnstyledButton } from '@mantine/core'
import type { Ref } from 'react'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { RecordPanelHead } from '../ui/RecordPanelHead.tsx'
import { taskNumber } from './taskNumber.ts'
import { panelMessages as messages } from './taskPanelMessages.ts'

interface TaskPanelHeadProps {
  readonly detail: TaskDetail
  readonly closeButton: Ref<HTMLButtonElement>
}

/** The number of the task, the one it is a part of, and when it was saved. */
export function TaskPanelHead({ detail, closeButton }: TaskPanelHeadProps) {
  const { tasks, undo } = useProgram()
  const { task, parent, steps, reminders } = detail
  const { open, remove } = tasks.getState()
  const number = taskNumber(task)
  const partIds = [...task.sources, ...steps, ...reminders].map(({ id }) => id)
  const removeTask = () => undo.report(messages.removed(number), remove(task.id), () => open(task.id))
  return (
    <>
      <RecordPanelHead
        title={
          <>
            {parent !== null && (
              <>
                <UnstyledButton className="text-link" title={parent.content} onClick={() => open(parent.id)}>
                  {messages.panel(taskNumber(parent))}
                </UnstyledButton>
                <span aria-hidden>›</span>
              </>
            )}
            <span>{parent === null ? messages.panel(number) : number}</span>
          </>
        }
        record={task}
        partIds={partIds}
        removeLabel={messages.remove}
        onRemove={() => void removeTask()}
        onClose={() => open(null)}
        closeButton={closeButton}
      />
    </>
  )
}
