import type { Id } from '../contract/schema.ts'

export interface TreeNode {
  readonly id: Id
  readonly parentId: Id | null
  readonly ordinal: number
}

/** Sites in the order of the tree, parents before children, with their depth from 0. Orphans and loops come last as roots. */
export function siteTree<S extends TreeNode>(
  sites: readonly S[],
): readonly { readonly site: S; readonly depth: number }[] {
  const byParent = new Map<Id | null, S[]>()
  for (const site of sites.toSorted((a, b) => a.ordinal - b.ordinal)) {
    byParent.set(site.parentId, [...(byParent.get(site.parentId) ?? []), site])
  }
  const rows: { site: S; depth: number }[] = []
  const seen = new Set<Id>()
  const visit = (site: S, depth: number) => {
    if (seen.has(site.id)) return
    seen.add(site.id)
    rows.push({ site, depth })
    for (const child of byParent.get(site.id) ?? []) visit(child, depth + 1)
  }
  for (const root of byParent.get(null) ?? []) visit(root, 0)
  for (const site of sites) visit(site, 0)
  return rows
}

/** Whether making `parentId` the parent of `id` would close a loop. */
export function wouldLoop(sites: readonly TreeNode[], id: Id, parentId: Id | null): boolean {
  const parents = new Map(sites.map((site) => [site.id, site.parentId]))
  const passed = new Set<Id>()
  for (let at = parentId; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true
    passed.add(at)
  }
  return false
}
