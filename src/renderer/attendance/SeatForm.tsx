import { Button, TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { FormFoot } from '../ui/FormFoot.tsx'
import { useFormDraft } from '../useFormDraft.ts'
import { attendanceMessages as messages } from './messages.ts'

interface SeatFormProps {
  /** Names what is typed among all forms. */
  readonly form: string
  readonly label: string
  /** The first takes the hand. */
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  /** Takes what was typed, trimmed, in the order of the fields; answers what is wrong with it, or null. */
  readonly onSave: (texts: readonly string[]) => string | null
  readonly onClose: () => void
}

/** A line of fields about the delegate in focus: Enter saves, Esc gives up. What is typed outlives the window. */
export function SeatForm({ form, label, fields, onSave, onClose }: SeatFormProps) {
  const draft = useFormDraft(form, Object.fromEntries(fields.map((field) => [field.label, field.value])))
  const [error, setError] = useState<string | null>(null)

  const save = () => {
    const texts = draft.read()
    const wrong = onSave(fields.map((field) => (texts[field.label] ?? '').trim()))
    setError(wrong)
    if (wrong === null) draft.discard()
  }
  const close = () => {
    draft.discard()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) save()
    else if (event.key === 'Escape') close()
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
          value={draft.values[field.label] ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            draft.type(field.label, event.currentTarget.value)
            setError(null)
          }}
        />
      ))}
      <FormFoot className="seat-form-foot">
        <Button onClick={save}>{messages.save}</Button>
        <Button variant="subtle" onClick={close}>
          {messages.close}
        </Button>
      </FormFoot>
    </div>
  )
}
