import { describe, expect, it } from 'vitest'
import { agendaNumbers } from '../../../../src/shared/agenda/agendaNumbers.ts'
import { agendaTree, inAgendaOrder } from '../../../../src/shared/agenda/agendaTree.ts'
import { agendaItems, itemId } from './agendaItems.ts'

const numbers = (items: ReturnType<typeof agendaItems>) => agendaNumbers(items).map(({ number }) => number)

describe('the numbers of an agenda', () => {
  it('count items, and sub-items within theirs', () => {
    expect(numbers(agendaItems({}, {}, { parent: 2 }, { parent: 2 }, {}))).toEqual([
      '1',
      '2',
      '2.1',
      '2.2',
      '3',
    ])
  })

  it('pass over breaks, internal items and what is a part of them', () => {
    const items = agendaItems(
      { audience: 'internal' },
      { parent: 1 },
      {},
      { parent: 3, kind: 'break' },
      { parent: 3 },
      { parent: 3, audience: 'internal' },
      { kind: 'break' },
      {},
    )
    expect(numbers(items)).toEqual(['', '', '1', '', '1.1', '', '', '2'])
  })
})

describe('the tree of an agenda', () => {
  it('puts sub-items behind their item wherever they stand in the row', () => {
    const items = agendaItems({ parent: 3 }, {}, {}, { parent: 2 })
    expect(inAgendaOrder(items).map(({ id }) => id)).toEqual([2, 4, 3, 1].map(itemId))
  })

  it('loses no item whose parent is missing or is a sub-item itself', () => {
    const items = agendaItems({}, { parent: 1 }, { parent: 2 }, { parent: 9 })
    expect(agendaTree(items).map(({ item, parts }) => [item.id, parts.length])).toEqual([
      [itemId(1), 1],
      [itemId(3), 0],
      [itemId(4), 0],
    ])
  })
})
