import { Button, Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import {
  carryRules,
  conclusionSections,
  type Conclusion,
  type ConclusionFields,
} from '../../shared/minutes/contract.ts'
import { entryKindWords } from '../../shared/minutes/fieldWords.ts'
import { plainProse } from '../../shared/prose/plainProse.ts'
import { useAsOf, useMinutes, useProgram } from '../program.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { DateField } from '../ui/DateField.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { excerpt } from '../excerpt.ts'
import { carryRuleWords, conclusionSectionWords, minutesMessages as messages } from './messages.ts'
import { useAgendaChoices } from './useAgendaChoices.ts'

const carryChoices = carryRules.map((value) => ({ value, label: carryRuleWords[value] }))
const sectionChoices = conclusionSections.map((value) => ({ value, label: conclusionSectionWords[value] }))

interface ConclusionDetailProps {
  readonly conclusion: Conclusion
  readonly number: string
  /** Null while it has no task yet. */
  readonly onCreateAnother: (() => void) | null
}

/** Where the chosen conclusion stands, and what it came from. */
export function ConclusionDetail({ conclusion, number, onCreateAnother }: ConclusionDetailProps) {
  const { minutes, notices } = useProgram()
  const entries = useMinutes((state) => state.entries)
  const { updateConclusion } = minutes.getState()
  const { id } = conclusion
  const set = (patch: Partial<ConclusionFields>) => void notices.report(updateConclusion(id, patch))
  const asOf = useAsOf()
  const agendaChoices = useAgendaChoices()
  const entryChoices = useMemo(
    () =>
      entries.map(({ id, kind, speaker, text }) => ({
        value: id,
        label: `${entryKindWords[kind]}: ${excerpt([speaker, plainProse(text)].filter(Boolean).join(', '))}`,
      })),
    [entries],
  )

  return (
    <section className="detail" aria-label={messages.conclusionDetail(number)}>
      <div className="detail-head">
        <h2>{messages.conclusionDetail(number)}</h2>
      </div>
      <div className="fields quiet">
        <SelectField
          label={messages.section}
          choices={sectionChoices}
          value={conclusion.section}
          onChange={(section) => set({ section })}
        />
        <OptionalSelectField
          label={messages.agendaItem}
          placeholder={messages.none}
          searchable
          choices={agendaChoices}
          value={conclusion.agendaItemId}
          onChange={(agendaItemId) => set({ agendaItemId })}
        />
        <OptionalSelectField
          label={messages.entry}
          placeholder={messages.none}
          searchable
          choices={entryChoices}
          value={conclusion.entryId}
          onChange={(entryId) => set({ entryId })}
        />
        <ClockField
          label={messages.at}
          placeholder={messages.atPlaceholder}
          value={conclusion.at}
          onChange={(at) => set({ at })}
        />
        <SelectField
          label={messages.carryRule}
          choices={carryChoices}
          value={conclusion.carryRule}
          onChange={(carryRule) => set({ carryRule })}
        />
        {conclusion.carryRule === 'beforeDue' && (
          <WholeNumberField
            label={messages.carryDays}
            value={conclusion.carryDays}
            min={0}
            max={366}
            onChange={(carryDays) => {
              if (carryDays !== null) set({ carryDays })
            }}
          />
        )}
        {conclusion.carryRule === 'fromDay' && (
          <DateField
            label={messages.carryFrom}
            today={asOf}
            value={conclusion.carryFrom}
            onChange={(carryFrom) => set({ carryFrom })}
          />
        )}
        <Checkbox
          className="minutes-checkbox"
          label={messages.withoutTask}
          checked={conclusion.withoutTask}
          onChange={(event) => set({ withoutTask: event.currentTarget.checked })}
        />
      </div>
      {onCreateAnother !== null && (
        <Button variant="default" mt={8} onClick={onCreateAnother}>
          {messages.createAnother}
        </Button>
      )}
    </section>
  )
}
