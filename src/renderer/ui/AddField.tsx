import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState, type KeyboardEvent, type Ref } from 'react'

interface AddFieldProps {
  readonly label: string
  /** Adds a record of that name; false keeps what was typed. */
  readonly onAdd: (text: string) => Promise<boolean>
  readonly inputRef?: Ref<HTMLInputElement>
}

/** The last line of a list, in which the next record is typed: Enter adds it and stays, leaving adds it, Esc clears. */
export function AddField({ label, onAdd, inputRef }: AddFieldProps) {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)

  const add = async () => {
    const typed = text.trim()
    if (typed === '' || busy) return
    setBusy(true)
    const added = await onAdd(typed)
    setBusy(false)
    if (added) setText((now) => (now.trim() === typed ? '' : now))
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
