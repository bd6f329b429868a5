import type { SiteKind } from '../../shared/meetings/contract.ts'
import { fold } from '../../shared/text/fold.ts'

const beginnings: readonly (readonly [RegExp, SiteKind])[] = [
  [/^(chinh phu|tru so chinh phu|bo|trung uong)\b/, 'central'],
  [/^(ubnd )?(huyen|quan|thi xa|thanh pho)\b/, 'district'],
  [/^(ubnd )?(xa|phuong|thi tran|dac khu)\b/, 'commune'],
  [/^(ubnd )?tinh\b/, 'province'],
]

/** The level that the name of a site speaks of; `other` when it does not. */
export function siteKindOf(name: string): SiteKind {
  const folded = fold(name.trim())
  return beginnings.find(([beginning]) => beginning.test(folded))?.[1] ?? 'other'
}
