import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { itemMoments } from '../../shared/attendance/itemMoments.ts'
import type { MeetingDetail } from '../../shared/meetings/contract.ts'
import { inAgendaOrder } from '../../shared/agenda/agendaTree.ts'
import type { ClockTime } from '../../shared/time/clockTime.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { FilterChip } from '../ui/FilterMenu.tsx'
import { attendanceMessages as messages } from './messages.ts'

interface PresentAtChipProps {
  readonly detail: Pick<MeetingDetail, 'meeting' | 'agenda'>
  readonly at: ClockTime | null
  readonly onChange: (at: ClockTime | null) => void
}

/** Shows only who was there when an item of the agenda began, or at a time of day. */
export function PresentAtChip({ detail: { meeting, agenda }, at, onChange }: PresentAtChipProps) {
  const moments = useMemo(() => itemMoments(agenda, meeting), [agenda, meeting])
  const choices = useMemo(
    () =>
      inAgendaOrder(agenda).flatMap(({ id, title }) => {
        const time = moments.get(id) ?? null
        return time === null ? [] : [{ value: id, label: messages.itemAt(title, time) }]
      }),
    [agenda, moments],
  )
  return (
    <FilterChip label={messages.presentAt} value={at ?? ''} onClear={() => onChange(null)}>
      {(close) => (
        <div className="present-at">
          {choices.length > 0 && (
            <Select
              label={messages.atItem}
              data={choices}
              comboboxProps={{ withinPortal: false }}
              maxDropdownHeight={240}
              value={choices.find(({ value }) => moments.get(value) === at)?.value ?? null}
              onChange={(id) => {
                const chosen = choices.find(({ value }) => value === id)
                if (chosen === undefined) return
                onChange(moments.get(chosen.value) ?? null)
                close()
              }}
            />
          )}
          <ClockField label={messages.atTime} value={at} placeholder="9h15" onChange={onChange} />
        </div>
      )}
    </FilterChip>
  )
}
