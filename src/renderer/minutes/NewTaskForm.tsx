import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useMemo, useState, type SubmitEvent } from 'react'
import { Link } from 'react-router'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import { taskKinds, type TaskKind } from '../../shared/tasks/contract.ts'
import { useProgram, useTasks } from '../program.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { minutesMessages as messages, taskKindWords } from './messages.ts'

const kindChoices = taskKinds.map((value) => ({ value, label: taskKindWords[value] }))

interface NewTaskFormProps {
  readonly conclusion: Conclusion
  readonly onClose: () => void
}

/** Into which list the task of a conclusion goes; the list of the last time is offered first. */
export function NewTaskForm({ conclusion, onClose }: NewTaskFormProps) {
  const { minutes, notices, saving } = useProgram()
  const lists = useTasks((state) => state.lists)
  const [lastListId, setLastListId] = useLocalStorage({
    key: 'list-of-new-tasks',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const [kind, setKind] = useState<TaskKind>('specific')
  const choices = useMemo(() => lists.map(({ id, name }) => ({ value: id, label: name })), [lists])
  const list = lists.find(({ id }) => id === lastListId) ?? lists[0]

  if (list === undefined) {
    return (
      <p className="minutes-offer dimmed">
        <Link className="text-link" to="/nhiem-vu">
          {messages.noLists}
        </Link>
      </p>
    )
  }
  const create = async (event: SubmitEvent) => {
    event.preventDefault()
    await saving.flushPending()
    const { conclusions, createTask } = minutes.getState()
    if (conclusions.find(({ id }) => id === conclusion.id)?.text.trim() === '') {
      notices.say(messages.emptyText)
      return
    }
    const done = await notices.report(createTask(conclusion.id, list.id, kind))
    if (!done) return
    setLastListId(list.id)
    notices.say(messages.taskCreated(list.name))
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
      <SelectField
        className="new-task-list"
        label={messages.taskList}
        labelHidden
        choices={choices}
        value={list.id}
        onChange={setLastListId}
      />
      <SelectField
        className="new-task-kind"
        label={messages.taskKind}
        labelHidden
        choices={kindChoices}
        value={kind}
        onChange={setKind}
      />
      <Button type="submit" variant="default" autoFocus>
        {messages.create}
      </Button>
      <Button variant="subtle" color="gray" onClick={onClose}>
        {messages.cancel}
      </Button>
    </form>
  )
}
