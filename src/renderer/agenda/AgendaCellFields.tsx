import { Table } from '@mantine/core'
import { useMemo } from 'react'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { AgendaRow } from '../../shared/agenda/agendaClock.ts'
import { useProgram } from '../program.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { agendaMessages as messages } from './messages.ts'

/** The cells of an item while it is edited. A start that is typed is fixed; an empty one follows the item before. */
export function AgendaCellFields({ row }: { readonly row: AgendaRow<AgendaItem> }) {
  const { meetings, notices } = useProgram()
  const { sites } = useOpenMeeting()
  const { updateAgendaItem } = meetings.getState()
  const { item, start, end, partCount, minutes } = row
  const { id } = item
  const siteChoices = useMemo(() => sites.map((site) => ({ value: site.id, label: site.name })), [sites])
  const set = (patch: Parameters<typeof updateAgendaItem>[1]) =>
    void notices.report(updateAgendaItem(id, patch))
  const of = (field: string) => messages.of(field, item.title)

  return (
    <>
      <Table.Td data-field="clock" className="editing">
        <span className="agenda-clock-field">
          <ClockField
            label={of(messages.fixedStart)}
            labelHidden
            placeholder={start ?? ''}
            value={item.fixedStart}
            onChange={(fixedStart) => set({ fixedStart })}
          />
          {end !== null && <span>- {end}</span>}
        </span>
      </Table.Td>
      <Table.Td data-field="title" className="editing agenda-title">
        <TextField
          label={of(messages.title)}
          labelHidden
          recordId={id}
          field="agendaItem.title"
          value={item.title}
          wraps
          onSave={(title) => updateAgendaItem(id, { title })}
        />
      </Table.Td>
      <Table.Td data-field="presenter" className="editing">
        <TextField
          label={of(messages.presenter)}
          labelHidden
          recordId={id}
          field="agendaItem.presenter"
          value={item.presenter}
          wraps
          onSave={(presenter) => updateAgendaItem(id, { presenter })}
        />
      </Table.Td>
      <Table.Td data-field="site" className="editing">
        <OptionalSelectField
          label={of(messages.site)}
          labelHidden
          searchable
          choicesWidth={280}
          choices={siteChoices}
          value={item.siteId}
          onChange={(siteId) => set({ siteId })}
        />
      </Table.Td>
      {partCount > 0 ? (
        <Table.Td data-field="duration" className="number dimmed">
          {minutes}
        </Table.Td>
      ) : (
        <Table.Td data-field="duration" className="number editing">
          <WholeNumberField
            label={of(messages.duration)}
            labelHidden
            value={item.duration}
            min={0}
            max={1440}
            onChange={(duration) => {
              if (duration !== null) set({ duration })
            }}
          />
        </Table.Td>
      )}
    </>
  )
}
