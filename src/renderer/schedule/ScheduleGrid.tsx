import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { groupDigits } from '../../shared/time/wording.ts'
import type { Holiday } from '../../shared/calendar/contract.ts'
import { addMonths, weekOf } from '../../shared/calendar/calendarGrid.ts'
import { addDays, parseIsoDate, type LocalDate } from '../../shared/time/localDate.ts'
import { shortDate, shortWeekday, weekdayName } from '../../shared/time/wording.ts'
import { itemsWithin, type DayItem } from './dayItems.ts'
import { DayLine } from './DayLine.tsx'
import { scheduleMessages as messages } from './messages.ts'
import type { ScheduleView } from './store.ts'

interface ScheduleGridProps {
  readonly view: ScheduleView
  readonly weeks: readonly (readonly LocalDate[])[]
  readonly day: LocalDate
  readonly today: LocalDate
  readonly items: ReadonlyMap<LocalDate, readonly DayItem[]>
  readonly holidays: readonly Holiday[]
  readonly onChoose: (day: LocalDate) => void
  readonly onOpen: () => void
}

/** Lines of a day in a month, the last of which may say how many more there are. */
const room = { 4: 5, 5: 4, 6: 3 } as const

/** The days of a month or week; the arrows go from day to day, Page up and down by what is shown. */
export function ScheduleGrid(props: ScheduleGridProps) {
  const { view, weeks, day, today, items, holidays, onChoose, onOpen } = props
  const grid = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(true)
  useEffect(() => {
    if (hadFocus.current)
      grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus({ preventScroll: true })
  }, [day, view])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.shiftKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onOpen()
      return
    }
    const next = dayAfterKey(event.key, day, view)
    if (next === null) return
    event.preventDefault()
    hadFocus.current = true
    onChoose(next)
  }
  const chooseAt = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-day]') : null
    const clicked = parseIsoDate(cell?.dataset['day'] ?? '')
    if (clicked !== null) onChoose(clicked)
  }
  const lines =
    view === 'week' ? Infinity : weeks.length <= 4 ? room[4] : weeks.length === 5 ? room[5] : room[6]
  const month = day.slice(0, 7)

  return (
    <div
      ref={grid}
      className="schedule-grid"
      role="grid"
      tabIndex={-1}
      aria-label={messages.grid}
      data-view={view}
      onKeyDown={onKeyDown}
      onClick={chooseAt}
      onFocus={() => (hadFocus.current = true)}
      onBlur={({ currentTarget, relatedTarget }) =>
        (hadFocus.current = currentTarget.contains(relatedTarget))
      }
    >
      <div className="schedule-weekdays" role="row">
        {(weeks[0] ?? []).map((one) => (
          <span key={one} role="columnheader" aria-label={weekdayName(one)}>
            {shortWeekday(one)}
            {view === 'week' && <b>{shortDate(one).slice(0, 5)}</b>}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} className="schedule-week" role="row">
          {week.map((one) => {
            const own = items.get(one) ?? []
            const { shown, others } = itemsWithin(own, lines)
            const holiday = holidays.find((entry) => entry.day === one)
            const isOff = holiday === undefined ? isWeekend(one) : holiday.kind === 'off'
            return (
              <div
                key={one}
                className="schedule-day"
                role="gridcell"
                tabIndex={one === day ? 0 : -1}
                data-day={one}
                data-off={isOff}
                data-outside={view === 'month' && one.slice(0, 7) !== month}
                data-today={one === today}
                aria-selected={one === day}
                aria-label={dayWords(one, holiday, own.length, one === today)}
              >
                <span className="schedule-day-head" aria-hidden>
                  {view === 'month' && <span className="schedule-number">{Number(one.slice(8))}</span>}
                  {holiday !== undefined && (
                    <span className="schedule-holiday" title={holiday.name}>
                      {holiday.name}
                    </span>
                  )}
                </span>
                {shown.map((item) => (
                  <DayLine key={item.key} item={item} />
                ))}
                {others > 0 && <span className="schedule-others">{messages.more(others)}</span>}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

/** Where a key goes from a day; null for a key that goes nowhere. */
function dayAfterKey(key: string, day: LocalDate, view: ScheduleView): LocalDate | null {
  const turn = (step: 1 | -1) => (view === 'month' ? addMonths(day, step) : addDays(day, 7 * step))
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return weekOf(day)[0] ?? day
    case 'End':
      return weekOf(day).at(-1) ?? day
    case 'PageUp':
      return turn(-1)
    case 'PageDown':
      return turn(1)
    default:
      return null
  }
}

function isWeekend(day: LocalDate): boolean {
  return shortWeekday(day) === 'T7' || shortWeekday(day) === 'CN'
}

function dayWords(day: LocalDate, holiday: Holiday | undefined, count: number, isToday: boolean): string {
  return [
    `${weekdayName(day)}, ${shortDate(day)}`,
    ...(isToday ? [messages.today] : []),
    ...(holiday === undefined ? [] : [holiday.name]),
    ...(count === 0 ? [] : [`${groupDigits(count)} mục`]),
  ].join(', ')
}
