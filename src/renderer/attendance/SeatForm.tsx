import { Button, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { FormFoot } from '../ui/FormFoot.tsx'
import { attendanceMessages as messages } from './messages.ts'

interface SeatFormProps {
  readonly label: string
  /** The first takes the hand. */
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  /** Takes what was typed, trimmed, in the order of the fields; answers what is wrong with it, or null. */
  readonly onSave: (texts: readonly string[]) => string | null
  readonly onClose: () => void
}

/** A line of fields about the delegate in focus: Enter saves, Esc gives up. */
export function SeatForm({ label, fields, onSave, onClose }: SeatFormProps) {
  const [texts, setTexts] = useState(() => fields.map(({ value }) => value))
  const [error, setError] = useState<string | null>(null)

  const save = () => setError(onSave(texts.map((text) => text.trim())))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) save()
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="seat-form" role="form" aria-label={label} onKeyDown={onKeyDown}>
      {fields.map((field, index) => (
        <TextInput
          key={field.label}
          aria-label={field.label}
          placeholder={field.label}
          autoFocus={index === 0}
          autoComplete="off"
          spellCheck={false}
          error={index === 0 ? error : null}
          value={texts[index] ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            const { value } = event.currentTarget
            setTexts((before) => before.with(index, value))
            setError(null)
          }}
        />
      ))}
      <FormFoot className="seat-form-foot">
        <Button onClick={save}>{messages.save}</Button>
        <Button variant="subtle" onClick={onClose}>
          {messages.close}
        </Button>
      </FormFoot>
    </div>
  )
}
