import { Textarea } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { TextTarget } from './saving.ts'
import { useAutosave } from './useAutosave.ts'

interface TextCellFieldProps extends TextTarget {
  readonly label: string
  readonly value: string
  /** Gives the keyboard back to the table. */
  readonly onDone: () => void
}

/** Text in a cell of a table, saved as it is typed; Enter and leaving keep it, Esc puts back what stood there. */
export function TextCellField({ label, value, onDone, ...target }: TextCellFieldProps) {
  const [before] = useState(value)
  const { type, commit, inputProps } = useAutosave(target, value)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const isEnd = event.key === 'Enter' && !event.shiftKey
    if (!isEnd && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') type(before)
    void commit()
    onDone()
  }
  return (
    <Textarea
      className="cell-text"
      aria-label={label}
      autoFocus
      spellCheck={false}
      rows={1}
      {...inputProps}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        inputProps.onBlur()
        onDone()
      }}
      onKeyDown={onKeyDown}
    />
  )
}
