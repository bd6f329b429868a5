import { useRef, type FocusEvent, type ReactNode } from 'react'

interface CellFieldProps {
  readonly onDone: () => void
  /** Whether the field keeps what stands in it although it is left. */
  readonly keeps?: () => boolean
  readonly children: ReactNode
}

/** A field in a cell of a table: ends editing when the hand goes elsewhere, and not to what the field opens. */
export function CellField({ onDone, keeps, children }: CellFieldProps) {
  const field = useRef<HTMLDivElement>(null)
  return (
    <div
      ref={field}
      className="cell-field"
      onBlur={(event: FocusEvent) => {
        const to = event.relatedTarget
        const inside = to instanceof Element && (field.current?.contains(to) || to.closest('[data-portal]'))
        if (!inside && keeps?.() !== true) onDone()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.defaultPrevented) return
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      {children}
    </div>
  )
}
