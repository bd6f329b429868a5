import { useEffect, useEffectEvent } from 'react'

/** Calls back with the number when Ctrl and a digit from 1 to 9 are pressed anywhere, but never while an input method composes. */
export function useNumberKeys(onNumber: (number: number) => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return
    if (!event.ctrlKey || event.altKey || event.shiftKey || !/^[1-9]$/.test(event.key)) return
    event.preventDefault()
    onNumber(Number(event.key))
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
