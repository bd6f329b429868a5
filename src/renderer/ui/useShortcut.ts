import { useEffect, useEffectEvent } from 'react'

interface Shortcut {
  /** As in `KeyboardEvent.key`; letters in lower case. */
  readonly key: string
  readonly ctrl?: boolean
  /** Whether it works while a text field has the focus; with Ctrl it does unless it is said otherwise. */
  readonly inFields?: boolean
}

const floating =
  '.mantine-Popover-dropdown, .mantine-Menu-dropdown, .mantine-Combobox-dropdown, .mantine-Modal-content'

/**
 * Calls the handler when the keys are pressed anywhere in the window, but never while an input method composes or a
 * dialog or menu is open.
 */
export function useShortcut(shortcut: Shortcut, handler: (event: KeyboardEvent) => void) {
  const { key, ctrl = false, inFields = ctrl } = shortcut
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || event.altKey || event.shiftKey) return
    if (event.ctrlKey !== ctrl || event.key.toLowerCase() !== key.toLowerCase()) return
    if (!inFields && isTextField(event.target)) return
    handler(event)
  })
  useEffect(() => {
    // What floats over the page takes Esc first; it is gone by the time the key has bubbled.
    let somethingFloats = false
    const look = () => {
      somethingFloats = [...document.querySelectorAll(floating)].some((element) => element.checkVisibility())
    }
    const listen = (event: KeyboardEvent) => {
      if (!somethingFloats) onKeyDown(event)
    }
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', listen)
    }
  }, [])
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea'))
  )
}
