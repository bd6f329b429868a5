import { useLocalStorage } from '@mantine/hooks'
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { groupDigits } from '../../shared/time/wording.ts'
import { uiMessages } from './messages.ts'
import { useShortcut } from './useShortcut.ts'

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
      {counts !== undefined && <span className="page-counts">{shownCounts(counts)}</span>}
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

const leastPanel = 320
const usualPanel = 400

/** A list with the panel of the open record beside it; the line between them sets how wide the panel is. */
export function SplitView({ children, panel }: { readonly children: ReactNode; readonly panel: ReactNode }) {
  const view = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useLocalStorage<number | null>({
    key: 'panel-width',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  useLayoutEffect(() => {
    if (width === null) view.current?.style.removeProperty('--panel-width')
    else view.current?.style.setProperty('--panel-width', `clamp(${leastPanel}px, ${width}px, 70%)`)
  }, [width])
  const hasPanel = panel !== null && panel !== false
  useShortcut({ key: 'F6', inFields: true, words: uiMessages.nextPart }, (event) => {
    event.preventDefault()
    focusNextPart(view.current)
  })
  return (
    <div ref={view} className="split-view">
      <div className="split-main">{children}</div>
      {hasPanel && <PanelEdge view={view} width={width} onResize={setWidth} />}
      {panel}
    </div>
  )
}

/** From what stands over the table to the table, to the panel, and round again. */
function focusNextPart(view: HTMLElement | null) {
  const parts = [...(view?.querySelectorAll<HTMLElement>('.filter-bar, [role="grid"], .panel') ?? [])]
  const at = parts.findIndex((part) => part.contains(document.activeElement))
  // From elsewhere the table is meant.
  const next = at < 0 ? parts.find((part) => part.role === 'grid') : parts[(at + 1) % parts.length]
  if (next === undefined) return
  const within = next.role === 'grid' ? next : firstField(next)
  within?.focus({ preventScroll: next.role === 'grid' })
}

function firstField(part: HTMLElement): HTMLElement | null {
  return (
    part.querySelector<HTMLElement>(':is(textarea, input):not(:disabled)') ??
    part.querySelector<HTMLElement>('button:not(:disabled)')
  )
}

const keyStep = 16

interface PanelEdgeProps {
  readonly view: RefObject<HTMLDivElement | null>
  /** The width that was set; null when none was. */
  readonly width: number | null
  /** Pixels; null as wide as it was made. */
  readonly onResize: (width: number | null) => void
}

function PanelEdge({ view, width, onResize }: PanelEdgeProps) {
  const drawnWidth = () => {
    const panel = view.current?.lastElementChild
    return panel instanceof HTMLElement ? panel.offsetWidth : leastPanel
  }
  const resize = (wanted: number) => {
    const most = 0.7 * (view.current?.offsetWidth ?? leastPanel)
    onResize(Math.round(Math.max(leastPanel, Math.min(most, wanted))))
  }
  return (
    <div
      className="panel-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={uiMessages.panelWidth}
      aria-valuemin={leastPanel}
      aria-valuenow={width ?? usualPanel}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        const right = view.current?.getBoundingClientRect().right ?? 0
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(right - event.clientX)
      }}
      onDoubleClick={() => onResize(null)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        resize(drawnWidth() + (event.key === 'ArrowLeft' ? keyStep : -keyStep))
      }}
    />
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
        {props.counts !== undefined && <span className="page-counts">{shownCounts(props.counts)}</span>}
        <div className="page-actions">{props.actions}</div>
      </div>
      {props.children}
    </section>
  )
}

function shownCounts(counts: ReactNode): ReactNode {
  return typeof counts === 'number' ? groupDigits(counts) : counts
}
