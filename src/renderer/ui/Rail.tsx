import type { TablerIcon } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import { uiMessages } from './messages.ts'

export interface RailPlace {
  readonly path: string
  readonly label: string
  readonly icon: TablerIcon
  /** A figure beside the name, with the words that explain it. */
  readonly count?: { readonly value: number; readonly words: string }
}

/** The places of the program, always in the same order. */
export function Rail({ places }: { readonly places: readonly RailPlace[] }) {
  return (
    <nav className="rail" aria-label={uiMessages.rail}>
      {places.map(({ path, label, icon: Icon, count }) => (
        <NavLink key={path} to={path} className="rail-link">
          <Icon size={18} stroke={1.6} aria-hidden />
          {label}
          {count !== undefined && count.value > 0 && (
            <span className="rail-count" title={count.words} aria-hidden>
              {count.value}
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  )
}
