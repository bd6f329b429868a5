import { ActionIcon, Button, Kbd, Menu, VisuallyHidden } from '@mantine/core'
import { IconArrowLeft, IconChevronsRight, IconDots } from '@tabler/icons-react'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { AgendaProgress } from '../../shared/agenda/agendaProgress.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { meetingStateWords } from '../../shared/meetings/fieldWords.ts'
import { useProgram } from '../program.ts'
import { Tag } from '../ui/Tag.tsx'
import { uiMessages } from '../ui/messages.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { runningMessages as messages } from './messages.ts'
import { useBeginItem } from './useBeginItem.ts'
import { useSecond } from './useNow.ts'

const shifts = [5, 10, 15] as const

interface RunningHeadProps {
  readonly detail: MeetingDetail
  readonly progress: AgendaProgress<AgendaItem>
  readonly onBack: () => void
}

/** The clock, by how much the meeting is late, and the one button that goes on. */
export function RunningHead({ detail, progress, onBack }: RunningHeadProps) {
  const { meetings, undo } = useProgram()
  const { meeting } = detail
  const { runningId, nextId, late } = progress
  const begin = useBeginItem()
  const next = progress.rows.find(({ item }) => item.id === nextId)
  // A meeting without a programme ends here only once it was said to run.
  const isStill = runningId === null && nextId === null && meeting.state !== 'running'
  const nextWords =
    next === undefined
      ? isStill && meeting.state === 'ended'
        ? messages.ended
        : messages.end
      : runningId === null
        ? messages.begin(next.number)
        : messages.goOn(next.number)
  const goOn = () => {
    if (isStill) return
    void (next === undefined ? begin.end() : begin.item(next.item))
  }
  useShortcut({ key: 'F8', inFields: true, words: messages.nextKey }, (event) => {
    event.preventDefault()
    if (!event.repeat) goOn()
  })
  const shift = (fromItemId: Id, minutes: number) =>
    void undo.report(messages.shifted(minutes), meetings.getState().shiftAgenda(fromItemId, minutes))

  return (
    <header className="page-head running-head">
      <ActionIcon aria-label={messages.back} onClick={onBack}>
        <IconArrowLeft size={18} stroke={1.6} />
      </ActionIcon>
      <h1 title={meeting.title}>
        <VisuallyHidden component="span">{messages.open}: </VisuallyHidden>
        {meeting.title}
      </h1>
      <Tag>{meetingStateWords[meeting.state]}</Tag>
      <div className="page-actions">
        <Clock />
        {late !== null && (
          <span className="running-late" data-late={late > 0 || undefined}>
            {late > 0 ? messages.late(late) : late < 0 ? messages.early(-late) : messages.inTime}
          </span>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={uiMessages.more}>
              <IconDots size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={runningId === null} onClick={() => void begin.stop()}>
              {messages.endItem}
            </Menu.Item>
            <Menu.Label>{messages.shiftTitle}</Menu.Label>
            {shifts.map((minutes) => (
              <Menu.Item
                key={minutes}
                disabled={nextId === null}
                onClick={() => {
                  if (nextId !== null) shift(nextId, minutes)
                }}
              >
                {messages.shift(minutes)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          disabled={isStill}
          leftSection={<IconChevronsRight size={16} stroke={1.6} />}
          rightSection={<Kbd className="running-key">F8</Kbd>}
          onClick={goOn}
        >
          {nextWords}
        </Button>
      </div>
    </header>
  )
}

function Clock() {
  const time = useSecond()
  return (
    <span className="running-clock" role="timer" aria-label={messages.clock}>
      {time}
    </span>
  )
}
