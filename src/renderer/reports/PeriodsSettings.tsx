import { reportingPeriodOf } from '../../shared/reports/periods.ts'
import { capitalizeFirst } from '../../shared/text/capitalize.ts'
import { shortDate, weekdayWord } from '../../shared/time/wording.ts'
import { useAsOf, usePeriodRule, useProgram } from '../program.ts'
import { Section } from '../ui/Page.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { periodSettingsMessages as messages } from './messages.ts'

const weekdayChoices = Array.from({ length: 7 }, (_, day) => ({
  value: String(day + 1),
  label: capitalizeFirst(weekdayWord(day)),
}))

/** On which days reporting periods end, with the month and the week that follow from it. */
export function PeriodsSettings() {
  const { workspace, notices } = useProgram()
  const asOf = useAsOf()
  const periods = usePeriodRule()
  const { setPeriods } = workspace.getState()
  const month = reportingPeriodOf('month', asOf, periods)
  const week = reportingPeriodOf('week', asOf, periods)
  return (
    <Section title={messages.title}>
      <div className="fields">
        <WholeNumberField
          label={messages.monthClosingDay}
          description={messages.example(shortDate(month.from), shortDate(month.until))}
          value={periods.monthClosingDay}
          min={1}
          max={31}
          onChange={(monthClosingDay) => {
            if (monthClosingDay !== null) void notices.report(setPeriods({ monthClosingDay }))
          }}
        />
        <SelectField
          label={messages.weekClosingDay}
          description={messages.example(shortDate(week.from), shortDate(week.until))}
          choices={weekdayChoices}
          value={String(periods.weekClosingDay)}
          onChange={(value) => void notices.report(setPeriods({ weekClosingDay: Number(value) }))}
        />
      </div>
    </Section>
  )
}
