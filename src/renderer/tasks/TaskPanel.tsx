import { useEffect, useRef } from 'react'
import type { TaskDetail } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { Panel, Section } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { AssignmentPart } from './AssignmentPart.tsx'
import { ChildrenPart } from './ChildrenPart.tsx'
import { ExtensionsPart } from './ExtensionsPart.tsx'
import { FilesPart } from './FilesPart.tsx'
import { ProgressPart } from './ProgressPart.tsx'
import { RemindersPart } from './RemindersPart.tsx'
import { TaskAgencies } from './TaskAgencies.tsx'
import { TaskDeadline } from './TaskDeadline.tsx'
import { taskNumber } from './taskNumber.ts'
import { TaskPanelHead } from './TaskPanelHead.tsx'
import { panelMessages as messages } from './taskPanelMessages.ts'
import { TaskSources } from './TaskSources.tsx'
import { TaskStatus } from './TaskStatus.tsx'
import { TaskTrail } from './TaskTrail.tsx'
import { useTaskPatch } from './useTaskPatch.ts'
import './taskPanel.css'

interface TaskPanelProps {
  readonly detail: TaskDetail
  /** Whether it was just made, to be filled in. */
  readonly isNew: boolean
}

/** The open task, read from its top down and edited in place. */
export function TaskPanel({ detail, isNew }: TaskPanelProps) {
  const { tasks } = useProgram()
  const { task } = detail
  const { update } = tasks.getState()
  const patch = useTaskPatch(task.id)
  const closeButton = useRef<HTMLButtonElement>(null)
  const progress = useRef<HTMLDivElement>(null)
  const { stage, begun } = task.state
  // An action that is done may take its button away, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) closeButton.current?.focus()
  }, [stage, begun])

  return (
    <Panel label={messages.panel(taskNumber(task))}>
      <TaskPanelHead detail={detail} closeButton={closeButton} />
      <div className="task-main">
        <TextField
          className="task-content quiet"
          label={messages.content}
          labelHidden
          placeholder={messages.content}
          recordId={task.id}
          field="task.content"
          value={task.content}
          multiline
          maxRows={12}
          autoFocus={isNew}
          onSave={(content) => update(task.id, { content })}
        />
        <TaskStatus task={task} />
        <div className="fields quiet">
          <TaskDeadline detail={detail} patch={patch} />
          <TaskAgencies detail={detail} patch={patch} />
          <TextField
            label={messages.contact}
            placeholder={messages.contactPlaceholder}
            recordId={task.id}
            field="task.contact"
            value={task.contact}
            wraps
            onSave={(contact) => update(task.id, { contact })}
          />
          <TextField
            label={messages.product}
            recordId={task.id}
            field="task.product"
            value={task.product}
            wraps
            onSave={(product) => update(task.id, { product })}
          />
        </div>
      </div>
      <TaskSources task={task} />
      <TaskTrail
        detail={detail}
        onProgress={() => progress.current?.scrollIntoView({ block: 'start', behavior: 'instant' })}
      />
      <ProgressPart detail={detail} sectionRef={progress} />
      <ExtensionsPart detail={detail} />
      <RemindersPart detail={detail} />
      <FilesPart detail={detail} />
      <ChildrenPart detail={detail} />
      <Section title={messages.texts}>
        <div className="fields quiet">
          <TextField
            label={messages.result}
            placeholder={messages.resultPlaceholder}
            recordId={task.id}
            field="task.result"
            value={task.result}
            multiline
            onSave={(result) => update(task.id, { result })}
          />
          <TextField
            label={messages.note}
            recordId={task.id}
            field="task.note"
            value={task.note}
            multiline
            onSave={(note) => update(task.id, { note })}
          />
        </div>
      </Section>
      <AssignmentPart detail={detail} patch={patch} />
    </Panel>
  )
}
