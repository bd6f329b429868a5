import type { Id } from '../contract/schema.ts'
import { fold } from '../text/fold.ts'
import { siteTree, type TreeNode } from './siteTree.ts'

/** A site as a line of its tree. */
export interface SiteLine<S> {
  readonly site: S
  readonly depth: number
  readonly hasChildren: boolean
  readonly folded: boolean
}

/**
 * The lines of a tree of sites that are shown: those whose name has what is wanted, with or without marks, and all above
 * them; while nothing is wanted, all that are not below a folded site.
 */
export function shownSites<S extends TreeNode & { readonly name: string }>(
  sites: readonly S[],
  { wanted, foldedIds }: { readonly wanted: string; readonly foldedIds: ReadonlySet<Id> },
): readonly SiteLine<S>[] {
  const rows = siteTree(sites)
  const folded = fold(wanted.trim())
  const lines: SiteLine<S>[] = []
  if (folded === '') {
    let hiddenBelow: number | null = null
    for (const [index, { site, depth }] of rows.entries()) {
      if (hiddenBelow !== null && depth > hiddenBelow) continue
      const hasChildren = (rows[index + 1]?.depth ?? 0) > depth
      const isFolded = hasChildren && foldedIds.has(site.id)
      hiddenBelow = isFolded ? depth : null
      lines.push({ site, depth, hasChildren, folded: isFolded })
    }
    return lines
  }
  // From the last line up, so that a site is known to stand above one that is shown.
  let shownDepth = 0
  for (const { site, depth } of rows.toReversed()) {
    const isAbove = depth < shownDepth
    if (!isAbove && !fold(site.name).includes(folded)) continue
    lines.push({ site, depth, hasChildren: isAbove, folded: false })
    shownDepth = depth
  }
  return lines.toReversed()
}
