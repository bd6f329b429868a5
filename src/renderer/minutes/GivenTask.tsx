import { IconListCheck } from '@tabler/icons-react'
import type { TaskRow } from '../../shared/tasks/contract.ts'
import { daysLeft, taskClass } from '../../shared/tasks/state.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import { useAsOf, useOrganizations, useTasks } from '../program.ts'
import { StatusLabel } from '../ui/StatusLabel.tsx'
import { minutesMessages as messages } from './messages.ts'
import { useOpenTask } from './useOpenTask.ts'

/** A task that a conclusion gave, in one line that opens it in the registry. */
export function GivenTask({ task }: { readonly task: TaskRow }) {
  const asOf = useAsOf()
  const { state } = task
  const lead = useOrganizations().get(state.leadId ?? task.id)
  const soonDays = useTasks((state) => state.lists.find(({ id }) => id === task.taskListId)?.soonDays ?? 0)
  const due = deadlineText({ dueOn: state.dueOn, wording: state.dueWording })
  const open = useOpenTask()
  return (
    <button
      type="button"
      className="given-task"
      aria-label={messages.openTask(task.content)}
      onClick={() => open(task)}
    >
      <IconListCheck size={15} stroke={1.6} aria-hidden />
      <span className="given-task-content one-line" title={task.content}>
        {task.content}
      </span>
      <span className="dimmed">{lead === undefined ? messages.noLead : lead.shortName || lead.name}</span>
      {task.deadlineKind === 'dated' && <span className="dimmed">{due || messages.noDue}</span>}
      <StatusLabel
        taskClass={taskClass(state, asOf, soonDays)}
        daysLeft={daysLeft(state, asOf)}
        dayMissing={task.deadlineKind === 'dated'}
      />
    </button>
  )
}
