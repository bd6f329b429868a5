import { describe, expect, it } from 'vitest'
import { agendaMove } from '../../../../src/shared/agenda/agendaMove.ts'
import {
  agendaDrop,
  agendaStep,
  nestTarget,
  type AgendaTarget,
} from '../../../../src/shared/agenda/agendaStep.ts'
import { agendaItems, itemId } from './agendaItems.ts'

// 1 2 -3 -4 5
const items = agendaItems({}, {}, { parent: 2 }, { parent: 2 }, {})
const after = (id: number, target: AgendaTarget | null) =>
  target === null
    ? null
    : (agendaMove(items, itemId(id), target.beforeId) ?? [])
        .map(({ id: moved, parentId }) => `${parentId === null ? '' : '-'}${Number(moved.slice(-3))}`)
        .join(' ')

describe('one step of an agenda item', () => {
  it.each([
    [1, 'up', null],
    [1, 'down', '2 -3 -4 1 5'],
    [2, 'up', '2 -3 -4 1 5'],
    [2, 'down', '1 5 2 -3 -4'],
    [5, 'up', '1 5 2 -3 -4'],
    [5, 'down', null],
    [3, 'down', '1 2 -4 -3 5'],
    [4, 'up', '1 2 -4 -3 5'],
    [3, 'up', '1 -3 2 -4 5'],
    [4, 'down', '1 2 -3 5 -4'],
  ] as const)('takes %i %s past its neighbour', (id, step, expected) => {
    expect(after(id, agendaStep(items, itemId(id), step))).toBe(expected)
  })
})

describe('the drop of an agenda item', () => {
  it.each([
    [5, 2, 'upper', '1 5 2 -3 -4'],
    [1, 2, 'lower', '2 -3 -4 1 5'],
    [1, 3, 'upper', '2 -3 -4 1 5'],
    [5, 4, 'lower', null],
    [4, 3, 'upper', '1 2 -4 -3 5'],
    [4, 1, 'lower', '1 -4 2 -3 5'],
    [3, 5, 'lower', '1 2 -4 5 -3'],
    [3, 3, 'lower', null],
  ] as const)('puts %i on %i, %s half', (id, over, half, expected) => {
    expect(after(id, agendaDrop(items, itemId(id), itemId(over), half))).toBe(expected)
  })
})

describe('what an agenda item can become a part of', () => {
  it('is the item before it, unless it has parts or is one', () => {
    expect([1, 2, 3, 5].map((id) => nestTarget(items, itemId(id)))).toEqual([null, null, null, itemId(2)])
  })
})
