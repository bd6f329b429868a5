import type { ReactNode } from 'react'
import { uiMessages } from './messages.ts'

interface TitleBarProps {
  readonly workspaceName: string
  readonly children?: ReactNode
}

/** The top of the window, by which it is dragged where the system draws no frame. */
export function TitleBar({ workspaceName, children }: TitleBarProps) {
  return (
    <div className="title-bar">
      <span className="title-bar-program">{uiMessages.program}</span>
      <span className="title-bar-workspace one-line" title={workspaceName}>
        {workspaceName}
      </span>
      <div className="title-bar-end">{children}</div>
    </div>
  )
}
