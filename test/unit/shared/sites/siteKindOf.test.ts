import { expect, test } from 'vitest'
import { siteKindOf } from '../../../../src/shared/sites/siteKindOf.ts'

test.each([
  ['Chính phủ', 'central'],
  ['Bộ Công an', 'central'],
  ['UBND tỉnh', 'province'],
  ['huyện Na Hang', 'district'],
  ['UBND thành phố Tuyên Quang', 'district'],
  ['xã Thanh An', 'commune'],
  ['phường Minh Xuân', 'commune'],
  ['Bộ phận một cửa', 'other'],
  ['Trụ sở UBND tỉnh', 'province'],
  ['Hội trường lớn', 'other'],
  ['Xá lợi', 'other'],
])('the level of “%s” is %s', (name, kind) => {
  expect(siteKindOf(name)).toBe(kind)
})
