import { useEffect, useEffectEvent, useMemo } from 'react'
import { useKeyHints, type KeyScope } from './keyHints.ts'

interface Shortcut {
  /** As in `KeyboardEvent.key`; letters in lower case. */
  readonly key: string
  readonly ctrl?: boolean
  /** Whether it works while a text field has the focus; with Ctrl it does unless it is said otherwise. */
  readonly inFields?: boolean
  /** What it does, as it is listed among the keys. */
  readonly words: string
  readonly scope?: KeyScope
}

const floating =
  '.mantine-Popover-dropdown, .mantine-Menu-dropdown, .mantine-Combobox-dropdown, .mantine-Modal-content'

/**
 * Calls the handler when the keys are pressed anywhere in the window, but never while an input method composes or a
 * dialog or menu is open.
 */
export function useShortcut(shortcut: Shortcut, handler: (event: KeyboardEvent) => void) {
  const { key, ctrl = false, inFields = ctrl, words, scope = 'page' } = shortcut
  useKeyHints(useMemo(() => [{ keys: keyName(key, ctrl), words, scope }], [key, ctrl, words, scope]))
  const onKeyDown = useEffectEvent((event: KeyboardEvent, somethingFloats: boolean) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return
    // Shift is a part of some signs.
    if (event.shiftKey && key !== '?') return
    if (event.ctrlKey !== ctrl || event.key.toLowerCase() !== key.toLowerCase()) return
    if (!inFields && isTextField(event.target)) return
    // Elsewhere the browser would take back what was typed last in any field of the page, and go there.
    if (ctrl) event.preventDefault()
    if (!somethingFloats) handler(event)
  })
  useEffect(() => {
    // What floats over the page takes Esc first; it is gone by the time the key has bubbled.
    let somethingFloats = false
    const look = () => {
      somethingFloats = [...document.querySelectorAll(floating)].some((element) => element.checkVisibility())
    }
    const listen = (event: KeyboardEvent) => onKeyDown(event, somethingFloats)
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', listen)
    }
  }, [])
}

function keyName(key: string, ctrl: boolean): string {
  const name = key === 'Escape' ? 'Esc' : key.toUpperCase()
  return ctrl ? `Ctrl ${name}` : name
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea'))
  )
}
