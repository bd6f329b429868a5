import { ActionIcon, Button, Checkbox, Popover, TextInput } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { fold } from '../../shared/text/fold.ts'
import { uiMessages as messages } from './messages.ts'

interface FilterChipProps {
  readonly label: string
  /** Stands in place of the label while nothing is set. */
  readonly all?: string
  /** What it is filtered by, in words; empty when it is not. */
  readonly value: string
  readonly onClear: () => void
  /** `close` gives the keyboard back to the button. */
  readonly children: (close: () => void) => ReactNode
  readonly className?: string
  /** Begins with its choices open: it was just added to the bar. */
  readonly startsOpen?: boolean
  readonly onClosed?: () => void
}

/** One part of the filter: a button that says what it is set to, opens its choices, and can be cleared. */
export function FilterChip(props: FilterChipProps) {
  const { label, all = label, value, onClear, children, className = '', startsOpen = false, onClosed } = props
  const [open, setOpen] = useState(startsOpen)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const close = () => {
    setOpen(false)
    button?.focus()
    onClosed?.()
  }
  const isSet = value !== ''
  return (
    <div className={`filter-chip ${className}`} data-set={isSet || undefined}>
      <Popover
        opened={open}
        onChange={(opened) => (opened ? setOpen(true) : close())}
        position="bottom-start"
        trapFocus
      >
        <Popover.Target>
          <Button
            ref={setButton}
            variant="default"
            aria-haspopup="dialog"
            rightSection={isSet ? undefined : <IconChevronDown size={14} stroke={1.6} aria-hidden />}
            onClick={() => setOpen((was) => !was)}
          >
            <span className="filter-chip-words">
              {isSet ? (
                <>
                  <span className="dimmed">{label}</span> {value}
                </>
              ) : (
                all
              )}
            </span>
          </Button>
        </Popover.Target>
        <Popover.Dropdown className="filter-popover" aria-label={label}>
          {open && children(close)}
        </Popover.Dropdown>
      </Popover>
      {isSet && (
        <ActionIcon
          className="filter-chip-clear"
          size={20}
          aria-label={messages.clearFilter(label)}
          onClick={() => {
            button?.focus()
            onClear()
          }}
        >
          <IconX size={13} stroke={1.8} />
        </ActionIcon>
      )}
    </div>
  )
}

interface GivenChipProps {
  readonly label: string
  readonly value: string
  readonly onClear: () => void
}

/** A part of the filter that came with a figure and can only be taken away. */
export function GivenChip({ label, value, onClear }: GivenChipProps) {
  return (
    <div className="filter-chip" data-set>
      <span className="filter-chip-given">
        <span className="dimmed">{label}</span> {value}
      </span>
      <ActionIcon
        className="filter-chip-clear"
        size={20}
        aria-label={messages.clearFilter(label)}
        onClick={onClear}
      >
        <IconX size={13} stroke={1.8} />
      </ActionIcon>
    </div>
  )
}

export interface FilterChoice<Value> {
  readonly value: Value
  readonly label: string
}

interface FilterMenuProps<Value> {
  readonly label: string
  readonly choices: readonly FilterChoice<Value>[]
  readonly values: readonly Value[]
  /** Empty shows all. */
  readonly onChange: (values: readonly Value[]) => void
  /** What the button says while all are shown; its label when there is none. */
  readonly all?: string
  readonly className?: string
  readonly startsOpen?: boolean
  readonly onClosed?: () => void
}

/** A part of the filter that takes several values; they hold as soon as they are ticked. */
export function FilterMenu<Value extends string | null>(props: FilterMenuProps<Value>) {
  const { label, choices, values, onChange } = props
  const [first] = values
  const value =
    first === undefined
      ? ''
      : values.length > 1
        ? messages.several(values.length)
        : (choices.find((choice) => choice.value === first)?.label ?? messages.unknown)
  return (
    <FilterChip
      label={label}
      value={value}
      onClear={() => onChange([])}
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(props.all === undefined ? {} : { all: props.all })}
      {...(props.startsOpen === undefined ? {} : { startsOpen: props.startsOpen })}
      {...(props.onClosed === undefined ? {} : { onClosed: props.onClosed })}
    >
      {(close) => <ChoiceList {...props} close={close} />}
    </FilterChip>
  )
}

/** Long lists can be narrowed by typing, with or without marks. */
const searchedFrom = 9

function ChoiceList<Value extends string | null>(
  props: FilterMenuProps<Value> & { readonly close: () => void },
) {
  const { label, choices, values, onChange, close } = props
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const wanted = fold(typed.trim())
  const shown = wanted === '' ? choices : choices.filter((choice) => fold(choice.label).includes(wanted))

  const set = (value: Value, on: boolean) =>
    onChange(on ? [...values, value] : values.filter((one) => one !== value))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
    const at = boxes.findIndex((box) => box === document.activeElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') {
      const [only] = shown
      if (at < 0 && only !== undefined && typed !== '') onChange([only.value])
      close()
    } else if (step === 0) return
    else boxes[at + step]?.focus()
    event.preventDefault()
  }
  return (
    <div role="group" aria-label={label} onKeyDown={onKeyDown}>
      {choices.length >= searchedFrom && (
        <TextInput
          className="filter-find"
          aria-label={messages.find}
          placeholder={messages.find}
          spellCheck={false}
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div ref={list} className="filter-choices">
        {shown.map(({ value, label: words }) => (
          <Checkbox
            key={value ?? ''}
            label={words}
            checked={values.includes(value)}
            onChange={(event) => set(value, event.currentTarget.checked)}
          />
        ))}
        {shown.length === 0 && <p className="dimmed">{messages.nothingFound}</p>}
      </div>
    </div>
  )
}
