import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../src/shared/directory/contract.ts'
import { honorificWord, protocolRank, titlesOn } from '../../../../src/shared/directory/titles.ts'
import { idSchema } from '../../../../src/shared/contract/schema.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'

const day = (text: string) => localDateSchema.parse(text)
const id = (last: number) => idSchema.parse(`01900000-0000-7000-8000-${String(last).padStart(12, '0')}`)

function position(number: number, fields: Partial<Position>): Position {
  return {
    id: id(number),
    version: 1,
    sample: '',
    personId: id(100),
    title: '',
    kind: 'government',
    organizationId: null,
    rank: 9999,
    validFrom: null,
    validTo: null,
    ...fields,
  }
}

describe('the titles of a person', () => {
  it.each([
    ['2024-02-04', ''],
    ['2024-02-05', 'Chủ tịch'],
    ['2024-03-31', 'Chủ tịch'],
    ['2024-04-01', ''],
  ])('are held from the first day to the last, both included: on %s “%s”', (on, titles) => {
    const held = position(1, {
      title: 'Chủ tịch',
      rank: 3,
      validFrom: day('2024-02-05'),
      validTo: day('2024-03-31'),
    })
    expect(titlesOn([held], day(on))).toBe(titles)
    expect(protocolRank([held], day(on))).toBe(titles === '' ? 9999 : 3)
  })

  it('stand in the order of party, government, working group and others, by rank within each', () => {
    const held = [
      position(1, { title: 'khác', kind: 'other', rank: 1 }),
      position(2, { title: 'Tổ trưởng', kind: 'workingGroup', rank: 1 }),
      position(3, { title: 'Ủy viên', kind: 'government', rank: 20 }),
      position(4, { title: 'Chủ tịch', kind: 'government', rank: 2 }),
      position(5, { title: 'Phó Bí thư', kind: 'party', rank: 9 }),
    ]
    expect(titlesOn(held, day('2024-02-05'))).toBe('Phó Bí thư, Chủ tịch, Ủy viên, Tổ trưởng, khác')
    expect(protocolRank(held, day('2024-02-05'))).toBe(1)
  })

  it('of the same kind and rank stand in the order in which they were written down', () => {
    const held = [position(2, { title: 'B' }), position(1, { title: 'A' })]
    expect(titlesOn(held, day('2024-02-05'))).toBe('A, B')
  })

  it('are led by the word of address, in lower case', () => {
    expect((['comrade', 'mr', 'ms', 'none'] as const).map(honorificWord)).toEqual([
      'đồng chí',
      'ông',
      'bà',
      '',
    ])
  })
})
