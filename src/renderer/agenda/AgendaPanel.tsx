import { Checkbox } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { AgendaItem } from '../../shared/agenda/agenda.ts'
import type { AgendaRow } from '../../shared/agenda/agendaClock.ts'
import { useProgram } from '../program.ts'
import { ClockField } from '../ui/ClockField.tsx'
import { Panel, Section } from '../ui/Page.tsx'
import { RecordPanelHead } from '../ui/RecordPanelHead.tsx'
import { OptionalSelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useOpenMeeting } from '../useOpenMeeting.ts'
import { agendaMessages as messages } from './messages.ts'

interface AgendaPanelProps {
  readonly row: AgendaRow<AgendaItem>
  /** The papers of an item. */
  readonly materialsOf: (item: AgendaItem) => ReactNode
  readonly onClose: () => void
}

/** What of an item stands in no column: what is said, done and feared, and how it really was. */
export function AgendaPanel({ row, materialsOf, onClose }: AgendaPanelProps) {
  const { meetings, notices, undo } = useProgram()
  const { sites } = useOpenMeeting()
  const { updateAgendaItem, removeAgendaItem } = meetings.getState()
  const { item, depth, number, partCount } = row
  const { id, title } = item
  const siteChoices = useMemo(() => sites.map((site) => ({ value: site.id, label: site.name })), [sites])
  const set = (patch: Parameters<typeof updateAgendaItem>[1]) =>
    void notices.report(updateAgendaItem(id, patch))
  const words = [depth === 0 ? messages.itemWord : messages.partWord, number].filter(Boolean).join(' ')

  return (
    <Panel label={messages.panel(title)}>
      <RecordPanelHead
        title={<span>{words}</span>}
        record={item}
        removeLabel={messages.remove}
        onRemove={() => void undo.report(messages.removed(title), removeAgendaItem(id))}
        onClose={onClose}
      />
      <div className="agenda-panel">
        <h2>{title}</h2>
        <div className="agenda-flags">
          <Checkbox
            label={messages.isBreak}
            checked={item.kind === 'break'}
            onChange={(event) => set({ kind: event.currentTarget.checked ? 'break' : 'item' })}
          />
          <Checkbox
            label={messages.isInternal}
            checked={item.audience === 'internal'}
            onChange={(event) => set({ audience: event.currentTarget.checked ? 'internal' : 'everybody' })}
          />
        </div>
        <div className="fields quiet">
          <TextField
            label={messages.presenter}
            recordId={id}
            field="agendaItem.presenter"
            value={item.presenter}
            wraps
            onSave={(presenter) => updateAgendaItem(id, { presenter })}
          />
          <OptionalSelectField
            label={messages.site}
            searchable
            choices={siteChoices}
            value={item.siteId}
            onChange={(siteId) => set({ siteId })}
          />
        </div>
        <div className="agenda-texts">
          <TextField
            label={messages.script}
            placeholder={messages.scriptPlaceholder}
            recordId={id}
            field="agendaItem.script"
            value={item.script}
            multiline
            minRows={5}
            onSave={(script) => updateAgendaItem(id, { script })}
          />
          <TextField
            label={messages.technical}
            placeholder={messages.technicalPlaceholder}
            recordId={id}
            field="agendaItem.technical"
            value={item.technical}
            multiline
            minRows={2}
            onSave={(technical) => updateAgendaItem(id, { technical })}
          />
          <TextField
            label={messages.fallback}
            placeholder={messages.fallbackPlaceholder}
            recordId={id}
            field="agendaItem.fallback"
            value={item.fallback}
            multiline
            minRows={2}
            onSave={(fallback) => updateAgendaItem(id, { fallback })}
          />
          <TextField
            label={messages.note}
            recordId={id}
            field="agendaItem.note"
            value={item.note}
            wraps
            onSave={(note) => updateAgendaItem(id, { note })}
          />
        </div>
      </div>
      <Section title={messages.materials}>{materialsOf(item)}</Section>
      {partCount === 0 && (
        <Section title={messages.real}>
          <div className="agenda-real">
            <ClockField
              label={messages.startedAt}
              value={item.startedAt}
              onChange={(startedAt) => set({ startedAt })}
            />
            <ClockField
              label={messages.endedAt}
              value={item.endedAt}
              onChange={(endedAt) => set({ endedAt })}
            />
          </div>
        </Section>
      )}
    </Panel>
  )
}
