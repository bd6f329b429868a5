import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaMove, agendaPlaces } from '../../../../src/shared/agenda/agendaMove.ts'
import { agendaItems, itemId } from './agendaItems.ts'

const shape = (places: ReturnType<typeof agendaMove>) =>
  places?.map(({ id, parentId }) => `${parentId === null ? '' : '-'}${Number(id.slice(-3))}`).join(' ')

describe('the move of an agenda item', () => {
  const items = agendaItems({}, {}, { parent: 2 }, { parent: 2 }, {})

  it('takes its sub-items along', () => {
    expect(shape(agendaMove(items, itemId(2), itemId(1)))).toBe('2 -3 -4 1 5')
    expect(shape(agendaMove(items, itemId(2), null))).toBe('1 5 2 -3 -4')
  })

  it('puts an item before the whole of another one, never between its sub-items', () => {
    expect(shape(agendaMove(items, itemId(5), itemId(4)))).toBe('1 5 2 -3 -4')
    expect(shape(agendaMove(items, itemId(2), itemId(4)))).toBe('1 2 -3 -4 5')
  })

  it('lets a sub-item join the item that it comes to stand in', () => {
    expect(shape(agendaMove(items, itemId(4), itemId(3)))).toBe('1 2 -4 -3 5')
    expect(shape(agendaMove(items, itemId(3), itemId(2)))).toBe('1 -3 2 -4 5')
    expect(shape(agendaMove(items, itemId(3), null))).toBe('1 2 -4 5 -3')
    expect(shape(agendaMove(items, itemId(3), itemId(1)))).toBe('3 1 2 -4 5')
  })

  it('is none where either item is missing', () => {
    expect(agendaMove(items, itemId(9), null)).toBeNull()
    expect(agendaMove(items, itemId(1), itemId(9))).toBeNull()
  })

  it('keeps every item once, one level deep, in one row', () => {
    const anyAgenda = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }).map((parts) => {
      let root = 0
      return agendaItems(
        ...parts.map((isPart, index) => {
          if (isPart && root > 0) return { parent: root }
          root = index + 1
          return {}
        }),
      )
    })
    fc.assert(
      fc.property(anyAgenda, fc.nat(11), fc.nat(12), (agenda, from, to) => {
        const moved = agenda[from % agenda.length]
        if (moved === undefined) throw new Error('no item')
        const places = agendaMove(agenda, moved.id, agenda[to]?.id ?? null) ?? []
        expect(places.map(({ id }) => id).toSorted()).toEqual(agenda.map(({ id }) => id).toSorted())
        expect(places.map(({ ordinal }) => ordinal)).toEqual(agenda.map((_, index) => index))
        expect(agendaPlaces(places)).toEqual(places)
      }),
    )
  })
})
