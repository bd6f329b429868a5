import { Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { idSchema, type Id } from '../../shared/contract/schema.ts'
import type { Task, TaskDetail } from '../../shared/tasks/contract.ts'
import { useProgram } from '../program.ts'
import { uiMessages } from '../ui/messages.ts'
import { taskNumber } from './taskNumber.ts'
import { panelMessages as messages } from './taskPanelMessages.ts'

/** Milliseconds without a key after which what was typed is looked for. */
const searchDelay = 150

interface ParentFieldProps {
  readonly detail: TaskDetail
  readonly error: string | undefined
  readonly onChange: (parentId: Id | null) => void
}

/** The task that this one is a part of, found in its list by number or content. */
export function ParentField({ detail: { task, parent, children }, error, onChange }: ParentFieldProps) {
  const { tasks } = useProgram()
  const [found, setFound] = useState<readonly Task[]>([])
  const [typed, setTyped] = useState<string | null>(null)
  const look = useDebouncedCallback(async (text: string) => {
    setFound(await tasks.getState().findInList(task.taskListId, text))
  }, searchDelay)
  const excluded = new Set([task.id, ...children.map(({ id }) => id)])
  const choices = [...(parent === null ? [] : [parent]), ...found.filter(({ id }) => id !== parent?.id)]
    .filter(({ id }) => !excluded.has(id))
    .map((one) => ({ value: one.id, label: labelOf(one) }))
  return (
    <Select
      label={messages.parent}
      placeholder={messages.parentPlaceholder}
      data={choices}
      value={task.parentId}
      error={error ?? null}
      searchable
      clearable
      allowDeselect={false}
      searchValue={typed ?? (parent === null ? '' : labelOf(parent))}
      onSearchChange={(text) => {
        setTyped(text)
        look(text)
      }}
      onFocus={(event) => {
        event.currentTarget.select()
        look('')
      }}
      onBlur={() => setTyped(null)}
      filter={({ options }) => options}
      onChange={(value) => {
        setTyped(null)
        const parsed = idSchema.nullable().safeParse(value)
        if (parsed.success && parsed.data !== task.parentId) onChange(parsed.data)
      }}
      clearSectionMode={task.parentId === null ? 'rightSection' : 'clear'}
      rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
      rightSectionPointerEvents={task.parentId === null ? 'none' : 'all'}
      clearButtonProps={{ 'aria-label': `${uiMessages.clear}: ${messages.parent}` }}
      nothingFoundMessage={uiMessages.nothingFound}
      maxDropdownHeight={320}
    />
  )
}

function labelOf(task: Task): string {
  return `${taskNumber(task)} ${task.content}`
}
