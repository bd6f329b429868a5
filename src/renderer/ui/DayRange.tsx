import type { LocalDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { DateField } from './DateField.tsx'
import { FilterChip } from './FilterMenu.tsx'
import { uiMessages as messages } from './messages.ts'

interface DayRangeProps {
  readonly label: string
  readonly from: LocalDate | undefined
  readonly until: LocalDate | undefined
  readonly today: LocalDate
  readonly onChange: (range: {
    readonly from: LocalDate | undefined
    readonly until: LocalDate | undefined
  }) => void
  readonly startsOpen?: boolean
  readonly onClosed?: () => void
}

/** A part of the filter that lies between two days; either may be left out. */
export function DayRange({ label, from, until, today, onChange, ...opening }: DayRangeProps) {
  const value = [
    from === undefined ? '' : messages.fromDay(shortDate(from)),
    until === undefined ? '' : messages.untilDay(shortDate(until)),
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <FilterChip
      {...opening}
      label={label}
      value={value}
      onClear={() => onChange({ from: undefined, until: undefined })}
    >
      {(close) => (
        <div className="filter-days">
          <DateField
            label={messages.fromLabel}
            value={from ?? null}
            today={today}
            autoFocus
            onChange={(day) => onChange({ from: day ?? undefined, until })}
            onEnter={close}
          />
          <DateField
            label={messages.untilLabel}
            value={until ?? null}
            today={today}
            onChange={(day) => onChange({ from, until: day ?? undefined })}
            onEnter={close}
          />
        </div>
      )}
    </FilterChip>
  )
}
