import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { classWords } from '../../shared/tasks/classWords.ts'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import { daysLeft, taskClass, type TaskState } from '../../shared/tasks/state.ts'
import type { TaskStep } from '../../shared/tasks/steps.ts'
import { deadlineText } from '../../shared/time/deadline.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useAsOf, useOrganizations, useProgram, useTasks } from '../program.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { stepPatch, stepValues } from './readStep.ts'
import { StepForm } from './StepForm.tsx'
import { panelMessages as messages, stepWords } from './taskPanelMessages.ts'
import { stateWithout } from './taskTrailPoints.ts'

interface StepRecordProps {
  readonly detail: TaskDetail
  readonly step: TaskStep
  /** The step as it reads. */
  readonly children: ReactNode
}

/** One step of a task, which is corrected and taken back in its place. */
export function StepRecord({ detail, step, children }: StepRecordProps) {
  const { tasks, undo } = useProgram()
  const [editing, setEditing] = useState(false)
  const [asking, setAsking] = useState(false)
  const undone = useUndoneWords(detail, step)
  const name = `${stepWords[step.kind]} ${shortDate(step.happenedOn)}`
  const remove = () =>
    undo.report(
      messages.stepRemoved(stepWords[step.kind], shortDate(step.happenedOn)),
      tasks.getState().removeStep(step.id),
    )
  if (editing)
    return (
      <StepForm
        kind={step.kind}
        name={`step ${step.id}`}
        initial={stepValues(step)}
        submitLabel={messages.save}
        onSend={(corrected) => tasks.getState().updateStep(step.id, stepPatch(corrected))}
        onClose={() => setEditing(false)}
      />
    )
  return (
    <div className="task-record">
      <div className="task-record-text">{children}</div>
      <span className="record-actions">
        <ActionIcon size={24} aria-label={messages.correct(name)} onClick={() => setEditing(true)}>
          <IconPencil size={15} stroke={1.6} />
        </ActionIcon>
        <ActionIcon size={24} aria-label={messages.takeAway(name)} onClick={() => setAsking(true)}>
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </span>
      <ConfirmDialog
        opened={asking}
        title={messages.removeStepTitle(stepWords[step.kind], shortDate(step.happenedOn))}
        text={undone}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}

/** What will be as if the step had never been, as of the day. */
function useUndoneWords(detail: TaskDetail, step: TaskStep): string {
  const asOf = useAsOf()
  const organizations = useOrganizations()
  const { task } = detail
  const soonDays = useTasks((state) => state.lists.find(({ id }) => id === task.taskListId)?.soonDays ?? 0)
  const { before, after } = stateWithout(detail, step, asOf)
  const status = (state: TaskState) =>
    classWords(taskClass(state, asOf, soonDays), daysLeft(state, asOf), task.deadlineKind === 'dated')
  const due = ({ dueOn, dueWording }: TaskState) =>
    deadlineText({ dueOn, wording: dueWording }) || messages.none
  const lead = ({ leadId }: TaskState) => nameOf(leadId)
  const nameOf = (id: Id | null) =>
    id === null ? messages.none : (organizations.get(id)?.name ?? messages.none)
  const words = [
    ...(status(before) === status(after) ? [] : [messages.stepUndoneTo(status(before), status(after))]),
    ...(due(before) === due(after) ? [] : [messages.dueUndoneTo(due(before), due(after))]),
    ...(lead(before) === lead(after) ? [] : [messages.leadUndoneTo(lead(before), lead(after))]),
  ]
  return words.length === 0 ? messages.stepUndone : words.join('\n')
}
