import { TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react'
import { useFormDraft } from '../useFormDraft.ts'

interface SeatFieldProps {
  /** Names what is typed among all forms. */
  readonly form: string
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly className?: string
  readonly maxLength?: number
  /** Takes what was typed, trimmed; answers what is wrong with it, or null. */
  readonly onSave: (text: string) => string | null
}

/**
 * What was noted of the delegate in focus, put right in place: taken over when the field is left or on Enter, Esc gives
 * up. What was typed before the window was closed is taken over when the delegate is shown again.
 */
export function SeatField({ form, label, value, onSave, ...look }: SeatFieldProps) {
  const draft = useFormDraft(form, { text: value })
  const [error, setError] = useState<string | null>(null)

  /** Takes over what was typed; answers what is wrong with it, or null. */
  const taken = () => {
    if (!draft.isTyped) return null
    const text = (draft.read()['text'] ?? '').trim()
    const wrong = text === value ? null : onSave(text)
    if (wrong === null) draft.discard()
    return wrong
  }
  const take = () => setError(taken())
  const takeKept = useEffectEvent(taken)
  useEffect(() => void takeKept(), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') take()
    if (event.key !== 'Escape' || !draft.isTyped) return
    event.stopPropagation()
    draft.discard()
    setError(null)
  }
  return (
    <TextInput
      label={label}
      autoComplete="off"
      spellCheck={false}
      error={error}
      value={draft.values['text'] ?? ''}
      onChange={(event) => {
        draft.type('text', event.currentTarget.value)
        setError(null)
      }}
      onBlur={take}
      onKeyDown={onKeyDown}
      {...look}
    />
  )
}
