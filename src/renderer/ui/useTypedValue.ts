import { useState, type ChangeEvent, type KeyboardEvent } from 'react'

/** How a text becomes a value: what to take over, or nothing when it cannot be read. */
export type ReadTyped<Value> = (text: string) => { readonly value: Value } | null

/**
 * A field whose text is read only when it is left or on Enter; Escape gives up what was typed. A text that cannot be
 * read stays, and is marked as refused until it is changed.
 */
export function useTypedValue<Value>(
  current: { readonly value: Value; readonly shown: string },
  read: ReadTyped<Value>,
  onChange: (value: Value) => void,
) {
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)

  /** False when it cannot be read. */
  const take = (): boolean => {
    if (typed === null) return !refused
    const taken = read(typed.trim())
    setRefused(taken === null)
    if (taken === null) return false
    setTyped(null)
    if (taken.value !== current.value) onChange(taken.value)
    return true
  }

  return {
    refused,
    take,
    field: {
      value: typed ?? current.shown,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setTyped(event.currentTarget.value)
        setRefused(false)
      },
      onBlur: () => {
        take()
      },
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') take()
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation()
          setTyped(null)
          setRefused(false)
        }
      },
    },
  }
}
