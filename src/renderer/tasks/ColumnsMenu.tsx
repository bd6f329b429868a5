import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { taskColumns, type TaskColumnKey } from '../../shared/tasks/columns.ts'
import { useProgram, useTasks } from '../program.ts'
import { moveByKey } from '../ui/RecordActions.tsx'
import { plainArrangement, type ShownColumn } from './arrangement.ts'
import { taskMessages as messages } from './messages.ts'
import { columnHeading } from './taskColumn.tsx'

/** Which columns stand in the table, and in which order; Alt with an arrow moves one too. */
export function ColumnsMenu() {
  const { tasks } = useProgram()
  const columns = useTasks((state) => state.arrangement.columns)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { arrange } = tasks.getState()
  const set = (next: readonly ShownColumn[]) => void arrange({ columns: next })
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const move = (key: TaskColumnKey, step: -1 | 1) => {
    const at = columns.findIndex(({ column }) => column === key)
    const [moved, other] = [columns[at], columns[at + step]]
    if (moved === undefined || other === undefined) return
    set(columns.map((one, index) => (index === at ? other : index === at + step ? moved : one)))
  }
  const hidden = taskColumns.filter(({ key }) => !columns.some(({ column }) => column === key))

  return (
    <Popover
      opened={open}
      onChange={(opened) => (opened ? setOpen(true) : close())}
      position="bottom-end"
      trapFocus
    >
      <Popover.Target>
        <ActionIcon
          ref={button}
          aria-label={messages.columns}
          title={messages.columns}
          aria-haspopup="dialog"
          onClick={() => (open ? close() : setOpen(true))}
        >
          <IconColumns size={16} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className="columns-menu" aria-label={messages.columns}>
        <div className="columns-list">
          {columns.map(({ column }, index) => {
            const name = columnHeading(column)
            return (
              <div
                key={column}
                className="columns-row"
                onKeyDown={moveByKey(async (step) => move(column, step === 'up' ? -1 : 1))}
              >
                <Checkbox
                  label={name}
                  checked
                  disabled={columns.length === 1}
                  onChange={() => set(columns.filter((one) => one.column !== column))}
                />
                <ActionIcon
                  size={22}
                  aria-label={messages.columnUp(name)}
                  disabled={index === 0}
                  onClick={() => move(column, -1)}
                >
                  <IconArrowUp size={14} stroke={1.6} />
                </ActionIcon>
                <ActionIcon
                  size={22}
                  aria-label={messages.columnDown(name)}
                  disabled={index === columns.length - 1}
                  onClick={() => move(column, 1)}
                >
                  <IconArrowDown size={14} stroke={1.6} />
                </ActionIcon>
              </div>
            )
          })}
          {hidden.map(({ key, heading, width }) => (
            <div key={key} className="columns-row">
              <Checkbox
                label={heading}
                checked={false}
                onChange={() => set([...columns, { column: key, width }])}
              />
            </div>
          ))}
        </div>
        <div className="columns-foot">
          <Button
            variant="subtle"
            onClick={() => {
              close()
              set(plainArrangement.columns)
            }}
          >
            {messages.columnsReset}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
