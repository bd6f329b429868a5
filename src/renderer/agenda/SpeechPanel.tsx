import type { Speech, SpeechFields } from '../../shared/agenda/agenda.ts'
import { useAsOf, useProgram } from '../program.ts'
import { DateField } from '../ui/DateField.tsx'
import { Panel } from '../ui/Page.tsx'
import { RecordPanelHead } from '../ui/RecordPanelHead.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { SpeakerField } from './SpeakerField.tsx'
import { speechMessages as messages } from './speechMessages.ts'
import { speechStateChoices, useSpeechChoices } from './useSpeechChoices.ts'

interface SpeechPanelProps {
  readonly speech: Speech
  readonly number: number
  readonly speaker: string
  readonly onClose: () => void
}

/** One speech, whole. */
export function SpeechPanel({ speech, number, speaker, onClose }: SpeechPanelProps) {
  const { meetings, notices, undo } = useProgram()
  const asOf = useAsOf()
  const { sites, items } = useSpeechChoices()
  const { updateSpeech, removeSpeech } = meetings.getState()
  const { id } = speech
  const set = (patch: Partial<SpeechFields>) => void notices.report(updateSpeech(id, patch))

  return (
    <Panel label={messages.panel(speaker)}>
      <RecordPanelHead
        title={<span>{messages.word(number)}</span>}
        record={speech}
        removeLabel={messages.remove}
        onRemove={() => void undo.report(messages.removed(speaker), removeSpeech(id))}
        onClose={onClose}
      />
      <div className="agenda-panel">
        <div className="fields quiet">
          <SpeakerField label={messages.speaker} value={speech} onChange={set} />
          <TextField
            label={messages.title}
            recordId={id}
            field="speech.title"
            value={speech.title}
            wraps
            onSave={(title) => updateSpeech(id, { title })}
          />
          <OptionalSelectField
            label={messages.site}
            searchable
            choices={sites}
            value={speech.siteId}
            onChange={(siteId) => set({ siteId })}
          />
          <OptionalSelectField
            label={messages.item}
            searchable
            choices={items}
            value={speech.agendaItemId}
            onChange={(agendaItemId) => set({ agendaItemId })}
          />
          <WholeNumberField
            label={messages.duration}
            value={speech.duration}
            min={0}
            max={1440}
            onChange={(duration) => {
              if (duration !== null) set({ duration })
            }}
          />
          <SelectField
            label={messages.state}
            choices={speechStateChoices}
            value={speech.state}
            onChange={(state) => set({ state })}
          />
          <DateField
            label={messages.paperDueOn}
            today={asOf}
            value={speech.paperDueOn}
            onChange={(paperDueOn) => set({ paperDueOn })}
          />
          <DateField
            label={messages.paperOn}
            today={asOf}
            value={speech.paperOn}
            onChange={(paperOn) => set({ paperOn })}
          />
        </div>
        <div className="agenda-texts">
          <TextField
            label={messages.summary}
            placeholder={messages.summaryPlaceholder}
            recordId={id}
            field="speech.summary"
            value={speech.summary}
            multiline
            minRows={6}
            onSave={(summary) => updateSpeech(id, { summary })}
          />
        </div>
      </div>
    </Panel>
  )
}
