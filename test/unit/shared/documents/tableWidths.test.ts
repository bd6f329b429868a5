import { describe, expect, it } from 'vitest'
import { tableWidths } from '../../../../src/shared/documents/tableWidths.ts'

const room = 100

describe('the widths of columns', () => {
  it('give room to the longest word of each, the rest to those with more text', () => {
    const [number = 0, task = 0, lead = 0, day = 0] = tableWidths(
      [
        ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
        [
          '1',
          'Số hóa sổ hộ tịch phục vụ xây dựng cơ sở dữ liệu hộ tịch điện tử '.repeat(3),
          'Sở Tư pháp',
          '30/06/2024',
        ],
      ],
      room,
    )
    expect(number).toBeLessThan(7)
    expect(day).toBeGreaterThan(10)
    expect(lead).toBeGreaterThan(6)
    expect(task).toBeGreaterThan(60)
  })

  it('do not give a column much for one long cell among many', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [
      'Nhiệm vụ số 12 theo lộ trình của Đề án 06 năm 2024',
      index === 0
        ? 'Quyết định phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư '.repeat(3)
        : 'Quyết định',
    ])
    const [task = 0, source = 0] = tableWidths([['Nhiệm vụ', 'Văn bản giao'], ...rows], 60)
    expect(task).toBeGreaterThan(source)
  })

  it.each([
    [[['']]],
    [[['A', 'B', 'C']]],
    [
      [
        ['A'.repeat(500), ''],
        ['x', ''],
      ],
    ],
  ])('add up to 100 for %j', (rows) => {
    const widths = tableWidths(rows, room)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100)
    expect(Math.min(...widths)).toBeGreaterThan(0)
  })

  it('keep a stretch of time in one line', () => {
    const [time = 0] = tableWidths(
      [
        ['Thời gian', 'Nội dung'],
        ['08 giờ 00 - 08 giờ 10', 'x'.repeat(300)],
      ],
      room,
    )
    expect(time).toBeGreaterThan(20)
  })
})
