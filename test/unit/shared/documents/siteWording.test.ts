import { describe, expect, it } from 'vitest'
import { siteNames } from '../../../../src/shared/documents/siteWording.ts'

function namesOf(...names: readonly string[]): string {
  return siteNames(names.map((name) => ({ name })))
}

describe('the names of sites', () => {
  it('puts names of one kind of unit together', () => {
    expect(namesOf('thành phố Tuyên Quang', 'huyện Na Hang', 'huyện Lâm Bình')).toBe(
      'thành phố Tuyên Quang; các huyện Na Hang, Lâm Bình',
    )
  })

  it('takes no notice of capitals in the noun', () => {
    expect(namesOf('Thành phố Tuyên Quang', 'Huyện Na Hang', 'huyện Lâm Bình', 'HUYỆN Hàm Yên')).toBe(
      'thành phố Tuyên Quang; các huyện Na Hang, Lâm Bình, Hàm Yên',
    )
  })

  it('leaves other names as they are', () => {
    expect(namesOf('UBND tỉnh', 'Văn phòng Huyện ủy Na Hang', 'Xãx')).toBe(
      'UBND tỉnh; Văn phòng Huyện ủy Na Hang; Xãx',
    )
  })
})
