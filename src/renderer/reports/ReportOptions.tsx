import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { comingPeriodEnd, previousPeriodEnd, reportingPeriods } from '../../shared/reports/periods.ts'
import { useAsOf, usePeriodRule, useProgram, useReports, useTasks } from '../program.ts'
import { FilterMenu } from '../ui/FilterMenu.tsx'
import { DayChoice } from './DayChoice.tsx'
import { comingEndWords, drawingWords, previousEndWords, reportMessages as messages } from './messages.ts'
import { comparedDay, drawings, lastDueDay } from './store.ts'

const partyChoices = [
  { value: 'byLead', label: messages.lead },
  { value: 'bySupporting', label: messages.supporting },
] as const
const drawingChoices = drawings.map((value) => ({ value, label: drawingWords[value] }))

/** What of the report can be chosen: its lists, its other day, whose tasks, and how it is drawn. */
export function ReportOptions() {
  const { reports } = useProgram()
  const asOf = useAsOf()
  const periods = usePeriodRule()
  const days = { asOf, periods }
  const choices = useReports((state) => state.choices)
  const lists = useTasks((state) => state.lists)
  const listChoices = useMemo(() => lists.map(({ id, name }) => ({ value: id, label: name })), [lists])
  const { choose } = reports.getState()
  const { report, drawing, taskListIds } = choices
  const isByAgency = report === 'byLead' || report === 'bySupporting'

  return (
    <div className="filter-bar" role="group" aria-label={messages.options}>
      {lists.length > 1 && (
        <FilterMenu
          label={messages.lists}
          all={messages.allLists}
          choices={listChoices}
          values={taskListIds}
          onChange={(ids) => void choose({ taskListIds: [...ids] })}
        />
      )}
      {report === 'upcoming' ? (
        <DayChoice
          label={messages.dueUntil}
          value={choices.dueUntil !== null && choices.dueUntil >= asOf ? choices.dueUntil : null}
          fallback={lastDueDay({ ...choices, dueUntil: null }, days)}
          today={asOf}
          offers={reportingPeriods.map((period) => ({
            words: comingEndWords[period],
            day: comingPeriodEnd(period, asOf, periods),
          }))}
          onChange={(dueUntil) => void choose({ dueUntil })}
        />
      ) : (
        <DayChoice
          label={messages.compareTo}
          value={choices.compareTo !== null && choices.compareTo < asOf ? choices.compareTo : null}
          fallback={comparedDay({ ...choices, compareTo: null }, days)}
          today={asOf}
          offers={reportingPeriods.map((period) => ({
            words: previousEndWords[period],
            day: previousPeriodEnd(period, asOf, periods),
          }))}
          onChange={(compareTo) => void choose({ compareTo })}
        />
      )}
      <div className="filter-bar-end">
        {isByAgency && (
          <SegmentedControl<'byLead' | 'bySupporting'>
            aria-label={messages.party}
            data={[...partyChoices]}
            value={report}
            onChange={(value) => void choose({ report: value })}
          />
        )}
        {(isByAgency || report === 'comparison') && (
          <SegmentedControl
            aria-label={messages.drawing}
            data={drawingChoices}
            value={drawing}
            onChange={(value) => void choose({ drawing: value })}
          />
        )}
      </div>
    </div>
  )
}
