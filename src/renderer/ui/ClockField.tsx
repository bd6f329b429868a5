import { TextInput } from '@mantine/core'
import { parseClockTime, type ClockTime } from '../../shared/time/clockTime.ts'
import { uiMessages } from './messages.ts'
import { useTypedValue } from './useTypedValue.ts'

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
  const { refused, field } = useTypedValue<ClockTime | null>(
    { value: props.value, shown: props.value ?? '' },
    (text) => {
      if (text === '') return { value: null }
      const time = parseClockTime(text)
      return time && { value: time }
    },
    props.onChange,
  )

  return (
    <TextInput
      {...(props.labelHidden === true ? { 'aria-label': props.label } : { label: props.label })}
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      disabled={props.disabled ?? false}
      error={refused ? uiMessages.unreadableTime : null}
      {...field}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
