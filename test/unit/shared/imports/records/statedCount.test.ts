import { describe, expect, it } from 'vitest'
import { statedCount } from '../../../../../src/shared/imports/records/statedCount.ts'

describe('how many a cell speaks of', () => {
  it.each([
    ['Sở Tư pháp (02 người)', 'Sở Tư pháp', 2],
    ['Đại diện lãnh đạo Sở Tư pháp: 02 đồng chí', 'Đại diện lãnh đạo Sở Tư pháp', 2],
    ['Lãnh đạo Công an tỉnh - 3 đ/c', 'Lãnh đạo Công an tỉnh', 3],
    ['UBND huyện Lâm Bình, 12 đại biểu.', 'UBND huyện Lâm Bình', 12],
    ['Phóng viên báo, đài 05 người', 'Phóng viên báo, đài', 5],
    ['02 đồng chí đại diện lãnh đạo Sở Nội vụ', 'đại diện lãnh đạo Sở Nội vụ', 2],
    ['50 chỗ', '', 50],
    ['1.200 chỗ ngồi', '', 1200],
    ['02 người', '', 2],
  ])('%j: %j and %d', (text, words, count) => expect(statedCount(text)).toEqual({ words, count }))

  it.each([
    'Các xã, mỗi xã 02 người',
    'Nguyễn Văn An',
    'Phòng 03',
    'Tổ công tác triển khai Đề án 06',
    'Hội nghị 2 năm',
    'khoảng 50 chỗ',
    '2 người/xã (mỗi xã)',
  ])('nothing is said by %j', (text) => expect(statedCount(text)).toEqual({ words: text, count: undefined }))
})
