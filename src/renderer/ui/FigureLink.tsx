import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'

interface FigureLinkProps {
  /** The figure with its words, as one reads it: "4 quá hạn". */
  readonly label: string
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A figure that opens the list behind it. */
export function FigureLink({ label, pressed, onClick, children }: FigureLinkProps) {
  return (
    <UnstyledButton
      className="figure-link"
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      {children}
    </UnstyledButton>
  )
}
