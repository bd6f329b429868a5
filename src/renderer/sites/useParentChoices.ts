import { useMemo } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import { wouldLoop } from '../../shared/sites/siteTree.ts'

interface NamedSite {
  readonly id: Id
  readonly parentId: Id | null
  readonly ordinal: number
  readonly name: string
}

/** The sites that can stand above a site. */
export function useParentChoices(sites: readonly NamedSite[], id: Id) {
  return useMemo(
    () =>
      sites
        .filter((other) => !wouldLoop(sites, id, other.id))
        .map((other) => ({ value: other.id, label: other.name })),
    [sites, id],
  )
}
