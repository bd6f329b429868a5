import { IconCircle, IconCircleCheck, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import type { SiteState } from '../../shared/sites/sites.ts'
import { siteStateWords } from '../../shared/sites/fieldWords.ts'

const icons = {
  notReady: IconCircle,
  tested: IconCircleCheck,
  connected: IconPlugConnected,
  lost: IconPlugConnectedX,
} as const

/** The state of a site as icon, words and colour. */
export function SiteStateLabel({ state }: { readonly state: SiteState }) {
  const Icon = icons[state]
  return (
    <span className="site-state" data-state={state}>
      <Icon size={15} stroke={1.8} aria-hidden />
      <span className="one-line">{siteStateWords[state]}</span>
    </span>
  )
}

/** The state of a site in one sign, for narrow places. */
export function SiteStateSign({ state }: { readonly state: SiteState }) {
  const Icon = icons[state]
  return (
    <span className="site-state" data-state={state} role="img" aria-label={siteStateWords[state]}>
      <Icon size={14} stroke={1.8} aria-hidden />
    </span>
  )
}
