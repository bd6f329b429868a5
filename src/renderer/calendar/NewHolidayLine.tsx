import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import type { HolidayKind } from '../../shared/calendar/contract.ts'
import { dateParts, localDate, type LocalDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { holidayKindChoices } from './HolidayLine.tsx'
import { calendarMessages as messages } from './messages.ts'

interface NewHolidayLineProps {
  /** Stands in for a year that is not typed. */
  readonly year: number
  readonly onAdded: (year: number) => void
}

/** The last line of the table, in which the next day is typed. */
export function NewHolidayLine({ year, onAdded }: NewHolidayLineProps) {
  const { calendar, notices } = useProgram()
  const [day, setDay] = useState<LocalDate | null>(null)
  const [kind, setKind] = useState<HolidayKind>('off')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const firstOfYear = localDate(year, 1, 1)
  if (firstOfYear === null) return null

  const problemOf = (chosen: LocalDate): string | null => {
    if (calendar.getState().holidays.some((other) => other.day === chosen))
      return messages.taken(shortDate(chosen))
    return name.trim() === '' ? messages.nameMissing : null
  }
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    const found = day === null ? messages.dayMissing : problemOf(day)
    setProblem(found)
    if (day === null || found !== null) return
    if (!(await notices.report(calendar.getState().create({ day, kind, name })))) return
    setDay(null)
    setName('')
    onAdded(dateParts(day).year)
  }

  return (
    <form className="calendar-day calendar-new-day" onSubmit={(event) => void add(event)}>
      <DateField
        label={messages.day}
        labelHidden
        placeholder={messages.day}
        value={day}
        today={firstOfYear}
        onChange={setDay}
      />
      <span />
      <SelectField
        label={messages.kind}
        labelHidden
        choices={holidayKindChoices}
        value={kind}
        onChange={setKind}
      />
      <TextInput
        aria-label={messages.name}
        placeholder={messages.namePlaceholder}
        value={name}
        maxLength={200}
        error={problem}
        spellCheck={false}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size={16} stroke={1.6} />}>
        {messages.add}
      </Button>
    </form>
  )
}
