import type { Ref } from 'react'
import type { Holiday } from '../../shared/calendar/contract.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { shortDate, weekdayName } from '../../shared/time/wording.ts'
import type { DayItem } from './dayItems.ts'
import { DayLine } from './DayLine.tsx'
import { scheduleMessages as messages } from './messages.ts'

interface DayPanelProps {
  readonly day: LocalDate
  readonly items: readonly DayItem[]
  readonly holiday: Holiday | undefined
  readonly listRef: Ref<HTMLDivElement>
}

/** Everything of the chosen day. */
export function DayPanel({ day, items, holiday, listRef }: DayPanelProps) {
  return (
    <aside className="schedule-panel" aria-label={messages.dayPanel}>
      <h2>
        {capitalizeFirst(weekdayName(day))}, {shortDate(day)}
      </h2>
      {holiday !== undefined && (
        <p className="schedule-panel-holiday" data-kind={holiday.kind}>
          {holiday.kind === 'working' ? `${holiday.name}, ${messages.worked}` : holiday.name}
        </p>
      )}
      <div ref={listRef} className="schedule-panel-lines">
        {items.map((item) => (
          <DayLine key={item.key} item={item} whole />
        ))}
        {items.length === 0 && <p className="dimmed">{messages.nothing}</p>}
      </div>
    </aside>
  )
}
