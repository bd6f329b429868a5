import { describe, expect, it } from 'vitest'
import { lastRank, type Position } from '../../../../src/shared/directory/contract.ts'
import { compareProtocol, inviteeRank } from '../../../../src/shared/invitees/protocolOrder.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { seededChance } from '../../../support/seededChance.ts'
import { testId } from '../../../support/testId.ts'

const day = localDateSchema.parse('2024-02-05')
const nobody = { positions: [], position: null, organization: null } as const

function position(rank: number, validFrom: string | null, validTo: string | null): Position {
  return {
    id: testId(rank),
    version: 1,
    sample: '',
    personId: testId(1),
    organizationId: null,
    title: 'Chủ tịch UBND tỉnh',
    kind: 'government',
    rank,
    validFrom: validFrom === null ? null : localDateSchema.parse(validFrom),
    validTo: validTo === null ? null : localDateSchema.parse(validTo),
  }
}

describe('the protocol rank of an invitee', () => {
  it('is the best of the positions held on the day, not of those before or after', () => {
    const positions = [
      position(40, null, null),
      position(12, '2024-02-05', null),
      position(3, null, '2024-02-04'),
      position(1, '2024-02-06', null),
    ]
    expect(inviteeRank({ ...nobody, kind: 'person', positions }, day)).toBe(12)
  })

  it('is that of the position while nobody holds it', () => {
    expect(inviteeRank({ ...nobody, kind: 'position', position: position(25, null, null) }, day)).toBe(25)
  })

  it('is the organization’s for a quota, and the last for one without', () => {
    expect(inviteeRank({ ...nobody, kind: 'quota', organization: { rank: 15 } }, day)).toBe(15)
    expect(inviteeRank({ ...nobody, kind: 'quota' }, day)).toBe(lastRank)
    expect(inviteeRank({ ...nobody, kind: 'group' }, day)).toBe(lastRank)
  })
})

describe('the order of protocol', () => {
  it('puts persons before quotas before groups of one rank, and those of the higher organization first', () => {
    const [group, quota, second, first] = [
      { kind: 'group', rank: 9, organizationRank: lastRank },
      { kind: 'quota', rank: 9, organizationRank: 1 },
      { kind: 'position', rank: 9, organizationRank: 8 },
      { kind: 'person', rank: 9, organizationRank: 7 },
    ] as const
    expect([group, quota, second, first].toSorted(compareProtocol)).toEqual([first, second, quota, group])
  })

  it('leaves those that are equal as they were, and changes nothing when it is put again', () => {
    const { below, pick } = seededChance(25)
    for (let round = 0; round < 200; round += 1) {
      const rows = Array.from({ length: 1 + below(40) }, (_, index) => ({
        index,
        kind: pick(['person', 'position', 'quota', 'group'] as const),
        rank: pick([1, 2, 3, lastRank]),
        organizationRank: pick([1, 2, lastRank]),
      }))
      const ordered = rows.toSorted(compareProtocol)
      expect(ordered.toSorted(compareProtocol)).toEqual(ordered)
      expect(ordered.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(
        rows.map(({ index }) => index),
      )
      const isInPlace = ordered.every((row, place) => {
        const next = ordered[place + 1]
        const order = next === undefined ? -1 : compareProtocol(row, next)
        return order < 0 || (order === 0 && next !== undefined && row.index < next.index)
      })
      expect(isInPlace).toBe(true)
    }
  })
})
