import { Button, UnstyledButton } from '@mantine/core'
import type { TaskDetail, TaskRow } from '../../shared/tasks/contract.ts'
import { daysLeft, taskClass } from '../../shared/tasks/state.ts'
import { useAsOf, useProgram, useTasks } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { StatusLabel } from '../ui/StatusLabel.tsx'
import { taskCode } from '../../shared/tasks/taskCode.ts'
import { taskNumber } from './taskNumber.ts'
import { panelMessages as messages } from './taskPanelMessages.ts'

/** The tasks that are parts of this one, each with its state of the day. */
export function ChildrenPart({ detail: { task, children } }: { readonly detail: TaskDetail }) {
  const { tasks, notices } = useProgram()
  return (
    <Section
      title={messages.children}
      counts={children.length > 0 && children.length}
      actions={
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void notices.report(tasks.getState().createPart(task))}
        >
          {messages.addChild}
        </Button>
      }
    >
      {children.map((child) => (
        <ChildLine key={child.id} task={child} />
      ))}
    </Section>
  )
}

function ChildLine({ task }: { readonly task: TaskRow }) {
  const { tasks } = useProgram()
  const asOf = useAsOf()
  const soonDays = useTasks((state) => state.lists.find(({ id }) => id === task.taskListId)?.soonDays ?? 0)
  return (
    <UnstyledButton
      className="task-child"
      aria-label={messages.openTask(taskNumber(task))}
      onClick={() => tasks.getState().open(task.id)}
    >
      <span className="dimmed">{taskCode(task)}</span>
      <span className="one-line" title={task.content}>
        {task.content === '' ? <span className="dimmed">{messages.noContent}</span> : task.content}
      </span>
      <StatusLabel
        taskClass={taskClass(task.state, asOf, soonDays)}
        daysLeft={daysLeft(task.state, asOf)}
        dayMissing={task.deadlineKind === 'dated'}
      />
    </UnstyledButton>
  )
}
