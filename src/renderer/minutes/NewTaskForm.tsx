import { Button, TextInput } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useMemo, useState, type SubmitEvent } from 'react'
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
  const { minutes, notices, saving, tasks } = useProgram()
  const lists = useTasks((state) => state.lists)
  const [lastListId, setLastListId] = useLocalStorage({
    key: 'list-of-new-tasks',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const [newListName, setNewListName] = useState('')
  const [kind, setKind] = useState<TaskKind>('specific')
  const choices = useMemo(() => lists.map(({ id, name }) => ({ value: id, label: name })), [lists])
  const list = lists.find(({ id }) => id === lastListId) ?? lists[0]

  const createList = async () => {
    const reply = await tasks.getState().createList(newListName.trim())
    if (reply.ok) return reply.value
    notices.fail(reply.error)
    return null
  }
  const create = async (event: SubmitEvent) => {
    event.preventDefault()
    await saving.flushPending()
    const { conclusions, createTask } = minutes.getState()
    if (conclusions.find(({ id }) => id === conclusion.id)?.text.trim() === '') {
      notices.say(messages.emptyText)
      return
    }
    const target = list ?? (await createList())
    if (target === null) return
    const done = await notices.report(createTask(conclusion.id, target.id, kind))
    if (!done) return
    setLastListId(target.id)
    notices.say(messages.taskCreated(target.name))
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
      {list === undefined ? (
        <TextInput
          className="new-task-list"
          aria-label={messages.newList}
          placeholder={messages.newList}
          autoFocus
          spellCheck={false}
          maxLength={200}
          value={newListName}
          onChange={(event) => setNewListName(event.currentTarget.value)}
        />
      ) : (
        <SelectField
          className="new-task-list"
          label={messages.taskList}
          labelHidden
          choices={choices}
          value={list.id}
          onChange={setLastListId}
        />
      )}
      <SelectField
        className="new-task-kind"
        label={messages.taskKind}
        labelHidden
        choices={kindChoices}
        value={kind}
        onChange={setKind}
      />
      <Button
        type="submit"
        variant="default"
        autoFocus={list !== undefined}
        disabled={list === undefined && newListName.trim() === ''}
      >
        {messages.create}
      </Button>
      <Button variant="subtle" color="gray" onClick={onClose}>
        {messages.cancel}
      </Button>
    </form>
  )
}
