import { UnstyledButton } from '@mantine/core'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { DateField } from '../ui/DateField.tsx'
import { FilterChip } from '../ui/FilterMenu.tsx'

interface DayChoiceProps {
  readonly label: string
  readonly value: LocalDate | null
  /** Holds while none is chosen; null when the report has no such day then. */
  readonly fallback: LocalDate | null
  readonly today: LocalDate
  /** Days that are often wanted. */
  readonly offers: readonly { readonly words: string; readonly day: LocalDate }[]
  readonly onChange: (day: LocalDate | null) => void
}

/** A day of the report: typed, picked, or one of those offered. */
export function DayChoice({ label, value, fallback, today, offers, onChange }: DayChoiceProps) {
  return (
    <FilterChip
      label={label}
      all={fallback === null ? label : `${label} ${shortDate(fallback)}`}
      value={value === null ? '' : shortDate(value)}
      onClear={() => onChange(null)}
    >
      {(close) => (
        <div className="report-days">
          <DateField
            label={label}
            value={value}
            today={today}
            autoFocus
            onChange={onChange}
            onEnter={close}
          />
          {offers.map(({ words, day }) => (
            <UnstyledButton
              key={words}
              className="report-day"
              onClick={() => {
                onChange(day)
                close()
              }}
            >
              {words} <span className="dimmed">{shortDate(day)}</span>
            </UnstyledButton>
          ))}
        </div>
      )}
    </FilterChip>
  )
}
