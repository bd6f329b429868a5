import { useEffect } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useUi } from './UiContext.ts'

/** Where keys work, in the order in which they are listed. */
export const keyScopes = ['page', 'table', 'program'] as const
export type KeyScope = (typeof keyScopes)[number]

/** Keys that do something now, and what. */
export interface KeyHint {
  /** As it is printed on the keys: "Ctrl N". */
  readonly keys: string
  readonly words: string
  readonly scope: KeyScope
}

export interface KeyHints {
  readonly store: StoreApi<{ readonly hints: readonly KeyHint[] }>
  /** Lists keys until the answer is called. */
  readonly add: (hints: readonly KeyHint[]) => () => void
}

/** The keys of what is on the screen. */
export function createKeyHints(): KeyHints {
  const store = createStore<{ readonly hints: readonly KeyHint[] }>()(() => ({ hints: [] }))
  return {
    store,
    add: (added) => {
      store.setState(({ hints }) => ({ hints: [...hints, ...added] }))
      return () => store.setState(({ hints }) => ({ hints: hints.filter((hint) => !added.includes(hint)) }))
    },
  }
}

/** Lists keys as long as the component is on the screen; the same array every time. */
export function useKeyHints(hints: readonly KeyHint[]) {
  const { keyHints } = useUi()
  useEffect(() => keyHints.add(hints), [keyHints, hints])
}
