import { ActionIcon, Button, Kbd, Menu, SegmentedControl } from '@mantine/core'
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { addMonths, monthWeeks, weekOf } from '../../shared/calendar/calendarGrid.ts'
import { addDays, dateParts, type LocalDate } from '../../shared/time/localDate.ts'
import { groupDigits, shortDate } from '../../shared/time/wording.ts'
import { AsOfControl } from '../AsOfControl.tsx'
import { useAsOf, useHolidays, useProgram, useSchedule } from '../program.ts'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { useKeyHints, type KeyHint } from '../ui/keyHints.ts'
import { Page, PageHead } from '../ui/Page.tsx'
import { useShortcut } from '../ui/useShortcut.ts'
import { useExportIcs } from '../useExportIcs.ts'
import { dayItems } from './dayItems.ts'
import { useOpenItem } from './DayLine.tsx'
import { DayPanel } from './DayPanel.tsx'
import { scheduleMessages as messages } from './messages.ts'
import { ScheduleGrid } from './ScheduleGrid.tsx'
import './schedule.css'

const keyHints: readonly KeyHint[] = [
  { keys: '← → ↑ ↓', words: messages.keyDay, scope: 'page' },
  { keys: 'Enter', words: messages.keyOpen, scope: 'page' },
  { keys: 'Page Up, Page Down', words: messages.keyTurn, scope: 'page' },
]

/** Conferences and deadlines by month and week. */
export function SchedulePage() {
  const { schedule } = useProgram()
  const asOf = useAsOf()
  const holidays = useHolidays()
  const openItem = useOpenItem()
  const view = useSchedule((state) => state.view)
  const day = useSchedule((state) => state.day) ?? asOf
  const days = useSchedule((state) => state.days)
  const error = useSchedule((state) => state.error)
  const list = useRef<HTMLDivElement>(null)
  const { choose, setView } = schedule.getState()
  useKeyHints(keyHints)
  useShortcut({ key: 't', words: messages.keyAsOf }, () => choose(asOf))

  const weeks = useMemo(() => (view === 'month' ? monthWeeks(day) : [weekOf(day)]), [view, day])
  const from = weeks[0]?.[0] ?? day
  const until = weeks.at(-1)?.at(-1) ?? day
  useEffect(() => void schedule.getState().show({ from, until, asOf }), [schedule, from, until, asOf])

  const items = useMemo(() => dayItems(days), [days])
  const own = items.get(day) ?? []
  const open = () => {
    const [first] = own
    if (first !== undefined && own.length === 1) openItem(first)
    else list.current?.querySelector<HTMLElement>('button')?.focus()
  }
  const turn = (step: 1 | -1) => choose(view === 'month' ? addMonths(day, step) : addDays(day, 7 * step))
  const { year, month } = dateParts(day)
  const due = days.deadlines.reduce((sum, { counts }) => sum + counts.total, 0)

  return (
    <Page
      head={
        <PageHead
          title={messages.title}
          counts={
            view === 'month'
              ? messages.monthTitle(month, year)
              : messages.weekTitle(shortDate(from), shortDate(until))
          }
          actions={
            <>
              <SegmentedControl
                aria-label={messages.view}
                value={view}
                onChange={setView}
                data={[
                  { value: 'month', label: messages.month },
                  { value: 'week', label: messages.week },
                ]}
              />
              <AsOfControl />
              <ExportMenu from={from} until={until} />
            </>
          }
        >
          <span className="schedule-turn">
            <ActionIcon aria-label={messages.previous[view]} onClick={() => turn(-1)}>
              <IconChevronLeft size={18} stroke={1.6} />
            </ActionIcon>
            <ActionIcon aria-label={messages.next[view]} onClick={() => turn(1)}>
              <IconChevronRight size={18} stroke={1.6} />
            </ActionIcon>
            <Button variant="default" onClick={() => choose(asOf)}>
              {messages.toDay(shortDate(asOf))}
            </Button>
          </span>
        </PageHead>
      }
      status={
        <>
          <span>
            <b className="figure">{groupDigits(days.meetings.length)}</b> {messages.meetings},{' '}
            <b className="figure">{groupDigits(due)}</b> {messages.deadlinesIn}
          </span>
          <span className="status-bar-end keys">
            <Kbd>← → ↑ ↓</Kbd> {messages.keyDay} <Kbd>Enter</Kbd> {messages.keyOpen} <Kbd>Page Up/Down</Kbd>{' '}
            {messages.keyTurn} <Kbd>T</Kbd> {messages.keyAsOf}
          </span>
        </>
      }
    >
      <ErrorLine error={error} />
      <div className="schedule">
        <ScheduleGrid
          view={view}
          weeks={weeks}
          day={day}
          today={asOf}
          items={items}
          holidays={holidays}
          onChoose={choose}
          onOpen={open}
        />
        <DayPanel
          day={day}
          items={own}
          holiday={holidays.find((holiday) => holiday.day === day)}
          listRef={list}
        />
      </div>
    </Page>
  )
}

interface ExportMenuProps {
  readonly from: LocalDate
  readonly until: LocalDate
}

/** Writes what is shown, or all meetings, for other calendars. */
function ExportMenu({ from, until }: ExportMenuProps) {
  const asOf = useAsOf()
  const exportIcs = useExportIcs()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}>
          {messages.exportIcs}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void exportIcs({ of: 'days', from, until, deadlinesAsOf: null })}>
          {messages.exportMeetings}
        </Menu.Item>
        <Menu.Item onClick={() => void exportIcs({ of: 'days', from, until, deadlinesAsOf: asOf })}>
          {messages.exportWithDeadlines}
        </Menu.Item>
        <Menu.Item onClick={() => void exportIcs({ of: 'all' })}>{messages.exportAll}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
