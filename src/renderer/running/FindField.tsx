import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useMemo, useState, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
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
  readonly onPick: (choice: C) => void
  /** What is typed, letter by letter, where words that no choice has are kept. */
  readonly onWords?: (text: string) => void
  /** The field was left with words that are no choice; empty when what stood there was taken away. */
  readonly onKeep: (words: string) => void
  /** Enter was pressed, and what stands there taken over. */
  readonly onDone: () => void
}

/**
 * Finds one of many by a few letters without marks: arrows choose, Enter takes it and goes on, Tab takes it too, Esc
 * closes the choices and lets the words stand.
 */
export function FindField<C extends FindChoice>(props: FindFieldProps<C>) {
  const { label, choices, shown, onPick, onWords, onKeep, onDone } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [closed, setClosed] = useState(false)
  const [selected, setSelected] = useState(0)
  const combobox = useCombobox()
  const { openDropdown, closeDropdown } = combobox
  const found = useMemo(
    () => (typed === null || closed ? [] : findChoices(choices, typed, mostShown)),
    [choices, typed, closed],
  )
  const opened = found.length > 0
  useEffect(() => {
    if (opened) openDropdown()
    else closeDropdown()
  }, [openDropdown, closeDropdown, opened])

  const pick = (choice: C) => {
    setTyped(null)
    onPick(choice)
  }
  const take = () => {
    const choice = found[selected]
    // Where to go on depends on what stands in the fields now.
    flushSync(() => {
      if (choice !== undefined) pick(choice)
      else if (typed !== null) {
        setTyped(null)
        onKeep(typed.trim())
      }
    })
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
      case 'Enter':
        event.preventDefault()
        event.stopPropagation()
        take()
        onDone()
        return
      case 'Tab':
        take()
        return
      case 'Escape':
        if (!opened) return
        event.stopPropagation()
        setClosed(true)
    }
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const choice = found.find((one) => one.key === key)
        if (choice === undefined) return
        flushSync(() => pick(choice))
        onDone()
      }}
      position="top-start"
      width={320}
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
            setClosed(false)
            onWords?.(event.currentTarget.value)
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            if (typed === null) return
            setTyped(null)
            onKeep(typed.trim())
          }}
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
