import { TextInput } from '@mantine/core'
import { useRef } from 'react'
import { uiMessages } from './messages.ts'
import { useTypedValue } from './useTypedValue.ts'

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
  readonly autoFocus?: boolean
  /** Enter was pressed on a readable number, which has been taken over. */
  readonly onEnter?: () => void
  /** The field was left; a text that cannot be read stays in it. */
  readonly onLeave?: (readable: boolean) => void
}

/** A whole number in a range; taken over when the field is left or on Enter. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  const { refused, take, field } = useTypedValue<number | null>(
    { value: props.value, shown: props.value === null ? '' : String(props.value) },
    (text) => {
      if (text === '') return props.optional === true ? { value: null } : null
      const digits = text.replace(/(?<=^\d{1,3}|\.\d{3})\.(?=\d{3}(?:\.|$))/g, '')
      const value = Number(digits)
      return /^\d{1,9}$/.test(digits) && value >= props.min && value <= props.max ? { value } : null
    },
    props.onChange,
  )
  /** Enter may move the focus away: leaving the field must not take the same text twice. */
  const entering = useRef(false)

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
      autoFocus={props.autoFocus ?? false}
      {...field}
      onBlur={() => {
        if (entering.current) return
        const readable = take()
        props.onLeave?.(readable)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          entering.current = true
          if (take()) props.onEnter?.()
          entering.current = false
        } else field.onKeyDown(event)
      }}
    />
  )
}
