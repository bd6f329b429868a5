import { TextInput } from '@mantine/core'
import { SelectField } from '../ui/SelectField.tsx'
import { minutesMessages as messages } from './messages.ts'
import type { TaskListChoice } from './useTaskList.ts'

/** Into which list tasks go; where there is none, the name of the first one. */
export function TaskListField({
  choice,
  autoFocus = false,
}: {
  readonly choice: TaskListChoice
  /** Puts the hand where the first list is named. */
  readonly autoFocus?: boolean
}) {
  const { lists, list, choose, newName, setNewName } = choice
  return list === undefined ? (
    <TextInput
      className="new-task-list"
      aria-label={messages.newList}
      placeholder={messages.newList}
      autoFocus={autoFocus}
      spellCheck={false}
      maxLength={200}
      value={newName}
      onChange={(event) => setNewName(event.currentTarget.value)}
    />
  ) : (
    <SelectField
      className="new-task-list"
      label={messages.taskList}
      labelHidden
      choices={lists.map(({ id, name }) => ({ value: id, label: name }))}
      value={list.id}
      onChange={choose}
    />
  )
}
