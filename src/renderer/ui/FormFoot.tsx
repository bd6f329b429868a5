import type { MouseEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'

/**
 * The buttons of a form. What a field says when it is left may move them from under the pointer, and the press would be
 * lost: the field is left when the press is over.
 */
export function FormFoot({
  className,
  children,
}: {
  readonly className: string
  readonly children: ReactNode
}) {
  return (
    // What is pressed are the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={className}
      onMouseDown={(event) => {
        if (buttonAt(event) !== null) event.preventDefault()
      }}
      onClickCapture={(event) => flushSync(() => buttonAt(event)?.focus())}
    >
      {children}
    </div>
  )
}

/** One that can be pressed; to press another only leaves the field. */
function buttonAt({ target }: MouseEvent): HTMLButtonElement | null {
  return target instanceof Element ? target.closest<HTMLButtonElement>('button:enabled') : null
}
