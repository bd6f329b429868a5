import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { TaskStep } from '../../shared/tasks/steps.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useProgram } from '../program.ts'
import { stepPatch, stepValues } from './readStep.ts'
import { StepForm } from './StepForm.tsx'
import { panelMessages as messages, stepWords } from './taskPanelMessages.ts'

interface StepRecordProps {
  readonly step: TaskStep
  /** The step as it reads. */
  readonly children: ReactNode
}

/** One step of a task, which is corrected and taken back in its place. */
export function StepRecord({ step, children }: StepRecordProps) {
  const { tasks, undo } = useProgram()
  const [editing, setEditing] = useState(false)
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
        <ActionIcon size={24} aria-label={messages.takeAway(name)} onClick={() => void remove()}>
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </span>
    </div>
  )
}
