import { useEffect, useEffectEvent } from 'react'

interface Shortcut {
  /** As in `KeyboardEvent.key`; letters in lower case. */
  readonly key: string
  readonly ctrl?: boolean
}

/**
 * Calls the handler when the keys are pressed anywhere in the window, but never while an input method composes, and
 * without Ctrl not while a text field has the focus.
 */
export function useShortcut(shortcut: Shortcut, handler: (event: KeyboardEvent) => void) {
  const { key, ctrl = false } = shortcut
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || event.altKey || event.shiftKey) return
    if (event.ctrlKey !== ctrl || event.key.toLowerCase() !== key.toLowerCase()) return
    if (!ctrl && isTextField(event.target)) return
    handler(event)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea'))
  )
}
