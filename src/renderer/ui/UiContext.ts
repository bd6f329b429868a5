import { createContext, useContext } from 'react'
import type { KeyHints } from './keyHints.ts'
import type { Notices } from './notices.ts'
import type { Saving } from './saving.ts'

export interface Ui {
  readonly saving: Saving
  readonly notices: Notices
  readonly keyHints: KeyHints
}

export const UiContext = createContext<Ui | null>(null)

/** Saving, notices and keys, for components that know no feature. */
export function useUi(): Ui {
  const ui = useContext(UiContext)
  if (ui === null) throw new Error('useUi outside UiContext')
  return ui
}
