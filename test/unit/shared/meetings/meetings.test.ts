import { describe, expect, it } from 'vitest'
import { idSchema } from '../../../../src/shared/contract/schema.ts'
import { siteTree, wouldLoop } from '../../../../src/shared/sites/siteTree.ts'

const id = (last: number) => idSchema.parse(`01900000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const site = (last: number, parent: number | null) => ({
  id: id(last),
  parentId: parent === null ? null : id(parent),
  ordinal: last,
})

describe('the tree of sites', () => {
  it('puts children under their parents in order, with their depth', () => {
    const rows = siteTree([site(4, 2), site(1, null), site(3, 1), site(2, 1)])
    expect(rows.map(({ site: { ordinal }, depth }) => [ordinal, depth])).toEqual([
      [1, 0],
      [2, 1],
      [4, 2],
      [3, 1],
    ])
  })

  it('loses no site, also when parents form a loop or are missing', () => {
    expect(siteTree([site(1, 2), site(2, 1), site(3, 9)])).toHaveLength(3)
  })

  it('sees a loop before it is made', () => {
    const sites = [site(1, null), site(2, 1), site(3, 2)]
    expect(wouldLoop(sites, id(1), id(3))).toBe(true)
    expect(wouldLoop(sites, id(3), id(1))).toBe(false)
    expect(wouldLoop(sites, id(1), id(1))).toBe(true)
  })
})
