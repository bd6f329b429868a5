import { describe, expect, it } from 'vitest'
import { rankOfTitle } from '../../../../src/shared/directory/rankOfTitle.ts'

describe('the place in protocol that a title speaks for', () => {
  it('goes from the central bodies to the helpers', () => {
    const titles = [
      'Thủ tướng Chính phủ',
      'Phó Thủ tướng Chính phủ',
      'Bộ trưởng Bộ Công an',
      'Thứ trưởng Bộ Công an',
      'Bí thư Tỉnh ủy',
      'Phó Bí thư Thường trực Tỉnh ủy',
      'Phó Bí thư Tỉnh ủy',
      'Chủ tịch UBND tỉnh',
      'Tổ trưởng Tổ công tác triển khai Đề án 06 của tỉnh',
      'Ủy viên Ban Thường vụ Tỉnh ủy',
      'Phó Chủ tịch UBND tỉnh Tuyên Quang',
      'thành viên Tổ công tác triển khai Đề án 06',
      'Giám đốc Sở Tư pháp',
      'Phó Giám đốc Công an tỉnh',
      'Bí thư Huyện ủy Lâm Bình',
      'Chủ tịch UBND huyện Lâm Bình',
      'Phó Chủ tịch UBND thành phố Tuyên Quang',
      'Bí thư Đảng ủy xã Hùng Lợi',
      'Chủ tịch UBND phường Minh Xuân',
      'Phó Chủ tịch UBND xã Hùng Lợi',
      'Trưởng phòng Hành chính tư pháp',
      'Phó Trưởng phòng Hành chính tư pháp',
      'Chuyên viên Văn phòng UBND tỉnh',
      'thành viên Tổ giúp việc',
    ]
    const ranks = titles.map(rankOfTitle)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(new Set(ranks).size).toBe(titles.length)
  })

  it('is one for the heads of all provincial agencies, and one for their deputies', () => {
    const heads = [
      'Giám đốc',
      'Chánh Văn phòng UBND tỉnh',
      'Chánh Thanh tra tỉnh',
      'Trưởng Ban Dân tộc',
      'Cục trưởng Cục Thuế',
      'Chủ tịch Hội Nông dân tỉnh',
      'Bí thư Tỉnh đoàn',
      'Q. Giám đốc Sở Y tế',
      'Giám đốc Viettel Tuyên Quang',
    ]
    expect(new Set(heads.map(rankOfTitle))).toEqual(new Set([30]))
    expect(new Set(['Phó Giám đốc', 'Phó Chánh Văn phòng UBND tỉnh'].map(rankOfTitle))).toEqual(new Set([40]))
  })

  it('is unknown for what is no title of rank', () => {
    for (const title of ['', 'Đại diện lãnh đạo', 'Doanh nghiệp', 'Kế toán'])
      expect(rankOfTitle(title)).toBe(9999)
  })
})
