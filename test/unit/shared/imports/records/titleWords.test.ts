import { describe, expect, it } from 'vitest'
import { isPersonName } from '../../../../../src/shared/imports/records/inviteeImport.ts'
import { siteKey } from '../../../../../src/shared/imports/records/siteImport.ts'
import {
  positionKindOf,
  splitTitles,
  titleWithBody,
} from '../../../../../src/shared/imports/records/titleWords.ts'

describe('titles in a cell', () => {
  it.each([
    ['Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', ['Phó Bí thư Tỉnh ủy', 'Chủ tịch UBND tỉnh']],
    ['Trưởng phòng Lao động, Người có công', ['Trưởng phòng Lao động, Người có công']],
    ['Giám đốc Sở; Tổ phó Tổ công tác', ['Giám đốc Sở', 'Tổ phó Tổ công tác']],
    ['', []],
  ])('%s', (text, titles) => {
    expect(splitTitles(text)).toEqual(titles)
  })

  it.each([
    ['Phó Bí thư Tỉnh ủy', 'party'],
    ['Bí thư Tỉnh đoàn', 'government'],
    ['Tổ trưởng Tổ công tác Đề án 06', 'workingGroup'],
    ['Giám đốc Sở Tư pháp', 'government'],
  ] as const)('%s is of the kind %s', (title, kind) => {
    expect(positionKindOf(title)).toBe(kind)
  })
})

describe('a title and its body', () => {
  it.each([
    ['Chánh Văn phòng', 'Văn phòng UBND tỉnh', 'Chánh Văn phòng UBND tỉnh'],
    ['Giám đốc Sở', 'Sở Thông tin và Truyền thông', 'Giám đốc Sở Thông tin và Truyền thông'],
    ['Giám đốc', 'Sở Tư pháp', 'Giám đốc Sở Tư pháp'],
    ['Cục trưởng', 'Cục Thuế', 'Cục trưởng Cục Thuế'],
    ['Chủ tịch UBND huyện', 'UBND huyện Lâm Bình', 'Chủ tịch UBND huyện Lâm Bình'],
    ['Trưởng ban', 'Ban Dân tộc', 'Trưởng ban Dân tộc'],
  ])('%s of %s is %s', (title, name, whole) => {
    expect(titleWithBody(title, { name, shortName: '' })).toBe(whole)
  })

  it.each([
    ['Giám đốc Sở Tư pháp', 'Sở Tư pháp'],
    ['Chủ tịch UBND tỉnh', 'UBND tỉnh Tuyên Quang'],
    ['Ủy viên Ban Thường vụ Tỉnh ủy', 'Công an tỉnh'],
    ['Trưởng phòng PC06', 'Công an tỉnh'],
    ['Đại biểu HĐND tỉnh', 'Sở Y tế'],
  ])('%s of %s stays as it is', (title, name) => {
    expect(titleWithBody(title, { name, shortName: '' })).toBe(title)
  })

  it('is not named twice when the title has its short name', () => {
    expect(
      titleWithBody('Giám đốc Sở TT&TT', { name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT' }),
    ).toBe('Giám đốc Sở TT&TT')
  })
})

describe('who is invited', () => {
  it.each(['Trương Văn Bình', 'Đoàn Thị Lan', 'Hà Anh'])('%s is a person', (name) => {
    expect(isPersonName(name)).toBe(true)
  })

  it.each([
    'Đại diện Lãnh đạo Sở',
    'Trưởng Công An',
    'Phóng viên báo',
    'các thành viên',
    'Lan',
    'Công An Tỉnh',
  ])('%s is none', (words) => {
    expect(isPersonName(words)).toBe(false)
  })
})

it('knows a site by its name with and without the words before it', () => {
  expect(siteKey('Tại điểm cầu UBND tỉnh')).toBe(siteKey('ubnd tinh'))
  expect(siteKey('Điểm cầu số 3 huyện Lâm Bình')).toBe(siteKey('huyện Lâm Bình'))
})
