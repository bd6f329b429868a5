import { minutesMessages as messages } from './messages.ts'

export interface OutlineRow {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly isCurrent: boolean
  readonly onOpen: () => void
}

/** The parts of the paper with how much stands in each. */
export function Outline({ rows }: { readonly rows: readonly OutlineRow[] }) {
  return (
    <nav className="outline" aria-label={messages.outline}>
      {rows.map(({ key, label, count, isCurrent, onOpen }) => (
        <button
          key={key}
          type="button"
          className="outline-row"
          aria-current={isCurrent || undefined}
          data-empty={count === 0 || undefined}
          onClick={onOpen}
        >
          <span className="one-line">{label}</span>
          <span className="outline-count">{count}</span>
        </button>
      ))}
    </nav>
  )
}
