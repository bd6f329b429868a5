import { useRef } from 'react'
import { assertNever } from '../../shared/contract/error.ts'
import type { Speech, SpeechFields } from '../../shared/agenda/agenda.ts'
import { useAsOf, useProgram } from '../program.ts'
import { CellField } from '../ui/CellField.tsx'
import { DateField } from '../ui/DateField.tsx'
import { OptionalSelectField, SelectField } from '../ui/SelectField.tsx'
import { TextCellField } from '../ui/TextCellField.tsx'
import { WholeNumberField } from '../ui/WholeNumberField.tsx'
import { SpeakerField } from './SpeakerField.tsx'
import { speechMessages as messages } from './speechMessages.ts'
import { speechStateChoices, useSpeechChoices } from './useSpeechChoices.ts'

export type SpeechCell = 'speaker' | 'site' | 'title' | 'duration' | 'paperOn' | 'state' | 'item' | 'summary'

interface SpeechCellFieldProps {
  readonly cell: SpeechCell
  readonly speech: Speech
  /** Gives the keyboard back to the table. */
  readonly onDone: () => void
}

/** The field in which a cell of the list of speeches is edited. */
export function SpeechCellField({ cell, speech, onDone }: SpeechCellFieldProps) {
  const { meetings, notices } = useProgram()
  const { sites, items } = useSpeechChoices()
  const asOf = useAsOf()
  const unreadable = useRef(false)
  const save = (patch: Partial<SpeechFields>) =>
    void notices.report(meetings.getState().updateSpeech(speech.id, patch))
  const saveAndEnd = (patch: Partial<SpeechFields>) => {
    save(patch)
    onDone()
  }
  switch (cell) {
    case 'title':
    case 'summary':
      return (
        <TextCellField
          label={messages[cell]}
          recordId={speech.id}
          field={`speech.${cell}`}
          value={speech[cell]}
          commit={(text) => meetings.getState().updateSpeech(speech.id, { [cell]: text })}
          onDone={onDone}
        />
      )
    case 'speaker':
      return (
        <CellField onDone={onDone}>
          <SpeakerField label={messages.speaker} labelHidden autoFocus value={speech} onChange={saveAndEnd} />
        </CellField>
      )
    case 'site':
      return (
        <CellField onDone={onDone}>
          <OptionalSelectField
            label={messages.site}
            labelHidden
            searchable
            autoFocus
            choicesWidth={280}
            choices={sites}
            value={speech.siteId}
            onChange={(siteId) => saveAndEnd({ siteId })}
          />
        </CellField>
      )
    case 'item':
      return (
        <CellField onDone={onDone}>
          <OptionalSelectField
            label={messages.item}
            labelHidden
            searchable
            autoFocus
            choicesWidth={360}
            choices={items}
            value={speech.agendaItemId}
            onChange={(agendaItemId) => saveAndEnd({ agendaItemId })}
          />
        </CellField>
      )
    case 'state':
      return (
        <CellField onDone={onDone}>
          <SelectField
            label={messages.state}
            labelHidden
            autoFocus
            choices={speechStateChoices}
            value={speech.state}
            onChange={(state) => saveAndEnd({ state })}
          />
        </CellField>
      )
    case 'duration':
      return (
        <CellField onDone={onDone}>
          <DurationCell
            value={speech.duration}
            onSave={(duration) => {
              if (duration !== speech.duration) save({ duration })
            }}
            onDone={onDone}
          />
        </CellField>
      )
    case 'paperOn':
      return (
        <CellField onDone={onDone} keeps={() => unreadable.current}>
          <DateField
            label={messages.paperOn}
            labelHidden
            autoFocus
            today={asOf}
            value={speech.paperOn}
            onChange={(paperOn) => save({ paperOn })}
            onEnter={onDone}
            onLeave={(readable) => {
              unreadable.current = !readable
            }}
          />
        </CellField>
      )
    default:
      return assertNever(cell)
  }
}

function DurationCell(props: {
  readonly value: number
  readonly onSave: (value: number) => void
  readonly onDone: () => void
}) {
  return (
    <div
      ref={(element) => {
        if (element?.contains(document.activeElement) === false) element.querySelector('input')?.select()
      }}
      onKeyDown={(event) => {
        const isKept =
          event.target instanceof HTMLInputElement && event.target.getAttribute('aria-invalid') !== 'true'
        if (event.key === 'Enter' && isKept) requestAnimationFrame(props.onDone)
      }}
    >
      <WholeNumberField
        label={messages.duration}
        labelHidden
        value={props.value}
        min={0}
        max={1440}
        onChange={(value) => {
          if (value !== null) props.onSave(value)
        }}
      />
    </div>
  )
}
