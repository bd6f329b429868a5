import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
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
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          aria-haspopup="dialog"
          onClick={() => {
            setDay(asOf)
            setOpen((was) => !was)
          }}
        >
          {action.label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={action.label}>
        <div className="as-of-row">
          <DateField
            label={messages.actionDay(action.label)}
            value={day}
            today={asOf}
            required
            autoFocus
            onChange={(chosen) => setDay(chosen ?? asOf)}
          />
          <Button
            variant="default"
            onClick={() => {
              setOpen(false)
              onRecord(day)
            }}
          >
            {messages.record}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
