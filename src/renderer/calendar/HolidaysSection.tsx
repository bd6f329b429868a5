import { SegmentedControl } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { yearsWithoutData } from '../../shared/calendar/workingDays.ts'
import { dateParts } from '../../shared/time/localDate.ts'
import { useCalendar, useProgram, useWorkspace } from '../program.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorLine } from '../ui/ErrorLine.tsx'
import { Section } from '../ui/Page.tsx'
import { HolidayLine } from './HolidayLine.tsx'
import { calendarMessages as messages } from './messages.ts'
import { NewHolidayLine } from './NewHolidayLine.tsx'
import './calendar.css'

/** The table of days that are not as their weekday says, a year at a time. */
export function HolidaysSection() {
  const { calendar } = useProgram()
  const today = useWorkspace(({ status }) => (status?.state === 'open' ? status.today : null))
  const loaded = useCalendar((state) => state.loaded)
  const error = useCalendar((state) => state.error)
  const holidays = useCalendar((state) => state.holidays)
  const [chosen, setChosen] = useState<number | null>(null)
  useEffect(() => void calendar.getState().load(), [calendar])
  if (today === null) return null

  const thisYear = dateParts(today).year
  const filled = holidays.map(({ day }) => dateParts(day).year)
  const years = [...new Set([...filled, thisYear, thisYear + 1])].toSorted((a, b) => a - b)
  const missing = yearsWithoutData(thisYear, thisYear + 1, holidays)
  const year = chosen ?? thisYear
  const shown = holidays.filter(({ day }) => dateParts(day).year === year)

  return (
    <Section
      title={messages.title}
      actions={
        <SegmentedControl
          aria-label={messages.year}
          value={String(year)}
          onChange={(value) => setChosen(Number(value))}
          data={years.map(String)}
        />
      }
    >
      <ErrorLine error={error} />
      {loaded &&
        missing.map((empty) => (
          <p key={empty} className="calendar-warning">
            <IconAlertTriangleFilled size={15} aria-hidden />
            {messages.empty(empty)}
          </p>
        ))}
      {loaded && shown.length === 0 && !missing.includes(year) && <EmptyState text={messages.empty(year)} />}
      <div className="calendar-days quiet" role="group" aria-label={`${messages.title} ${year}`}>
        {shown.map((holiday) => (
          <HolidayLine key={holiday.id} holiday={holiday} />
        ))}
      </div>
      {loaded && <NewHolidayLine key={year} year={year} onAdded={setChosen} />}
      <p className="dimmed calendar-hint">{messages.hint}</p>
    </Section>
  )
}
