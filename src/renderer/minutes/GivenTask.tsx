import { IconListCheck } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import type { Task } from '../../shared/tasks/contract.ts'
import { daysLeft, taskClass } from '../../shared/tasks/state.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import { useAsOf, useOrganizations, useProgram, useTasks } from '../program.ts'
import { StatusLabel } from '../ui/StatusLabel.tsx'
import { minutesMessages as messages } from './messages.ts'

/** A task that a conclusion gave, in one line that opens it in the registry. */
export function GivenTask({ task }: { readonly task: Task }) {
  const { tasks } = useProgram()
  const navigate = useNavigate()
  const asOf = useAsOf()
  const lead = useOrganizations().get(task.leadId ?? task.id)
  const soonDays = useTasks((state) => state.lists.find(({ id }) => id === task.taskListId)?.soonDays ?? 0)
  const due = deadlineText({ dueOn: task.dueOn, wording: task.dueWording })
  const open = async () => {
    const { show, open } = tasks.getState()
    await show({ taskListId: task.taskListId, kind: null, focus: false, leadId: null, classes: [] })
    open(task)
    await navigate('/nhiem-vu')
  }
  return (
    <button
      type="button"
      className="given-task"
      aria-label={messages.openTask(task.content)}
      onClick={() => void open()}
    >
      <IconListCheck size={15} stroke={1.6} aria-hidden />
      <span className="given-task-content one-line" title={task.content}>
        {task.content}
      </span>
      <span className="dimmed">{lead === undefined ? messages.noLead : lead.shortName || lead.name}</span>
      {task.deadlineKind === 'dated' && <span className="dimmed">{due || messages.noDue}</span>}
      <StatusLabel
        taskClass={taskClass(task, asOf, soonDays)}
        daysLeft={daysLeft(task, asOf)}
        dayMissing={task.deadlineKind === 'dated'}
      />
    </button>
  )
}
