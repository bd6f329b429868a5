import { expect, test } from 'vitest'
import { listMarker, markerAfter, markerLength } from '../../../../src/shared/prose/listMarker.ts'

test.each([
  ['- ý', '-'],
  ['1. ý', '1.'],
  ['12) ý', '12)'],
  ['đ) ý', 'đ)'],
  ['-ý', null],
  ['1.2 ý', null],
  ['2024 là năm', null],
])('the marker of %s', (text, found) => expect(listMarker(text)).toBe(found))

test('a marker is as long as its signs and spaces', () => expect(markerLength('1.  ý')).toBe(4))

test.each([
  ['-', '-'],
  ['9.', '10.'],
  ['2)', '3)'],
  ['d)', 'đ)'],
  ['e)', 'g)'],
  ['y)', null],
  ['w)', null],
])('what follows %s', (before, after) => expect(markerAfter(before)).toBe(after))
