import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import { findChoices, type FindChoice } from './findChoice.ts'

const mostShown = 8

interface FindFieldProps<C extends FindChoice> {
  readonly label: string
  readonly placeholder: string
  readonly choices: readonly C[]
  /** What stands there while nothing is typed. */
  readonly shown: string
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly className?: string
  /** One was picked; null when what stood there was taken away. */
  readonly onPick: (choice: C | null) => void
  /** What is typed, letter by letter, where words that no choice has are kept too. */
  readonly onWords?: (text: string) => void
  /** Enter was pressed and what stands there is taken over. */
  readonly onDone: () => void
}

/** Finds one of many by a few letters without marks: arrows choose, Enter takes it and goes on. */
export function FindField<C extends FindChoice>(props: FindFieldProps<C>) {
  const { label, choices, shown, onPick, onWords, onDone } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [selected, setSelected] = useState(0)
  const combobox = useCombobox()
  const found = useMemo(
    () => (typed === null ? [] : findChoices(choices, typed, mostShown)),
    [choices, typed],
  )
  const opened = found.length > 0
  useEffect(() => {
    if (opened) combobox.openDropdown()
    else combobox.closeDropdown()
  }, [combobox, opened])

  const pick = (choice: C | null) => {
    setTyped(null)
    onPick(choice)
  }
  const leave = () => {
    if (typed === null) return
    // Words that are kept stay as they were typed; elsewhere only an empty field says something.
    if (onWords === undefined && typed.trim() === '') onPick(null)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (!opened) return
        event.preventDefault()
        const step = event.key === 'ArrowDown' ? 1 : found.length - 1
        setSelected((at) => (at + step) % found.length)
        return
      }
      case 'Enter': {
        event.preventDefault()
        event.stopPropagation()
        const choice = found[selected]
        if (choice === undefined) leave()
        else pick(choice)
        onDone()
        return
      }
      case 'Escape':
        if (typed === null) return
        event.stopPropagation()
        setTyped(null)
    }
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        pick(found.find((choice) => choice.key === key) ?? null)
        onDone()
      }}
      position="top-start"
      width="target"
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target withKeyboardNavigation={false}>
        <TextInput
          {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
          {...(props.className === undefined ? {} : { className: props.className })}
          aria-label={label}
          placeholder={props.placeholder}
          title={shown}
          spellCheck={false}
          autoComplete="off"
          value={typed ?? shown}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setSelected(0)
            onWords?.(event.currentTarget.value)
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown className="find-choices" hidden={!opened}>
        <Combobox.Options>
          {found.map((choice, index) => (
            <Combobox.Option
              key={choice.key}
              value={choice.key}
              aria-selected={index === selected}
              data-combobox-selected={index === selected || undefined}
            >
              <span>{choice.label}</span>
              {choice.detail !== '' && <span className="dimmed one-line">{choice.detail}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
