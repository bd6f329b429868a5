import { useMemo } from 'react'
import { priorities, taskKinds, type TaskDetail } from '../../shared/tasks/contract.ts'
import { useAsOf, useProgram, useTasks } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { Section } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { kindWords } from './messages.ts'
import { ParentField } from './ParentField.tsx'
import { TagsField } from './TagsField.tsx'
import { DeadlineKindField, FirstDeadline } from './TaskDeadline.tsx'
import type { TaskPatch } from './useTaskPatch.ts'
import { panelMessages as messages, priorityWords } from './taskPanelMessages.ts'

const kindChoices = taskKinds.map((value) => ({ value, label: kindWords[value] }))
const priorityChoices = priorities.map((value) => ({ value, label: priorityWords[value] }))

interface AssignmentPartProps {
  readonly detail: TaskDetail
  readonly patch: TaskPatch
}

/** How a task was given, and where it stands in the registry. */
export function AssignmentPart({ detail, patch }: AssignmentPartProps) {
  const { tasks } = useProgram()
  const asOf = useAsOf()
  const lists = useTasks((state) => state.lists)
  const listChoices = useMemo(() => lists.map(({ id, name }) => ({ value: id, label: name })), [lists])
  const { task } = detail
  const { update } = tasks.getState()
  return (
    <Section title={messages.assignment}>
      <div className="fields quiet">
        <DateField
          label={messages.assignedOn}
          value={task.assignedOn}
          error={patch.errorOf('assignedOn')}
          today={asOf}
          onChange={(assignedOn) => patch.set({ assignedOn })}
        />
        <TextField
          label={messages.assigner}
          recordId={task.id}
          field="task.assigner"
          value={task.assigner}
          wraps
          onSave={(assigner) => update(task.id, { assigner })}
        />
        <TextField
          label={messages.director}
          recordId={task.id}
          field="task.director"
          value={task.director}
          wraps
          onSave={(director) => update(task.id, { director })}
        />
        <SelectField
          label={messages.priority}
          choices={priorityChoices}
          value={task.priority}
          onChange={(priority) => patch.set({ priority })}
        />
        {task.deadlineKind === 'dated' && <DeadlineKindField detail={detail} patch={patch} />}
        {task.deadlineKind === 'dated' && task.state.extensions > 0 && (
          <FirstDeadline label={messages.firstDue} detail={detail} patch={patch} />
        )}
        <DateField
          label={messages.focusFrom}
          value={task.focusFrom}
          error={patch.errorOf('focusFrom')}
          today={asOf}
          onChange={(focusFrom) => patch.set({ focusFrom })}
        />
        <DateField
          label={messages.focusUntil}
          value={task.focusUntil}
          error={patch.errorOf('focusUntil')}
          today={asOf}
          onChange={(focusUntil) => patch.set({ focusUntil })}
        />
        <TagsField tagIds={task.tagIds} onChange={(tagIds) => patch.set({ tagIds })} />
        <TextField
          label={messages.code}
          recordId={task.id}
          field="task.code"
          value={task.code}
          onSave={(code) => update(task.id, { code })}
        />
        <SelectField
          label={messages.kind}
          choices={kindChoices}
          value={task.kind}
          onChange={(kind) => patch.set({ kind })}
        />
        <SelectField
          label={messages.list}
          choices={listChoices}
          value={task.taskListId}
          error={patch.errorOf('taskListId')}
          onChange={(taskListId) => patch.set({ taskListId })}
        />
        <ParentField
          detail={detail}
          error={patch.errorOf('parentId')}
          onChange={(parentId) => patch.set({ parentId })}
        />
      </div>
    </Section>
  )
}
