import type { Id } from '../contract/schema.ts'
import { agendaTree, type AgendaNode } from './agendaTree.ts'

/** Before what an item is to be moved; null for last. */
export interface AgendaTarget {
  readonly beforeId: Id | null
}

/**
 * Where one step up or down takes an item: past its neighbour with all sub-items; a sub-item at the end of its item goes on
 * into the next one. Null where there is nothing to go past.
 */
export function agendaStep(items: readonly AgendaNode[], id: Id, step: 'up' | 'down'): AgendaTarget | null {
  const tree = agendaTree(items)
  const at = tree.findIndex(({ item, parts }) => item.id === id || parts.some((part) => part.id === id))
  const branch = tree[at]
  if (branch === undefined) return null
  const before = tree[at - 1]
  const next = tree[at + 1]
  const afterNext = { beforeId: tree[at + 2]?.item.id ?? null }
  if (branch.item.id === id) {
    if (step === 'up') return before === undefined ? null : { beforeId: before.item.id }
    return next === undefined ? null : afterNext
  }
  const place = branch.parts.findIndex((part) => part.id === id)
  if (step === 'up') {
    const previous = branch.parts[place - 1]
    if (previous !== undefined) return { beforeId: previous.id }
    return before === undefined ? null : { beforeId: branch.item.id }
  }
  if (place < branch.parts.length - 1)
    return { beforeId: branch.parts[place + 2]?.id ?? next?.item.id ?? null }
  if (next === undefined) return null
  return next.parts[0] === undefined ? afterNext : { beforeId: next.parts[0].id }
}

/**
 * Where an item goes that is dropped on the upper or lower half of another's row: an item never between the sub-items of
 * another. Null when that is where it stands.
 */
export function agendaDrop(
  items: readonly AgendaNode[],
  id: Id,
  overId: Id,
  half: 'upper' | 'lower',
): AgendaTarget | null {
  const tree = agendaTree(items)
  const order = tree.flatMap(({ item, parts }) => [item.id, ...parts.map((part) => part.id)])
  const isItem = tree.some(({ item }) => item.id === id)
  const over = tree.findIndex(
    ({ item, parts }) => item.id === overId || parts.some((part) => part.id === overId),
  )
  if (over < 0 || id === overId) return null
  if (isItem) {
    const isBefore = half === 'upper' && tree[over]?.item.id === overId
    const beforeId = isBefore ? overId : (tree[over + 1]?.item.id ?? null)
    return tree[over]?.item.id === id || beforeId === id ? null : { beforeId }
  }
  const beforeId = half === 'upper' ? overId : (order[order.indexOf(overId) + 1] ?? null)
  return beforeId === id ? null : { beforeId }
}

/** The item that another would become a sub-item of: the one before it. Null for the first, a sub-item, or one that has some. */
export function nestTarget(items: readonly AgendaNode[], id: Id): Id | null {
  const tree = agendaTree(items)
  const at = tree.findIndex(({ item }) => item.id === id)
  return tree[at]?.parts.length === 0 ? (tree[at - 1]?.item.id ?? null) : null
}
