import { expect, test } from 'vitest'
import { idSchema } from '../../../src/shared/contract/schema.ts'
import { moveOf } from '../../../src/renderer/writes.ts'

const records = [1, 2, 3].map((digit) => ({
  id: idSchema.parse(`01a20792-a548-721b-a69b-4d2f089f79d${digit}`),
  version: digit,
}))
const [first, second, third] = records.map(({ id }) => id)

test('a record moves up by standing before the one above it', () => {
  expect(third && moveOf(records, third, 'up')).toEqual({ id: third, version: 3, beforeId: second })
})

test('a record moves down by having the next one stand before it', () => {
  expect(first && moveOf(records, first, 'down')).toEqual({ id: second, version: 2, beforeId: first })
})

test('nothing moves beyond the ends of a row, nor a record that is not in it', () => {
  expect(first && moveOf(records, first, 'up')).toBeNull()
  expect(third && moveOf(records, third, 'down')).toBeNull()
  expect(first && moveOf([], first, 'down')).toBeNull()
})
