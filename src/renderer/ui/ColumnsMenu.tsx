import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { uiMessages as messages } from './messages.ts'
import { moveByKey } from './RecordActions.tsx'

interface ShownColumn<Key extends string> {
  readonly column: Key
  /** Pixels. */
  readonly width: number
}

interface ColumnsMenuProps<Key extends string> {
  /** All columns that there are. */
  readonly known: readonly { readonly key: Key; readonly heading: string; readonly width: number }[]
  /** Those that stand in the table, from left to right. */
  readonly columns: readonly ShownColumn<Key>[]
  /** As they were at first. */
  readonly atFirst: readonly ShownColumn<Key>[]
  readonly onChange: (columns: readonly ShownColumn<Key>[]) => void
}

/** Which columns stand in the table, and in which order; Alt with an arrow moves one too. */
export function ColumnsMenu<Key extends string>(props: ColumnsMenuProps<Key>) {
  const { known, columns, atFirst, onChange } = props
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const move = (key: Key, step: -1 | 1) => {
    const at = columns.findIndex(({ column }) => column === key)
    const [moved, other] = [columns[at], columns[at + step]]
    if (moved === undefined || other === undefined) return
    onChange(columns.map((one, index) => (index === at ? other : index === at + step ? moved : one)))
  }
  const hidden = known.filter(({ key }) => !columns.some(({ column }) => column === key))

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
            const name = known.find(({ key }) => key === column)?.heading ?? column
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
                  onChange={() => onChange(columns.filter((one) => one.column !== column))}
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
                onChange={() => onChange([...columns, { column: key, width }])}
              />
            </div>
          ))}
        </div>
        <div className="columns-foot">
          <Button
            variant="subtle"
            onClick={() => {
              close()
              onChange(atFirst)
            }}
          >
            {messages.columnsReset}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
