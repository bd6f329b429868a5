import { describe, expect, it } from 'vitest'
import { phoneText } from '../../../../../src/shared/imports/records/phoneText.ts'
import { readPersonName } from '../../../../../src/shared/imports/records/readPersonName.ts'

describe('a cell with a person', () => {
  it.each([
    ['Ông Nguyễn Văn Sơn', 'mr', undefined, 'Nguyễn Văn Sơn'],
    ['bà Trần Thị Hạnh', 'ms', undefined, 'Trần Thị Hạnh'],
    ['Đ/c Lê Văn Bình', 'comrade', undefined, 'Lê Văn Bình'],
    ['Đồng chí Đại tá Phạm Kim Đĩnh', 'comrade', 'Đại tá', 'Phạm Kim Đĩnh'],
    ['Trung tá Vi Văn Tú', undefined, 'Trung tá', 'Vi Văn Tú'],
    ['PGS.TS. Hoàng Minh Tuấn', undefined, 'PGS.TS.', 'Hoàng Minh Tuấn'],
    ['NGUYỄN THỊ LAN', undefined, undefined, 'NGUYỄN THỊ LAN'],
  ])('tells the name apart from what stands before it: %s', (text, honorific, militaryRank, name) =>
    expect(readPersonName(text)).toEqual({ name, honorific, militaryRank }),
  )

  it.each(['Ông Sơn', 'Bà con các dân tộc', 'Đại diện lãnh đạo Sở Nội vụ', ''])(
    'stays as it is where it names nobody: %s',
    (text) => expect(readPersonName(text)).toMatchObject({ name: text, honorific: undefined }),
  )
})

describe('a telephone number', () => {
  it.each([
    ['912345678', '0912345678'],
    ['2073822000', '02073822000'],
    ['0912345678', '0912345678'],
    ['0912.345.679', '0912.345.679'],
    ['113', '113'],
    ['84912345670', '84912345670'],
  ])('has the 0 that a spreadsheet took: %s', (text, wanted) => expect(phoneText(text)).toBe(wanted))
})
