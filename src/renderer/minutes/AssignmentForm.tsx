import { Button, Textarea } from '@mantine/core'
import { useMemo, useState, type SubmitEvent } from 'react'
import type { AgencyMention, Assignment } from '../../shared/assignments/assignment.ts'
import { assignmentKey } from '../../shared/assignments/assignmentKey.ts'
import { agenciesNote, taskOfAssignment, unknownAgencies } from '../../shared/assignments/taskOfAssignment.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import { deadlineKinds, taskKinds, type TaskKind } from '../../shared/tasks/contract.ts'
import { organizationChoices } from '../organizationChoices.ts'
import { useDirectory, useProgram } from '../program.ts'
import { DeadlineField } from '../ui/DateField.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'
import { MultiSelectField, OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { assignmentMessages as messages, deadlineKindWords } from './assignmentMessages.ts'
import { minutesMessages, taskKindWords } from './messages.ts'
import { TaskListField } from './TaskListField.tsx'
import { UnknownAgencies } from './UnknownAgencies.tsx'
import type { Reader } from './useOffers.ts'
import type { TaskListChoice } from './useTaskList.ts'

const kindChoices = taskKinds.map((value) => ({ value, label: taskKindWords[value] }))
const deadlineChoices = deadlineKinds.map((value) => ({ value, label: deadlineKindWords[value] }))

interface AssignmentFormProps {
  readonly conclusion: Conclusion
  readonly assignment: Assignment
  readonly reader: Reader
  readonly choice: TaskListChoice
  readonly onClose: () => void
}

/** The task that an assignment gives, to be corrected before it is made. */
export function AssignmentForm({ conclusion, assignment, reader, choice, onClose }: AssignmentFormProps) {
  const { minutes, undo } = useProgram()
  const organizations = useDirectory((state) => state.organizations)
  const [task, setTask] = useState(() => taskOfAssignment(assignment, reader.day))
  const [kind, setKind] = useState<TaskKind>('specific')
  const [isEmpty, setIsEmpty] = useState(false)
  const { content, leadId, supportingIds, deadlineKind, dueOn, dueWording } = task
  const set = (patch: Partial<typeof task>) => setTask((before) => ({ ...before, ...patch }))
  const leads = useMemo(
    () => organizationChoices(organizations, reader.day, leadId),
    [organizations, reader.day, leadId],
  )
  const others = useMemo(
    () =>
      organizationChoices(organizations, reader.day, supportingIds).filter(({ value }) => value !== leadId),
    [organizations, reader.day, supportingIds, leadId],
  )

  const create = async (event: SubmitEvent) => {
    event.preventDefault()
    if (content.trim() === '') return setIsEmpty(true)
    const list = await choice.ensure()
    if (list === null) return
    const { settleAssignments } = minutes.getState()
    const isLacking = ({ text }: AgencyMention) => reader.organizations.find(text).match !== 'one'
    const lacking = unknownAgencies(assignment).filter(isLacking)
    const note = agenciesNote(
      leadId === null ? (lacking.find((one) => one === assignment.lead) ?? null) : null,
      lacking.filter((one) => one !== assignment.lead),
    )
    const made = { ...task, note, content: content.trim(), taskListId: list.id, kind }
    await undo.report(
      messages.created(1, list.name),
      settleAssignments(conclusion.id, [assignmentKey(assignment)], [made]),
    )
    onClose()
  }
  return (
    <form
      className="assignment-form"
      aria-label={messages.form}
      noValidate
      onSubmit={(event) => void create(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      <Textarea
        className="assignment-form-wide"
        label={messages.content}
        autoFocus
        spellCheck={false}
        value={content}
        error={isEmpty ? messages.emptyContent : null}
        styles={{ input: { fieldSizing: 'content' } }}
        onChange={(event) => {
          setIsEmpty(false)
          set({ content: event.currentTarget.value })
        }}
      />
      <OptionalSelectField
        label={messages.lead}
        placeholder={messages.chooseAgency}
        searchable
        choices={leads}
        value={leadId}
        onChange={(id) => set({ leadId: id, supportingIds: supportingIds.filter((one) => one !== id) })}
      />
      <MultiSelectField
        label={messages.supportingField}
        placeholder={messages.chooseAgency}
        searchable
        choices={others}
        values={supportingIds}
        onChange={(ids) => set({ supportingIds: [...ids] })}
      />
      <UnknownAgencies
        assignment={assignment}
        reader={reader}
        onAdded={(mention, id) =>
          set(mention === assignment.lead ? { leadId: id } : { supportingIds: [...supportingIds, id] })
        }
      />
      <SelectField
        label={messages.deadlineKind}
        choices={deadlineChoices}
        value={deadlineKind}
        onChange={(next) =>
          set(next === 'dated' ? { deadlineKind: next } : { deadlineKind: next, dueOn: null, dueWording: '' })
        }
      />
      {deadlineKind === 'dated' && (
        <DeadlineField
          label={messages.deadline}
          placeholder={messages.deadlinePlaceholder}
          today={reader.day}
          dueOn={dueOn}
          dueWording={dueWording}
          onChange={(deadline) =>
            set({ dueOn: deadline?.dueOn ?? null, dueWording: deadline?.wording ?? '' })
          }
        />
      )}
      <FormFoot className="assignment-form-foot">
        <TaskListField choice={choice} />
        <SelectField
          className="new-task-kind"
          label={minutesMessages.taskKind}
          labelHidden
          choices={kindChoices}
          value={kind}
          onChange={setKind}
        />
        <Button type="submit" variant="default" disabled={!choice.isReady}>
          {messages.create}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {minutesMessages.cancel}
        </Button>
      </FormFoot>
    </form>
  )
}
