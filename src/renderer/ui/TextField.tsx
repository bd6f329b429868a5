import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import type { Reply } from '../../shared/contract/reply.ts'
import { errorSentence } from '../errorMessages.ts'
import { useAutosave } from './useAutosave.ts'

export interface TextFieldProps {
  readonly label: string
  /** Keeps the label for screen readers only, where the place says what the field is. */
  readonly labelHidden?: boolean
  readonly recordId: string
  /** `record.field`, as in `draftableFields`. */
  readonly field: string
  readonly value: string
  readonly onSave: (text: string) => Promise<Reply<unknown>>
  readonly placeholder?: string
  readonly description?: string
  readonly disabled?: boolean
  /** The field grows with its text and takes several paragraphs. */
  readonly multiline?: boolean
  /** The field grows with its text, which is one paragraph all the same. */
  readonly wraps?: boolean
  readonly minRows?: number
  readonly maxRows?: number
  readonly autoFocus?: boolean
  readonly className?: string
}

/** A text field of a record: saved as it is typed. Enter commits a one-line field, Esc leaves it. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    labelHidden = false,
    recordId,
    field,
    value,
    onSave,
    multiline = false,
    wraps = false,
  } = props
  const { error, commit, inputProps } = useAutosave({ recordId, field, commit: onSave }, value)

  const { autoFocus = false } = props
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null)
  // A record may be on the screen before it is known to be the new one.
  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [autoFocus])

  const shared = {
    ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      input.current = element
    },
    ...(labelHidden ? { 'aria-label': label } : { label }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.description === undefined ? {} : { description: props.description }),
    ...(props.className === undefined ? {} : { className: props.className }),
    disabled: props.disabled ?? false,
    error: error === null ? null : errorSentence(error),
    'data-autofocus': autoFocus ? true : undefined,
    autoFocus,
    spellCheck: false,
    ...inputProps,
  }

  // What stands in a new record's field is there to be typed over.
  const onFocus = (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (autoFocus) event.currentTarget.select()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !multiline) {
      event.preventDefault()
      void commit()
    }
    if (event.key === 'Escape') event.currentTarget.blur()
  }
  if (multiline || wraps) {
    return (
      <Textarea
        {...shared}
        // Under a tall field the error would be out of sight.
        {...(multiline ? { inputWrapperOrder: ['label', 'error', 'input', 'description'] } : {})}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        // The browser lets it grow: measuring each by hand takes seconds where there are hundreds.
        styles={{
          input: {
            fieldSizing: 'content',
            ...(props.minRows === undefined ? {} : { minHeight: rowsHeight(props.minRows) }),
            ...(props.maxRows === undefined ? {} : { maxHeight: rowsHeight(props.maxRows) }),
          },
        }}
      />
    )
  }
  return <TextInput {...shared} onFocus={onFocus} onKeyDown={onKeyDown} />
}

/** The height of so many lines, with the padding and border of an input. */
function rowsHeight(rows: number): string {
  return `calc(${rows}lh + 8px)`
}
