import { MultiSelect, Select, type ComboboxParsedItem } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { SyntheticEvent } from 'react'
import { fold } from '../../shared/text/fold.ts'
import { uiMessages } from './messages.ts'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface SelectFieldBase<Value extends string> {
  readonly label: string
  readonly labelHidden?: boolean
  readonly choices: readonly Choice<Value>[]
  /** Lets one type to find a choice, with or without marks. */
  readonly searchable?: boolean
  readonly placeholder?: string
  /** Stands under the field. */
  readonly description?: string | undefined
  readonly disabled?: boolean
  readonly className?: string
  readonly error?: string | undefined
  /** Stands open with the hand in it as soon as it is shown. */
  readonly autoFocus?: boolean
  /** Pixels of the choices, where the field is too narrow for them. */
  readonly choicesWidth?: number
}

interface RequiredSelectFieldProps<Value extends string> extends SelectFieldBase<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
}

interface OptionalSelectFieldProps<Value extends string> extends SelectFieldBase<Value> {
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
}

/** One choice that is always made; it is saved at once. */
export function SelectField<Value extends string>(props: RequiredSelectFieldProps<Value>) {
  return (
    <Select<Value>
      {...shared(props)}
      value={props.value}
      allowDeselect={false}
      onChange={(value) => {
        if (value !== null && value !== props.value) props.onChange(value)
      }}
    />
  )
}

/** One choice or none; it is saved at once. */
export function OptionalSelectField<Value extends string>(props: OptionalSelectFieldProps<Value>) {
  return (
    <Select<Value>
      {...shared(props)}
      value={props.value}
      allowDeselect={false}
      clearable
      clearSectionMode={props.value === null ? 'rightSection' : 'clear'}
      rightSectionPointerEvents={props.value === null ? 'none' : 'all'}
      clearButtonProps={{ 'aria-label': `${uiMessages.clear}: ${props.label}` }}
      onChange={(value) => {
        if (value !== props.value) props.onChange(value)
      }}
    />
  )
}

/** Several choices; each is saved at once. */
export function MultiSelectField<Value extends string>(
  props: SelectFieldBase<Value> & {
    readonly values: readonly Value[]
    readonly onChange: (values: readonly Value[]) => void
  },
) {
  const { placeholder, ...others } = shared(props)
  return (
    <MultiSelect<Value>
      {...others}
      {...(placeholder === undefined || props.values.length > 0 ? {} : { placeholder })}
      value={[...props.values]}
      hidePickedOptions
      onChange={(values) => props.onChange(values)}
    />
  )
}

function shared<Value extends string>(props: SelectFieldBase<Value>) {
  return {
    ...(props.labelHidden === true ? { 'aria-label': props.label } : { label: props.label }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.description === undefined ? {} : { description: props.description }),
    ...(props.className === undefined ? {} : { className: props.className }),
    data: props.choices.map(({ value, label }) => ({ value, label })),
    disabled: props.disabled ?? false,
    error: props.error ?? null,
    ...(props.choicesWidth === undefined
      ? {}
      : {
          comboboxProps: {
            shadow: 'md',
            transitionProps: { duration: 0 },
            width: props.choicesWidth,
            position: 'bottom-start' as const,
          },
        }),
    ...(props.autoFocus === true ? { autoFocus: true, defaultDropdownOpened: true } : {}),
    searchable: props.searchable ?? false,
    // Typing and Enter take the first that was found.
    selectFirstOptionOnChange: props.searchable ?? false,
    // What is typed replaces the choice that stands there.
    onFocus: selectText,
    onClick: selectText,
    filter: matchesFolded<Value>,
    nothingFoundMessage: uiMessages.nothingFound,
    maxDropdownHeight: 320,
    rightSection: <IconChevronDown size={14} stroke={1.6} aria-hidden />,
    rightSectionPointerEvents: 'none' as const,
  }
}

function selectText(event: SyntheticEvent<HTMLInputElement>) {
  event.currentTarget.select()
}

function matchesFolded<Value extends string>({
  options,
  search,
}: {
  readonly options: ComboboxParsedItem<Value>[]
  readonly search: string
}): ComboboxParsedItem<Value>[] {
  const wanted = fold(search.trim())
  return options.filter((option) => 'group' in option || fold(option.label).includes(wanted))
}
