import { Button, Popover } from '@mantine/core'
import { useRef, useState } from 'react'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { DateField } from '../ui/DateField.tsx'
import { taskMessages as messages } from './messages.ts'
import type { TaskAction } from './taskActions.ts'

interface TaskActionButtonProps {
  readonly action: TaskAction
  readonly asOf: LocalDate
  readonly onRecord: (day: LocalDate) => void
}

/** Records that something happened to a task, on the as-of day unless another is given. */
export function TaskActionButton({ action, asOf, onRecord }: TaskActionButtonProps) {
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState<LocalDate>(asOf)
  const button = useRef<HTMLButtonElement>(null)
  const dropdown = useRef<HTMLDivElement>(null)
  /** The day as of this very key: what is drawn follows later. */
  const chosen = useRef<LocalDate>(asOf)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const record = () => {
    if (dropdown.current?.querySelector('[aria-invalid="true"]')) return
    close()
    onRecord(chosen.current)
  }
  return (
    <Popover
      opened={open}
      onChange={(opened) => (opened ? setOpen(true) : close())}
      position="bottom-start"
      trapFocus
    >
      <Popover.Target>
        <Button
          ref={button}
          variant="default"
          aria-haspopup="dialog"
          onClick={() => {
            setDay(asOf)
            chosen.current = asOf
            setOpen((was) => !was)
          }}
        >
          {action.label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown ref={dropdown} aria-label={action.label}>
        <div className="as-of-row">
          <DateField
            label={messages.actionDay(action.label)}
            value={day}
            today={asOf}
            required
            autoFocus
            onChange={(given) => {
              chosen.current = given ?? asOf
              setDay(chosen.current)
            }}
            onEnter={record}
          />
          <Button variant="default" onClick={record}>
            {messages.record}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
