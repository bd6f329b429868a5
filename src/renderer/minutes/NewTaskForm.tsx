import { Button } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import { plainProse } from '../../shared/prose/plainProse.ts'
import { taskKinds, type TaskKind } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { assignmentMessages } from './assignmentMessages.ts'
import { minutesMessages as messages, taskKindWords } from './messages.ts'
import { TaskListField } from './TaskListField.tsx'
import { useTaskList } from './useTaskList.ts'

const kindChoices = taskKinds.map((value) => ({ value, label: taskKindWords[value] }))

interface NewTaskFormProps {
  readonly conclusion: Conclusion
  readonly onClose: () => void
}

/** Into which list the task of a conclusion goes; the list of the last time is offered first. */
export function NewTaskForm({ conclusion, onClose }: NewTaskFormProps) {
  const { minutes, notices, saving, undo } = useProgram()
  const choice = useTaskList()
  const { list } = choice
  const [kind, setKind] = useState<TaskKind>('specific')

  const create = async (event: SubmitEvent) => {
    event.preventDefault()
    await saving.flushPending()
    const { conclusions, settleAssignments } = minutes.getState()
    const text = conclusions.find(({ id }) => id === conclusion.id)?.text ?? ''
    const content = plainProse(text).trim()
    if (content === '') return notices.say(messages.emptyText)
    const target = await choice.ensure()
    if (target === null) return
    const task = { taskListId: target.id, kind, content }
    const reply = await settleAssignments(conclusion.id, [], [task])
    if (!reply.ok) return notices.fail(reply.error)
    undo.say(assignmentMessages.created(1, target.name), reply.value)
    onClose()
  }
  return (
    <form
      className="minutes-offer"
      aria-label={messages.createTask}
      onSubmit={(event) => void create(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <TaskListField choice={choice} autoFocus={list === undefined} />
      <SelectField
        className="new-task-kind"
        label={messages.taskKind}
        labelHidden
        choices={kindChoices}
        value={kind}
        onChange={setKind}
      />
      <Button type="submit" variant="default" autoFocus={list !== undefined} disabled={!choice.isReady}>
        {messages.create}
      </Button>
      <Button variant="subtle" color="gray" onClick={onClose}>
        {messages.cancel}
      </Button>
    </form>
  )
}
