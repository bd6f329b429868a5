import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { parseClockTime, type ClockTime } from '../../shared/time/clockTime.ts'
import { uiMessages } from './messages.ts'

interface ClockFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: ClockTime | null
  readonly onChange: (value: ClockTime | null) => void
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly className?: string
}

/** A time of day, typed as "8h30", "0830", "8 giờ"; shown as "08:30". Taken over when the field is left or on Enter. */
export function ClockField(props: ClockFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const shown = props.value ?? ''

  const take = () => {
    if (typed === null) return
    const text = typed.trim()
    const time = text === '' ? null : parseClockTime(text)
    const readable = text === '' || time !== null
    setRefused(!readable)
    if (!readable) return
    setTyped(null)
    if (time !== props.value) props.onChange(time)
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
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      disabled={props.disabled ?? false}
      error={refused ? uiMessages.unreadableTime : null}
      value={typed ?? shown}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setRefused(false)
      }}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  )
}
