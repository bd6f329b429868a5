import { useEffect, type ChangeEvent } from 'react'
import { useStore } from 'zustand'
import type { ErrorData } from '../../shared/contract/error.ts'
import { textKey, type TextTarget } from './saving.ts'
import { useUi } from './UiContext.ts'

export interface AutosavedText {
  /** What the field shows: what is being typed, else what is saved. */
  readonly text: string
  readonly error: ErrorData | null
  readonly type: (text: string) => void
  /** Commits now, as leaving the field does. */
  readonly commit: () => Promise<boolean>
  /** For the input or textarea. */
  readonly inputProps: {
    readonly value: string
    readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
    readonly onBlur: () => void
    readonly onCompositionStart: () => void
    readonly onCompositionEnd: () => void
  }
}

/** Ties a text field to its record: saved while it is typed, committed when it is left or goes away. */
export function useAutosave(target: TextTarget, saved: string): AutosavedText {
  const { saving } = useUi()
  const key = textKey(target)
  const pending = useStore(saving.store, (state) => state.pending[key] ?? null)
  useEffect(() => () => void saving.leave(key), [saving, key])

  const text = pending?.text ?? saved
  const type = (next: string) => saving.type(target, next, saved)
  const commit = () => saving.leave(key)
  return {
    text,
    error: pending?.error ?? null,
    type,
    commit,
    inputProps: {
      value: text,
      onChange: (event) => type(event.currentTarget.value),
      onBlur: () => void commit(),
      onCompositionStart: () => saving.compose(key, true),
      onCompositionEnd: () => saving.compose(key, false),
    },
  }
}
