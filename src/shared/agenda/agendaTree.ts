import type { Id } from '../contract/schema.ts'

export interface AgendaNode {
  readonly id: Id
  readonly parentId: Id | null
  readonly ordinal: number
}

/** An item with its sub-items in order. */
export interface AgendaBranch<I> {
  readonly item: I
  readonly parts: readonly I[]
}

/**
 * Agenda items in order, each with its sub-items. None is lost: one whose parent is missing, or is a sub-item itself,
 * stands as an item of its own.
 */
export function agendaTree<I extends AgendaNode>(items: readonly I[]): readonly AgendaBranch<I>[] {
  const ordered = items.toSorted((a, b) => a.ordinal - b.ordinal)
  const roots = new Set(ordered.filter(({ parentId }) => parentId === null).map(({ id }) => id))
  const isPart = ({ parentId }: I) => parentId !== null && roots.has(parentId)
  const partsOf = new Map<Id | null, I[]>()
  for (const part of ordered.filter(isPart)) {
    const parts = partsOf.get(part.parentId)
    if (parts === undefined) partsOf.set(part.parentId, [part])
    else parts.push(part)
  }
  return ordered.filter((item) => !isPart(item)).map((item) => ({ item, parts: partsOf.get(item.id) ?? [] }))
}

/** The items of a tree one after the other, sub-items behind the item that they are a part of. */
export function inAgendaOrder<I extends AgendaNode>(items: readonly I[]): readonly I[] {
  return agendaTree(items).flatMap(({ item, parts }) => [item, ...parts])
}
