import { describe, expect, it } from 'vitest'
import { idSchema } from '../../../../src/shared/contract/schema.ts'
import { agendaClock } from '../../../../src/shared/meetings/agendaClock.ts'
import { siteTree, wouldLoop } from '../../../../src/shared/meetings/siteTree.ts'
import { clockTimeSchema } from '../../../../src/shared/time/clockTime.ts'

const id = (last: number) => idSchema.parse(`01900000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const time = (text: string) => clockTimeSchema.parse(text)
const site = (last: number, parent: number | null) => ({
  id: id(last),
  parentId: parent === null ? null : id(parent),
  ordinal: last,
})

describe('the agenda clock', () => {
  it('lets each item follow the one before, keeps fixed times, and tells an overrun', () => {
    const item = (duration: number, fixedStart: string | null = null) => ({
      duration,
      fixedStart: fixedStart === null ? null : time(fixedStart),
    })
    const clock = agendaClock([item(10), item(30), item(15, '08:30'), item(20)], time('08:00'))
    expect(clock.map(({ start, end, overrun }) => `${start} ${end} ${overrun}`)).toEqual([
      '08:00 08:10 false',
      '08:10 08:40 false',
      '08:30 08:45 true',
      '08:45 09:05 false',
    ])
  })

  it('tells no time without a start, or past midnight', () => {
    expect(agendaClock([{ duration: 10, fixedStart: null }], null)).toEqual([
      { start: null, end: null, overrun: false },
    ])
    expect(agendaClock([{ duration: 90, fixedStart: null }], time('23:00'))[0]?.end).toBeNull()
  })
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
