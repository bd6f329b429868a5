import { useEffect, useEffectEvent } from 'react'

const ownDigits = 'input:not([type=checkbox]):not([type=radio]), textarea, [data-digits]'

/**
 * Calls back with the digit when 1 to 9 is pressed, with Ctrl anywhere and alone outside of fields and of parts with
 * digits of their own; never while an input method composes or a menu is open.
 */
export function useDigits(onDigit: (digit: number) => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || event.altKey || event.shiftKey || event.repeat) return
    if (event.metaKey || !/^[1-9]$/.test(event.key)) return
    const { target } = event
    if (!event.ctrlKey && target instanceof HTMLElement && target.closest(ownDigits) !== null) return
    if (document.querySelector('.mantine-Modal-content, .mantine-Menu-dropdown')?.checkVisibility()) return
    event.preventDefault()
    onDigit(Number(event.key))
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
