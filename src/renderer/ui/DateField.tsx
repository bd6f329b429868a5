import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { deadlineText, parseDeadline, type Deadline } from '../../shared/time/deadline.ts'
import { parseIsoDate, type LocalDate } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import { uiMessages } from './messages.ts'

interface DateFieldBase {
  readonly label: string
  readonly labelHidden?: boolean
  /** The day whose year stands in for one that is not typed. */
  readonly today: LocalDate
  readonly disabled?: boolean
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly className?: string
  /** What is wrong with the day that stands here. */
  readonly error?: string | undefined
  /** Enter was pressed on a readable text, which has been taken over. */
  readonly onEnter?: () => void
  /** The field was left; a text that cannot be read stays in it. */
  readonly onLeave?: (readable: boolean) => void
}

interface DateFieldProps extends DateFieldBase {
  readonly value: LocalDate | null
  readonly onChange: (value: LocalDate | null) => void
}

/** A day, typed as people type it ("5/2", "30/6/2024") or picked. Taken over when the field is left or on Enter. */
export function DateField({ value, onChange, ...base }: DateFieldProps) {
  return (
    <TypedDate
      {...base}
      shown={value === null ? '' : shortDate(value)}
      day={value}
      unreadable={uiMessages.unreadableDate}
      description={null}
      onTyped={(deadline) => {
        if (deadline !== null && deadline.wording !== '') return false
        if ((deadline?.dueOn ?? null) !== value) onChange(deadline?.dueOn ?? null)
        return true
      }}
    />
  )
}

interface DeadlineFieldProps extends DateFieldBase {
  readonly dueOn: LocalDate | null
  readonly dueWording: string
  /** Null clears the deadline. */
  readonly onChange: (value: Deadline | null) => void
}

/** A deadline: a day, or a period in words that counts as its last day and keeps its wording ("tháng 6-2024"). */
export function DeadlineField({ dueOn, dueWording, onChange, ...base }: DeadlineFieldProps) {
  return (
    <TypedDate
      {...base}
      shown={deadlineText({ dueOn, wording: dueWording })}
      day={dueOn}
      unreadable={uiMessages.unreadableDeadline}
      description={dueOn !== null && dueWording !== '' ? uiMessages.periodEnd(shortDate(dueOn)) : null}
      onTyped={(deadline) => {
        if (deadline?.dueOn !== (dueOn ?? undefined) || (deadline?.wording ?? '') !== dueWording)
          onChange(deadline)
        return true
      }}
    />
  )
}

interface TypedDateProps extends DateFieldBase {
  readonly shown: string
  readonly day: LocalDate | null
  readonly unreadable: string
  readonly description: string | null
  /** False when what was typed does not fit here. */
  readonly onTyped: (deadline: Deadline | null) => boolean
}

function TypedDate(props: TypedDateProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const [open, setOpen] = useState(false)

  /** Enter may move the focus away: leaving the field must not take the same text twice. */
  const entering = useRef(false)

  const take = (): boolean => {
    if (typed === null) return !refused
    const text = typed.trim()
    const deadline = text === '' ? null : parseDeadline(text, props.today)
    const unchanged = text === props.shown
    const readable = unchanged || (text === '' ? props.required !== true : deadline !== null)
    const taken = unchanged || (readable && props.onTyped(deadline))
    setRefused(!taken)
    if (taken) setTyped(null)
    return taken
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      // The focus may go to a button, which must not be pressed by this same key.
      if (props.onEnter !== undefined) event.preventDefault()
      entering.current = true
      if (take()) props.onEnter?.()
      entering.current = false
    }
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
      setRefused(false)
    }
    if (event.key === 'ArrowDown' && event.altKey) setOpen(true)
  }

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <TextInput
          {...(props.labelHidden === true ? { 'aria-label': props.label } : { label: props.label })}
          {...(props.className === undefined ? {} : { className: props.className })}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          description={refused || props.error !== undefined ? null : props.description}
          error={refused ? props.unreadable : (props.error ?? null)}
          disabled={props.disabled ?? false}
          autoFocus={props.autoFocus ?? false}
          data-autofocus={props.autoFocus === true ? true : undefined}
          value={typed ?? props.shown}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setRefused(false)
          }}
          onBlur={() => {
            if (entering.current) return
            const readable = take()
            props.onLeave?.(readable)
          }}
          onKeyDown={onKeyDown}
          rightSection={
            <ActionIcon
              size={22}
              tabIndex={-1}
              disabled={props.disabled ?? false}
              aria-label={uiMessages.pickDayFor(props.label)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setOpen((was) => !was)}
            >
              <IconCalendar size={15} stroke={1.6} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <DatePicker
          size="xs"
          value={props.day}
          defaultDate={props.day ?? props.today}
          ariaLabels={{
            previousMonth: uiMessages.previousMonth,
            nextMonth: uiMessages.nextMonth,
            previousYear: uiMessages.previousYear,
            nextYear: uiMessages.nextYear,
            previousDecade: uiMessages.previousDecade,
            nextDecade: uiMessages.nextDecade,
            monthLevelControl: uiMessages.chooseMonth,
            yearLevelControl: uiMessages.chooseYear,
          }}
          onChange={(picked) => {
            const day = picked === null ? null : parseIsoDate(picked)
            setOpen(false)
            setTyped(null)
            setRefused(false)
            if (day !== null) props.onTyped({ dueOn: day, wording: '' })
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
