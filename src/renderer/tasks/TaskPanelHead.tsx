import { ActionIcon, Menu, UnstyledButton } from '@mantine/core'
import { IconDots, IconTrash, IconX } from '@tabler/icons-react'
import { useState, type Ref } from 'react'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { AutosaveText } from '../ui/AutosaveText.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { taskNumber } from './taskNumber.ts'
import { panelMessages as messages } from './taskPanelMessages.ts'

interface TaskPanelHeadProps {
  readonly detail: TaskDetail
  readonly closeButton: Ref<HTMLButtonElement>
}

/** The number of the task, the one it is a part of, and when it was saved. */
export function TaskPanelHead({ detail, closeButton }: TaskPanelHeadProps) {
  const { tasks, undo } = useProgram()
  const [removing, setRemoving] = useState(false)
  const { task, parent, steps, reminders } = detail
  const { open, remove } = tasks.getState()
  const number = taskNumber(task)
  const partIds = [...task.sources, ...steps, ...reminders].map(({ id }) => id)
  const removeTask = () => undo.report(messages.removed(number), remove(task.id))
  return (
    <div className="panel-head">
      {parent !== null && (
        <>
          <UnstyledButton className="text-link" title={parent.content} onClick={() => open(parent.id)}>
            {messages.panel(taskNumber(parent))}
          </UnstyledButton>
          <span aria-hidden>›</span>
        </>
      )}
      <span>{parent === null ? messages.panel(number) : number}</span>
      <div className="panel-head-end">
        <SampleTag sample={task.sample} />
        <AutosaveText recordId={task.id} partIds={partIds} />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={24} aria-label={messages.more}>
              <IconDots size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} stroke={1.6} />}
              onClick={() => setRemoving(true)}
            >
              {messages.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <ActionIcon ref={closeButton} size={24} aria-label={messages.close} onClick={() => open(null)}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      <ConfirmDialog
        opened={removing}
        title={messages.removeTitle(number)}
        text={messages.removeText(task.content)}
        onConfirm={() => void removeTask()}
        onClose={() => setRemoving(false)}
      />
    </div>
  )
}
