import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { holidayKinds, type Holiday, type HolidayFields } from '../../shared/calendar/contract.ts'
import { shortDate, shortWeekday } from '../../shared/time/wording.ts'
import { useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { calendarMessages as messages, holidayKindWords } from './messages.ts'

export const holidayKindChoices = holidayKinds.map((value) => ({ value, label: holidayKindWords[value] }))

/** One day, corrected where it stands. */
export function HolidayLine({ holiday }: { readonly holiday: Holiday }) {
  const { calendar, notices, undo } = useProgram()
  const { update, remove } = calendar.getState()
  const { id, day, kind, name } = holiday
  const set = (patch: Partial<HolidayFields>) => void notices.report(update(id, patch))

  const move = (to: Holiday['day'] | null) => {
    if (to === null) return
    if (calendar.getState().holidays.some((other) => other.day === to))
      notices.say(messages.taken(shortDate(to)))
    else set({ day: to })
  }
  const takeAway = () => undo.report(messages.removed(shortDate(day)), remove(id))

  return (
    <div className="calendar-day">
      <DateField label={messages.day} labelHidden value={day} today={day} required onChange={move} />
      <span className="dimmed">{shortWeekday(day)}</span>
      <SelectField
        label={messages.kind}
        labelHidden
        choices={holidayKindChoices}
        value={kind}
        onChange={(chosen) => set({ kind: chosen })}
      />
      <TextField
        label={messages.name}
        labelHidden
        recordId={id}
        field="holiday.name"
        value={name}
        onSave={(text) => update(id, { name: text })}
      />
      <ActionIcon size={24} aria-label={messages.remove(shortDate(day))} onClick={() => void takeAway()}>
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </div>
  )
}
