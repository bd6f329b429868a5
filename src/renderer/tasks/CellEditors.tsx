import { useMemo, useRef, type ReactNode } from 'react'
import { assertNever } from '../../shared/contract/error.ts'
import type { TaskColumnKey } from '../../shared/tasks/columns.ts'
import { priorities, type TaskFields, type TaskRow } from '../../shared/tasks/contract.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useAsOf, useDirectory, useProgram } from '../program.ts'
import { CellField } from '../ui/CellField.tsx'
import { DeadlineField } from '../ui/DateField.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextCellField } from '../ui/TextCellField.tsx'
import { columnHeading } from './taskColumn.tsx'
import { taskMessages as messages } from './messages.ts'
import { priorityWords } from './taskPanelMessages.ts'

interface CellEditorProps {
  readonly task: TaskRow
  /** Gives the keyboard back to the table. */
  readonly onDone: () => void
}

type TextColumn = 'code' | 'content' | 'product' | 'note' | 'assigner' | 'director' | 'contact' | 'result'

/** The field in which a cell of the registry is edited; null for what is derived or has a log of its own. */
export function cellEditor(key: TaskColumnKey): ((task: TaskRow, done: () => void) => ReactNode) | null {
  switch (key) {
    case 'code':
    case 'content':
    case 'product':
    case 'note':
    case 'assigner':
    case 'director':
    case 'contact':
    case 'result':
      return (task, done) => <TextEditor field={key} task={task} onDone={done} />
    case 'lead':
      return (task, done) => <LeadEditor task={task} onDone={done} />
    case 'due':
      return (task, done) => <DueEditor task={task} onDone={done} />
    case 'priority':
      return (task, done) => <PriorityEditor task={task} onDone={done} />
    case 'kind':
    case 'focus':
    case 'supporting':
    case 'status':
    case 'progress':
    case 'source':
    case 'assignedOn':
    case 'startedOn':
    case 'completedOn':
    case 'firstDue':
    case 'extensions':
    case 'lastReport':
    case 'reportedOn':
    case 'difficulty':
    case 'cause':
    case 'proposal':
    case 'reminders':
    case 'tags':
    case 'list':
    case 'id':
      return null
    default:
      return assertNever(key)
  }
}

/** Cells whose value comes from an extension or a transfer, which is corrected in the panel, and the words for that. */
export function fixedCells(key: TaskColumnKey) {
  if (key === 'due')
    return { fixed: ({ state }: TaskRow) => state.extensions > 0, words: messages.dueWasExtended } as const
  if (key === 'lead')
    return {
      fixed: ({ state, leadId }: TaskRow) => state.leadId !== leadId,
      words: messages.leadWasTransferred,
    } as const
  return null
}

function useSave(task: TaskRow) {
  const { tasks, notices } = useProgram()
  return (patch: Partial<TaskFields>) => void notices.report(tasks.getState().update(task.id, patch))
}

function TextEditor({ task, field, onDone }: CellEditorProps & { readonly field: TextColumn }) {
  const { tasks } = useProgram()
  return (
    <TextCellField
      label={columnHeading(field)}
      recordId={task.id}
      field={`task.${field}`}
      value={task[field]}
      commit={(text) => tasks.getState().update(task.id, { [field]: text })}
      onDone={onDone}
    />
  )
}

function LeadEditor({ task, onDone }: CellEditorProps) {
  const asOf = useAsOf()
  const save = useSave(task)
  const organizations = useDirectory((state) => state.organizations)
  const choices = useMemo(
    () => organizationChoices(organizations, asOf, task.leadId),
    [organizations, asOf, task.leadId],
  )
  return (
    <CellField onDone={onDone}>
      <OptionalSelectField
        label={columnHeading('lead')}
        labelHidden
        searchable
        choicesWidth={320}
        autoFocus
        placeholder={messages.noLead}
        choices={choices}
        value={task.leadId}
        onChange={(leadId) => {
          save({ leadId })
          onDone()
        }}
      />
    </CellField>
  )
}

function DueEditor({ task, onDone }: CellEditorProps) {
  const asOf = useAsOf()
  const save = useSave(task)
  const unreadable = useRef(false)
  return (
    <CellField onDone={onDone} keeps={() => unreadable.current}>
      <DeadlineField
        label={columnHeading('due')}
        labelHidden
        autoFocus
        dueOn={task.dueOn}
        dueWording={task.dueWording}
        today={asOf}
        onChange={(deadline) =>
          save({
            deadlineKind: deadline === null ? 'none' : 'dated',
            dueOn: deadline?.dueOn ?? null,
            dueWording: deadline?.wording ?? '',
          })
        }
        onEnter={onDone}
        onLeave={(readable) => {
          unreadable.current = !readable
        }}
      />
    </CellField>
  )
}

const priorityChoices = priorities.map((value) => ({ value, label: priorityWords[value] }))

function PriorityEditor({ task, onDone }: CellEditorProps) {
  const save = useSave(task)
  return (
    <CellField onDone={onDone}>
      <SelectField
        label={columnHeading('priority')}
        labelHidden
        autoFocus
        choices={priorityChoices}
        value={task.priority}
        onChange={(priority) => {
          save({ priority })
          onDone()
        }}
      />
    </CellField>
  )
}
