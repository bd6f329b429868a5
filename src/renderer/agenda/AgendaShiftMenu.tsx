import { Button, Popover, SegmentedControl } from '@mantine/core'
import { IconClockShare } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import { agendaShift } from '../../shared/agenda/agendaShift.ts'
import { useProgram } from '../program.ts'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { agendaMessages as messages } from './messages.ts'

const ways = ['later', 'earlier'] as const
const scopes = ['all', 'fromItem'] as const

interface AgendaShiftMenuProps {
  /** The item from which on it may be moved. */
  readonly current: AgendaItem | null
  readonly isEmpty: boolean
}

/** "Lùi tất cả n phút", or from an item on; also earlier. */
export function AgendaShiftMenu({ current, isEmpty }: AgendaShiftMenuProps) {
  const { meetings, undo } = useProgram()
  const { meeting, agenda } = useOpenMeeting()
  const [opened, setOpened] = useState(false)
  const [way, setWay] = useState<(typeof ways)[number]>('later')
  const [scope, setScope] = useState<(typeof scopes)[number]>('all')
  const [minutes, setMinutes] = useState(10)
  const from = scope === 'fromItem' ? current : null
  const signed = way === 'later' ? minutes : -minutes
  const passesMidnight = opened && agendaShift(agenda, meeting, from?.id ?? null, signed) === null

  const shift = (event: SubmitEvent) => {
    event.preventDefault()
    setOpened(false)
    const words = way === 'later' ? messages.shiftedLater(minutes) : messages.shiftedEarlier(minutes)
    const { shiftAgenda } = meetings.getState()
    void undo.report(words, shiftAgenda(from?.id ?? null, signed))
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          disabled={isEmpty}
          leftSection={<IconClockShare size={16} stroke={1.6} aria-hidden />}
          onClick={() => {
            if (current === null) setScope('all')
            setOpened(!opened)
          }}
        >
          {messages.shift}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className="agenda-shift" onSubmit={shift}>
          <SegmentedControl
            fullWidth
            aria-label={messages.shiftWay}
            data={[
              { value: 'later', label: messages.later },
              { value: 'earlier', label: messages.earlier },
            ]}
            value={way}
            onChange={setWay}
          />
          <WholeNumberField
            label={messages.shiftMinutes}
            value={minutes}
            min={1}
            max={720}
            onChange={(value) => {
              if (value !== null) setMinutes(value)
            }}
          />
          <SegmentedControl
            fullWidth
            aria-label={messages.shiftFrom}
            data={[
              { value: 'all', label: messages.shiftAll },
              { value: 'fromItem', label: messages.shiftFromItem, disabled: current === null },
            ]}
            value={scope}
            onChange={setScope}
          />
          <p className="dimmed">
            {from === null ? messages.shiftAllHint : messages.shiftFromHint(from.title)}
          </p>
          {passesMidnight && (
            <p className="late" role="alert">
              {messages.pastMidnight}
            </p>
          )}
          <Button type="submit" disabled={passesMidnight}>
            {messages.shiftDo}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
