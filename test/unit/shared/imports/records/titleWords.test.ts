import { describe, expect, it } from 'vitest'
import { isPersonName } from '../../../../../src/shared/imports/records/inviteeImport.ts'
import { siteKey } from '../../../../../src/shared/imports/records/siteImport.ts'
import { positionKindOf, splitTitles } from '../../../../../src/shared/imports/records/titleWords.ts'

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
