import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type KeyboardEvent, type Ref } from 'react'
import { inTurn } from './inTurn.ts'

interface AddFieldProps {
  readonly label: string
  /** Adds a record of that name, one at a time; false puts what was typed back. */
  readonly onAdd: (text: string) => Promise<boolean>
  readonly inputRef?: Ref<HTMLInputElement>
}

/** The last line of a list, in which the next record is typed: Enter adds it and stays, leaving adds it, Esc clears. */
export function AddField({ label, onAdd, inputRef }: AddFieldProps) {
  const [text, setText] = useState('')
  const [additions] = useState(inTurn)

  // The field is free for the next record at once: who types on must not wait for the addition.
  const add = async () => {
    const typed = text.trim()
    if (typed === '') return
    setText('')
    const added = await additions(() => onAdd(typed))
    if (!added) setText((since) => [typed, since].filter(Boolean).join(' '))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void add()
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation()
      setText('')
    }
  }

  return (
    <TextInput
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      className="add-field"
      aria-label={label}
      placeholder={label}
      leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void add()}
      onKeyDown={onKeyDown}
    />
  )
}
