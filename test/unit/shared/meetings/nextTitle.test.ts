import { describe, expect, it } from 'vitest'
import { nextTitle } from '../../../../src/shared/meetings/nextTitle.ts'
import { date } from '../../../support/testWorkspace.ts'

describe('the title of the next meeting', () => {
  it.each([
    ['Giao ban Tổ công tác tháng 02/2024', '2024-02-05', '2024-03-05', 'Giao ban Tổ công tác tháng 03/2024'],
    ['Họp tháng 12 năm 2024', '2024-12-05', '2025-01-06', 'Họp tháng 01 năm 2025'],
    ['Họp thường kỳ tháng 2', '2024-02-05', '2024-03-05', 'Họp thường kỳ tháng 3'],
    ['Sơ kết quý IV/2024', '2024-12-20', '2025-03-20', 'Sơ kết quý I/2025'],
    ['Sơ kết Quý 1 năm 2024', '2024-03-20', '2024-06-20', 'Sơ kết Quý 2 năm 2024'],
    ['Tổng kết năm 2024', '2024-12-20', '2025-12-19', 'Tổng kết năm 2025'],
    ['Phiên họp thứ 9 của Ban Chỉ đạo', '2024-02-05', '2024-03-05', 'Phiên họp thứ 10 của Ban Chỉ đạo'],
    [
      'Hội nghị sơ kết 2 năm thực hiện Đề án 06 tháng 01/2024',
      '2024-02-05',
      '2024-03-05',
      'Hội nghị sơ kết 2 năm thực hiện Đề án 06 tháng 01/2024',
    ],
    ['Họp tháng 2/2023', '2024-02-05', '2024-03-05', 'Họp tháng 2/2023'],
  ])('%s', (title, from, to, expected) => {
    expect(nextTitle(title, date(from), date(to))).toBe(expected)
  })

  it('stays as it is without days, but for its ordinal number', () => {
    expect(nextTitle('Họp lần thứ 5 tháng 2/2024', null, null)).toBe('Họp lần thứ 6 tháng 2/2024')
  })
})
