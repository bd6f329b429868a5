import { expect, it } from 'vitest'
import {
  patchedFilter,
  plainArrangement,
  readArrangement,
  sameArrangement,
} from '../../../../src/renderer/tasks/arrangement.ts'
import { day } from '../../shared/documents/sampleMeetingFile.ts'

it('takes a part of the filter away when it is set to nothing', () => {
  const filter = { text: 'hộ tịch', dueFrom: day('2024-02-05') }
  expect(patchedFilter(filter, { text: undefined, focus: true })).toEqual({
    dueFrom: day('2024-02-05'),
    focus: true,
  })
})

it('is the same whatever the order in which its filter was set', () => {
  const one = { ...plainArrangement, filter: { text: 'a', focus: true } }
  const other = { ...plainArrangement, filter: { focus: true, text: 'a' } }
  expect(sameArrangement(one, other)).toBe(true)
  expect(sameArrangement(one, { ...other, grouping: null })).toBe(false)
})

it('is read as it was stored, without columns that are no longer known', () => {
  const stored = {
    ...plainArrangement,
    columns: [
      { column: 'content', width: 300 },
      { column: 'gone', width: 100 },
    ],
  }
  expect(readArrangement(stored)?.columns).toEqual([{ column: 'content', width: 300 }])
})

it.each([null, 'x', {}, { ...plainArrangement, sort: { by: 'gone', descending: false } }])(
  'is not read from what is none: %j',
  (stored) => expect(readArrangement(stored)).toBe(null),
)
