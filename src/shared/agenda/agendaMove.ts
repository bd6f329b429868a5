import type { Id } from '../contract/schema.ts'
import { agendaTree, type AgendaNode } from './agendaTree.ts'

/** Where an item stands. */
export type AgendaPlace = AgendaNode

/** The places of an agenda's items in order, from 0: what each `ordinal` should be. */
export function agendaPlaces(items: readonly AgendaNode[]): readonly AgendaPlace[] {
  return placesOf(agendaTree(items))
}

/**
 * The places once an item has been moved before another, or last for null. An item takes its sub-items along and, moved
 * before a sub-item, stands before the item that has it. A sub-item joins the parent of the sub-item it is moved before; before
 * an item or last, it joins the item that then stands there before it, and is an item of its own where there is none.
 * Null when either is not among the items.
 */
export function agendaMove(
  items: readonly AgendaNode[],
  id: Id,
  beforeId: Id | null,
): readonly AgendaPlace[] | null {
  const tree = agendaTree(items)
  const known = new Set(items.map((item) => item.id))
  if (!known.has(id) || (beforeId !== null && !known.has(beforeId))) return null
  if (id === beforeId) return placesOf(tree)

  const own = tree.find(({ item }) => item.id === id)
  if (own !== undefined) {
    const others = tree.filter((branch) => branch !== own)
    const at = others.findIndex(
      ({ item, parts }) => item.id === beforeId || parts.some((part) => part.id === beforeId),
    )
    if (at < 0 && own.parts.some((part) => part.id === beforeId)) return placesOf(tree)
    return placesOf(others.toSpliced(at < 0 ? others.length : at, 0, own))
  }

  const moved = items.filter((item) => item.id === id)
  const without = tree.map(({ item, parts }) => ({ item, parts: parts.filter((part) => part.id !== id) }))
  const beforePart = without.findIndex(({ parts }) => parts.some((part) => part.id === beforeId))
  const beforeItem = without.findIndex(({ item }) => item.id === beforeId)
  const joined = beforePart >= 0 ? beforePart : (beforeItem < 0 ? without.length : beforeItem) - 1
  const branch = without[joined]
  if (branch === undefined) return placesOf([...moved.map((item) => ({ item, parts: [] })), ...without])
  const place = branch.parts.findIndex((part) => part.id === beforeId)
  const parts = branch.parts.toSpliced(place < 0 ? branch.parts.length : place, 0, ...moved)
  return placesOf(without.with(joined, { item: branch.item, parts }))
}

function placesOf(tree: ReturnType<typeof agendaTree<AgendaNode>>): readonly AgendaPlace[] {
  return tree
    .flatMap(({ item, parts }) => [
      { id: item.id, parentId: null },
      ...parts.map(({ id }) => ({ id, parentId: item.id })),
    ])
    .map((place, ordinal) => ({ ...place, ordinal }))
}
