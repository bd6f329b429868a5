import { describe, expect, it } from 'vitest'
import {
  nextWanted,
  rowCount,
  stalePages,
  wholeSegment,
  withPage,
  withTask,
  type Segment,
} from '../../../../src/renderer/tasks/taskSegments.ts'
import { taskRow } from './fakeRegistry.ts'

const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => taskRow(from + index))

function read(
  segments: readonly Segment[],
  after: string | null,
  from: number,
  to: number,
  next: string | null,
) {
  return withPage(segments, { key: '', after }, { tasks: rows(from, to), next }, false)
}

const twoPages = read(read([wholeSegment(500)], null, 1, 100, 'a'), 'a', 101, 200, 'b')
const ordinals = ([segment]: readonly Segment[]) =>
  segment?.pages.flatMap(({ tasks }) => tasks.map(({ ordinal }) => ordinal))

describe('the pages of a segment', () => {
  it('are wanted one after the other until the rows in sight are here', () => {
    const inSight = [{ key: '', from: 250, to: 270 }]
    expect(nextWanted(twoPages, inSight)).toEqual({ key: '', after: 'b' })
    expect(nextWanted(read(twoPages, 'b', 201, 400, 'c'), inSight)).toBe(null)
  })

  it('are read a little ahead of the last row in sight', () => {
    expect(nextWanted(twoPages, [{ key: '', from: 100, to: 139 }])).toBe(null)
    expect(nextWanted(twoPages, [{ key: '', from: 100, to: 140 }])).toEqual({ key: '', after: 'b' })
  })

  it('are read again after a change only where they are in sight', () => {
    const stale = stalePages(twoPages)
    expect(nextWanted(stale, [{ key: '', from: 110, to: 120 }])).toEqual({ key: '', after: 'a' })
    const fresh = read(stale, 'a', 101, 200, 'b')
    expect(nextWanted(fresh, [{ key: '', from: 110, to: 120 }])).toBe(null)
  })

  it('that follow a page which ends elsewhere now are dropped', () => {
    expect(ordinals(read(twoPages, null, 1, 100, 'a'))?.length).toBe(200)
    expect(ordinals(read(twoPages, null, 1, 99, 'z'))?.length).toBe(99)
  })

  it('have no place when the one before them is gone', () => {
    expect(read(twoPages, 'c', 301, 400, null)).toEqual(twoPages)
  })

  it('show a task as it is after a change', () => {
    const changed = withTask(twoPages, taskRow(150, { content: 'mới' }))
    expect(changed[0]?.pages[1]?.tasks[49]?.content).toBe('mới')
    expect(changed[0]?.pages[0]).toBe(twoPages[0]?.pages[0])
  })
})

describe('the rows of a segment', () => {
  it('are all there from the start, so that nothing moves when they are read', () => {
    expect(rowCount(wholeSegment(500))).toBe(500)
    expect([...twoPages].map(rowCount)).toEqual([500])
  })

  it('are as many as were read once the last page is here, whatever was counted', () => {
    expect(read(twoPages, 'b', 201, 210, null).map(rowCount)).toEqual([210])
  })

  it('can be scrolled past no further than they are read in a moment', () => {
    expect(rowCount(wholeSegment(100_000))).toBe(2000)
  })
})
