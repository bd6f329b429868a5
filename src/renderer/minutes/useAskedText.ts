import { useEffect, type RefObject } from 'react'
import { useLocation } from 'react-router'
import { useAskedRecord } from '../useAskedRecord.ts'

/** Puts the hand into the text of the record that the tab was opened for. */
export function useAskedText(kind: 'entry' | 'conclusion', editor: RefObject<HTMLElement | null>) {
  const asked = useAskedRecord()
  const { key } = useLocation()
  useEffect(() => {
    if (asked === null) return
    const text = editor.current?.querySelector<HTMLElement>(`#${kind}-${asked} .prose`)
    text?.scrollIntoView({ block: 'center' })
    text?.focus()
  }, [asked, key, kind, editor])
}
