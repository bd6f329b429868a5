import { ActionIcon, TextInput } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { uiMessages as messages } from './messages.ts'

/** Milliseconds after the last key before the table is asked: input methods take letters back and type others at once. */
const restBeforeAsking = 15
/** As long as the filter takes. */
const longestText = 200

interface TextFilterProps {
  readonly value: string
  readonly busy: boolean
  readonly onChange: (text: string) => void
}

/** Words that every record shown must have; asked for as they are typed, but never while an input method composes. */
export function TextFilter({ value, busy, onChange }: TextFilterProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [composing, setComposing] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (typed === null || composing) return undefined
    const timer = setTimeout(() => {
      if (typed.trim() !== value) onChange(typed.trim())
      else if (document.activeElement !== input.current) setTyped(null)
    }, restBeforeAsking)
    return () => clearTimeout(timer)
  }, [typed, composing, value, onChange])

  const text = typed ?? value
  const clear = () => {
    setTyped(null)
    if (value !== '') onChange('')
    input.current?.focus()
  }
  return (
    <TextInput
      ref={input}
      className="text-filter"
      type="search"
      aria-label={messages.filterTable}
      aria-busy={busy}
      placeholder={messages.filterTable}
      leftSection={<IconFilter size={15} stroke={1.6} aria-hidden />}
      spellCheck={false}
      autoComplete="off"
      maxLength={longestText}
      value={text}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onBlur={() => {
        if (typed !== null && typed.trim() === value) setTyped(null)
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && text.trim() !== value) onChange(text.trim())
        if (event.key !== 'Escape' || text === '') return
        event.stopPropagation()
        event.preventDefault()
        clear()
      }}
      rightSection={
        text === '' ? null : (
          <ActionIcon
            size={20}
            tabIndex={-1}
            aria-label={messages.clearFilter(messages.filterTable)}
            onClick={clear}
          >
            <IconX size={13} stroke={1.8} />
          </ActionIcon>
        )
      }
    />
  )
}
