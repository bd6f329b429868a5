import type { ReactNode } from 'react'

interface PageHeadProps {
  readonly title: string
  /** Counts and words after the title, dimmed. */
  readonly counts?: ReactNode
  /** Stands before the title, as the arrow back. */
  readonly before?: ReactNode
  /** Stands right after the counts, as a list chooser or a tag. */
  readonly children?: ReactNode
  /** At the right end; the one filled button is the last. */
  readonly actions?: ReactNode
}

/** The head of a screen: title first, counts after it, actions on the right. */
export function PageHead({ title, counts, before, children, actions }: PageHeadProps) {
  return (
    <header className="page-head">
      {before}
      <h1 title={title}>{title}</h1>
      {counts !== undefined && <span className="page-counts">{counts}</span>}
      {children}
      <div className="page-actions">{actions}</div>
    </header>
  )
}

interface PageProps {
  readonly head: ReactNode
  readonly status?: ReactNode
  readonly children: ReactNode
}

/** A screen: head, content that fills the rest, status bar. */
export function Page({ head, status, children }: PageProps) {
  return (
    <div className="page">
      {head}
      <div className="page-body">{children}</div>
      {status !== undefined && <footer className="status-bar">{status}</footer>}
    </div>
  )
}

interface PanelProps {
  /** Names the panel for screen readers. */
  readonly label: string
  readonly children: ReactNode
}

/** The record beside its list; goes to the right end of a `SplitView`. */
export function Panel({ label, children }: PanelProps) {
  return (
    <aside className="panel" aria-label={label}>
      {children}
    </aside>
  )
}

/** A list with the panel of the open record beside it. */
export function SplitView({ children, panel }: { readonly children: ReactNode; readonly panel: ReactNode }) {
  return (
    <div className="split-view">
      <div className="split-main">{children}</div>
      {panel}
    </div>
  )
}

/** A titled part of a panel or page, under a line. */
export function Section(props: {
  readonly title: string
  readonly counts?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{props.title}</h2>
        {props.counts !== undefined && <span className="page-counts">{props.counts}</span>}
        <div className="page-actions">{props.actions}</div>
      </div>
      {props.children}
    </section>
  )
}
