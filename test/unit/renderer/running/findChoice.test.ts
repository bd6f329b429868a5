import { describe, expect, it } from 'vitest'
import { findable, findChoices } from '../../../../src/renderer/running/findChoice.ts'

const choices = [
  findable('1', 'Ma Thị Lượng', 'Phó Chủ tịch UBND huyện, huyện Chiêm Hóa'),
  findable('2', 'Nguyễn Văn Sơn', 'Chủ tịch UBND tỉnh, UBND tỉnh'),
  findable('3', 'Đỗ Minh Quân', 'Giám đốc Sở Tư pháp, UBND tỉnh'),
  findable('4', 'Nông Chí Sơn', 'Trưởng phòng'),
]
const found = (text: string, most = 8) => findChoices(choices, text, most).map(({ key }) => key)

describe('a few letters', () => {
  it('find by the beginnings of words without marks, in any order', () => {
    expect(found('ma thi l')).toEqual(['1'])
    expect(found('do minh')).toEqual(['3'])
    expect(found('son ng')).toEqual(['2'])
    expect(found('sơn')).toEqual(['2', '4'])
    expect(found('uong')).toEqual([])
  })

  it('find by what stands beside the name too, behind those whose name has them', () => {
    expect(found('tu phap')).toEqual(['3'])
    expect(found('ch')).toEqual(['4', '1', '2'])
    expect(found('luong chiem hoa')).toEqual(['1'])
  })

  it('find no more than are shown, and nothing for nothing', () => {
    expect(found('s', 1)).toEqual(['2'])
    expect(found('  ')).toEqual([])
  })
})
