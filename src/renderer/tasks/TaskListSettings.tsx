import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { ownerLevels, type TaskList } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { AutosaveText } from '../ui/AutosaveText.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { ownerLevelWords, taskMessages as messages } from './messages.ts'

const levelChoices = ownerLevels.map((value) => ({ value, label: ownerLevelWords[value] }))

/** What is set for a whole list: its name, and when "sắp đến hạn" begins. */
export function TaskListSettings({ list, isNew }: { readonly list: TaskList; readonly isNew: boolean }) {
  const { tasks, notices, undo } = useProgram()
  const [open, setOpen] = useState(isNew)
  // A list may be on the screen before it is known to be the new one.
  const [wasNew, setWasNew] = useState(isNew)
  if (isNew !== wasNew) {
    setWasNew(isNew)
    if (isNew) setOpen(true)
  }
  const button = useRef<HTMLButtonElement>(null)
  const { updateList, removeList, createList, leaveNewList, narrow } = tasks.getState()
  const close = () => {
    setOpen(false)
    button.current?.focus()
    if (isNew) void leaveNewList()
  }
  const remove = () => {
    const { taskListIds } = tasks.getState().arrangement.filter
    setOpen(false)
    return undo.report(messages.listRemoved(list.name), removeList(list.id), () => {
      if (taskListIds?.includes(list.id) === true) void narrow({ taskListIds })
    })
  }

  return (
    <>
      <Popover
        opened={open}
        onChange={(opened) => (opened ? setOpen(true) : close())}
        position="bottom-start"
        trapFocus
      >
        <Popover.Target>
          <ActionIcon
            ref={button}
            aria-label={messages.listSettings}
            aria-haspopup="dialog"
            onClick={() => (open ? close() : setOpen(true))}
          >
            <IconPencil size={16} stroke={1.6} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className="task-list-settings" aria-label={messages.listSettings}>
          <div className="fields">
            <TextField
              label={messages.listName}
              recordId={list.id}
              field="taskList.name"
              value={list.name}
              autoFocus
              onSave={(name) => updateList(list.id, { name })}
            />
            <TextField
              label={messages.listTheme}
              recordId={list.id}
              field="taskList.theme"
              value={list.theme}
              wraps
              maxRows={6}
              onSave={(theme) => updateList(list.id, { theme })}
            />
            <SelectField
              label={messages.listLevel}
              choices={levelChoices}
              value={list.ownerLevel}
              onChange={(ownerLevel) => void notices.report(updateList(list.id, { ownerLevel }))}
            />
            <WholeNumberField
              label={messages.listYear}
              value={list.year}
              min={2000}
              max={2100}
              optional
              onChange={(year) => void notices.report(updateList(list.id, { year }))}
            />
            <WholeNumberField
              label={messages.listSoonDays}
              description={messages.listSoonDaysHint}
              value={list.soonDays}
              min={0}
              max={90}
              onChange={(soonDays) => {
                if (soonDays !== null) void notices.report(updateList(list.id, { soonDays }))
              }}
            />
          </div>
          <div className="task-list-settings-foot">
            <Button
              variant="subtle"
              onClick={() => {
                close()
                void notices.report(createList(messages.newListName))
              }}
            >
              {messages.createOtherList}
            </Button>
            <Button variant="subtle" color="red" onClick={() => void remove()}>
              {messages.removeList}
            </Button>
            <AutosaveText recordId={list.id} />
          </div>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
