import type { AgendaItem, NumberedItem } from './agenda.ts'
import { agendaTree, type AgendaNode } from './agendaTree.ts'

/**
 * The numbers that publication gives to agenda items, in order: "1", "2", "2.1", "2.2", "3". Breaks, internal items and
 * what is a part of them have none (empty).
 */
export function agendaNumbers(
  items: readonly (AgendaNode & Pick<AgendaItem, 'kind' | 'audience'>)[],
): readonly NumberedItem[] {
  let last = 0
  return agendaTree(items).flatMap(({ item, parts }) => {
    const number = isNumbered(item) ? String((last += 1)) : ''
    let lastPart = 0
    return [
      { id: item.id, number },
      ...parts.map((part) => ({
        id: part.id,
        number: number !== '' && isNumbered(part) ? `${number}.${(lastPart += 1)}` : '',
      })),
    ]
  })
}

/** Whether publication gives an item a number: breaks and internal items get none. */
export function isNumbered({ kind, audience }: Pick<AgendaItem, 'kind' | 'audience'>): boolean {
  return kind === 'item' && audience === 'everybody'
}
