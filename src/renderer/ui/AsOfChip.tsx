import { Button, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { DateField } from './DateField.tsx'
import { uiMessages } from './messages.ts'

interface AsOfChipProps {
  readonly asOf: LocalDate
  readonly pinned: boolean
  /** Null follows the calendar again. */
  readonly onChange: (day: LocalDate | null) => void
}

/** "Tính đến 05/02/2024": the day for which all states and figures hold. */
export function AsOfChip({ asOf, pinned, onChange }: AsOfChipProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const choose = (day: LocalDate | null) => {
    close()
    onChange(day)
  }
  return (
    <Popover
      opened={open}
      onChange={(opened) => (opened ? setOpen(true) : close())}
      position="bottom-end"
      trapFocus
    >
      <Popover.Target>
        <Button
          ref={button}
          variant="default"
          rightSection={<IconChevronDown size={14} stroke={1.6} />}
          aria-haspopup="dialog"
          onClick={() => setOpen((was) => !was)}
        >
          <span className="dimmed">{uiMessages.asOf}&nbsp;</span>
          {shortDate(asOf)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="as-of-popover" aria-label={uiMessages.asOfDay}>
        <div className="as-of-row">
          <DateField
            label={uiMessages.asOfDay}
            value={asOf}
            today={asOf}
            required
            autoFocus
            onChange={(day) => choose(day)}
            onEnter={close}
          />
          <Button variant="default" disabled={!pinned} onClick={() => choose(null)}>
            {uiMessages.today}
          </Button>
        </div>
        <p className="dimmed">{pinned ? uiMessages.asOfHint : uiMessages.followCalendar}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
