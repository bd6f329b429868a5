import { useMemo } from 'react'
import { priorities, taskKinds, type TaskDetail, type TaskFields } from '../../shared/tasks/contract.ts'
import { useAsOf, useProgram, useTasks } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { Section } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { kindWords } from './messages.ts'
import { ParentField } from './ParentField.tsx'
import { TagsField } from './TagsField.tsx'
import { DeadlineKindField, FirstDeadline } from './TaskDeadline.tsx'
import { panelMessages as messages, priorityWords } from './taskPanelMessages.ts'

const kindChoices = taskKinds.map((value) => ({ value, label: kindWords[value] }))
const priorityChoices = priorities.map((value) => ({ value, label: priorityWords[value] }))

interface AssignmentPartProps {
  readonly detail: TaskDetail
  readonly onSet: (patch: Partial<TaskFields>) => void
}

/** How a task was given, and where it stands in the registry. */
export function AssignmentPart({ detail, onSet }: AssignmentPartProps) {
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
          today={asOf}
          onChange={(assignedOn) => onSet({ assignedOn })}
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
          onChange={(priority) => onSet({ priority })}
        />
        {task.deadlineKind === 'dated' && <DeadlineKindField detail={detail} onSet={onSet} />}
        {task.deadlineKind === 'dated' && task.state.extensions > 0 && (
          <FirstDeadline label={messages.firstDue} detail={detail} onSet={onSet} />
        )}
        <DateField
          label={messages.focusFrom}
          value={task.focusFrom}
          today={asOf}
          onChange={(focusFrom) => onSet({ focusFrom })}
        />
        <DateField
          label={messages.focusUntil}
          value={task.focusUntil}
          today={asOf}
          onChange={(focusUntil) => onSet({ focusUntil })}
        />
        <TagsField tagIds={task.tagIds} onChange={(tagIds) => onSet({ tagIds })} />
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
          onChange={(kind) => onSet({ kind })}
        />
        <SelectField
          label={messages.list}
          choices={listChoices}
          value={task.taskListId}
          onChange={(taskListId) => onSet({ taskListId })}
        />
        <ParentField detail={detail} onChange={(parentId) => onSet({ parentId })} />
      </div>
    </Section>
  )
}
