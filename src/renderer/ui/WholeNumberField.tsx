import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { uiMessages } from './messages.ts'

interface WholeNumberFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: number | null
  readonly min: number
  readonly max: number
  /** Whether the field may be empty. */
  readonly optional?: boolean
  readonly onChange: (value: number | null) => void
  readonly description?: string
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly className?: string
}

/** A whole number in a range; taken over when the field is left or on Enter. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const shown = props.value === null ? '' : String(props.value)

  const take = () => {
    if (typed === null) return
    const text = typed.trim()
    const value = /^\d{1,9}$/.test(text) ? Number(text) : null
    const fits =
      text === '' ? props.optional === true : value !== null && value >= props.min && value <= props.max
    setRefused(!fits)
    if (!fits) return
    setTyped(null)
    if (value !== props.value) props.onChange(value)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') take()
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
      setRefused(false)
    }
  }

  return (
    <TextInput
      {...(props.labelHidden === true ? { 'aria-label': props.label } : { label: props.label })}
      {...(props.description === undefined ? {} : { description: props.description })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.className === undefined ? {} : { className: props.className })}
      inputMode="numeric"
      autoComplete="off"
      disabled={props.disabled ?? false}
      error={refused ? uiMessages.numberRange(props.min, props.max) : null}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setRefused(false)
      }}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  )
}
