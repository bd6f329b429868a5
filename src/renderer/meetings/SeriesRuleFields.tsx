import { frequencies, type MeetingSeries, type SeriesFields } from '../../shared/meetings/series.ts'
import { frequencyWords } from '../../shared/meetings/seriesRule.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { weekdayWord } from '../../shared/time/wording.ts'
import { useProgram } from '../program.ts'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { seriesMessages as messages } from './seriesMessages.ts'

const frequencyChoices = frequencies.map((value) => ({
  value,
  label: capitalizeFirst(frequencyWords[value]),
}))
const weekdayChoices = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
  value: String(day),
  label: capitalizeFirst(weekdayWord(day - 1)),
}))
const weekChoices = messages.weeks.map((label, index) => ({ value: String(index + 1), label }))

const dayKinds = ['same', 'dayOfMonth', 'weekday'] as const
type DayKind = (typeof dayKinds)[number]
const dayKindChoices = dayKinds.map((value) => ({ value, label: messages.dayKinds[value] }))

/** What a rule says when its kind of day is chosen. */
const firstOfKind: Readonly<Record<DayKind, Pick<SeriesFields, 'dayOfMonth' | 'weekday' | 'weekOfMonth'>>> = {
  same: { dayOfMonth: null, weekday: null, weekOfMonth: null },
  dayOfMonth: { dayOfMonth: 5, weekday: null, weekOfMonth: null },
  weekday: { dayOfMonth: null, weekday: 1, weekOfMonth: 1 },
}

/** Name and rule of a series; they hold for all its meetings. */
export function SeriesRuleFields({ series }: { readonly series: MeetingSeries }) {
  const { series: store, notices } = useProgram()
  const { update } = store.getState()
  const { id, frequency, weekday, weekOfMonth, dayOfMonth } = series
  const set = (patch: Partial<SeriesFields>) => void notices.report(update(id, patch))
  const isWeekly = frequency === 'weekly' || frequency === 'fortnightly'
  const dayKind =
    dayOfMonth !== null ? 'dayOfMonth' : weekday !== null && weekOfMonth !== null ? 'weekday' : 'same'
  return (
    <>
      <TextField
        label={messages.name}
        recordId={id}
        field="meetingSeries.name"
        value={series.name}
        wraps
        onSave={(name) => update(id, { name })}
      />
      <SelectField
        label={messages.frequency}
        choices={frequencyChoices}
        value={frequency}
        onChange={(value) => set({ frequency: value })}
      />
      {isWeekly && (
        <OptionalSelectField
          label={messages.weekday}
          placeholder={messages.anyWeekday}
          choices={weekdayChoices}
          value={weekday === null ? null : String(weekday)}
          onChange={(value) => set({ weekday: value === null ? null : Number(value) })}
        />
      )}
      {!isWeekly && frequency !== 'none' && (
        <SelectField
          label={messages.dayKind}
          choices={dayKindChoices}
          value={dayKind}
          onChange={(kind) => set(firstOfKind[kind])}
        />
      )}
      {!isWeekly && frequency !== 'none' && dayKind === 'dayOfMonth' && (
        <WholeNumberField
          className="meeting-short"
          label={messages.dayOfMonth}
          value={dayOfMonth}
          min={1}
          max={31}
          {...(dayOfMonth !== null && dayOfMonth > 28 ? { description: messages.lastDay } : {})}
          onChange={(day) => set({ dayOfMonth: day })}
        />
      )}
      {!isWeekly && frequency !== 'none' && dayKind === 'weekday' && (
        <>
          <SelectField
            label={messages.weekday}
            choices={weekdayChoices}
            value={String(weekday)}
            onChange={(value) => set({ weekday: Number(value) })}
          />
          <SelectField
            label={messages.weekOfMonth}
            choices={weekChoices}
            value={String(weekOfMonth)}
            onChange={(value) => set({ weekOfMonth: Number(value) })}
          />
        </>
      )}
    </>
  )
}
