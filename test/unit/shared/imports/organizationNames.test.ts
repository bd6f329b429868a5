import { describe, expect, it } from 'vitest'
import type { Id } from '../../../../src/shared/contract/schema.ts'
import { idSchema } from '../../../../src/shared/contract/schema.ts'
import {
  createOrganizationIndex,
  isAgencyName,
  organizationKey,
  rolesIn,
} from '../../../../src/shared/imports/organizationNames.ts'

const names = [
  ['Sở Thông tin và Truyền thông', 'Sở TT&TT'],
  ['Sở Lao động - Thương binh và Xã hội', ''],
  ['Sở Văn hóa, Thể thao và Du lịch', ''],
  ['Sở Tư pháp', ''],
  ['Sở Y tế', ''],
  ['Sở Tài chính', ''],
  ['Công an tỉnh', 'CA tỉnh'],
  ['Ủy ban nhân dân tỉnh Tuyên Quang', 'UBND tỉnh'],
  ['Văn phòng UBND tỉnh', ''],
  ['Bảo hiểm xã hội tỉnh', ''],
  ['UBND huyện Chiêm Hóa', ''],
] as const

const idOf = (index: number): Id =>
  idSchema.parse(`01900000-0000-7000-8000-${String(index).padStart(12, '0')}`)
const index = createOrganizationIndex(
  names.map(([name, shortName], at) => ({ id: idOf(at), name, shortName, inForce: true })),
)

function found(name: string): string | null {
  const match = index.find(name)
  return match.match === 'one' ? (names.find((_, at) => idOf(at) === match.id)?.[0] ?? null) : null
}

describe('names of agencies', () => {
  it.each([
    ['sở  tư pháp', 'Sở Tư pháp'],
    ['SO TU PHAP', 'Sở Tư pháp'],
    ['Sở Tư pháp tỉnh', 'Sở Tư pháp'],
    ['Sở Tư pháp tỉnh Tuyên Quang', 'Sở Tư pháp'],
    ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
    ['Sở TT & TT', 'Sở Thông tin và Truyền thông'],
    ['STTTT', 'Sở Thông tin và Truyền thông'],
    ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở LĐTBXH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở Lao động – Thương binh & Xã hội', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở VHTT&DL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở VH,TT&DL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['CA tỉnh', 'Công an tỉnh'],
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh Tuyên Quang'],
    ['Uỷ ban nhân dân tỉnh Tuyên Quang', 'Ủy ban nhân dân tỉnh Tuyên Quang'],
    ['VP UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['BHXH tỉnh', 'Bảo hiểm xã hội tỉnh'],
    ['Ủy ban nhân dân huyện Chiêm Hoá', 'UBND huyện Chiêm Hóa'],
    ['Sở Ngoại vụ', null],
  ])('finds %s', (written, name) => expect(found(written)).toBe(name))

  it('does not choose between two agencies of one name', () => {
    const twins = createOrganizationIndex([
      { id: idOf(1), name: 'Phòng Tư pháp', shortName: '', inForce: true },
      { id: idOf(2), name: 'PHÒNG TƯ PHÁP', shortName: '', inForce: true },
    ])
    expect(twins.find('Phòng tư pháp')).toEqual({ match: 'several', ids: [idOf(1), idOf(2)] })
  })

  it('means the one that is in force, and knows the others of its name', () => {
    const successors = createOrganizationIndex([
      { id: idOf(1), name: 'Sở Nội vụ', shortName: '', inForce: false },
      { id: idOf(2), name: 'Sở Nội vụ', shortName: '', inForce: true },
    ])
    expect(successors.find('Sở Nội vụ')).toEqual({ match: 'one', id: idOf(2), alike: [idOf(1)] })
  })

  it('does not take a ministry for a department', () => {
    expect(organizationKey('Bộ Tư pháp')).not.toBe(organizationKey('Sở Tư pháp'))
  })
})

describe('lists of agencies', () => {
  it.each([
    ['Sở Tư pháp; Sở Y tế', ['Sở Tư pháp', 'Sở Y tế']],
    ['Sở Tư pháp, Sở Y tế và Công an tỉnh', ['Sở Tư pháp', 'Sở Y tế', 'Công an tỉnh']],
    ['- Sở Tư pháp\n- Sở Y tế.', ['Sở Tư pháp', 'Sở Y tế']],
    ['Sở Tư pháp - Sở Y tế', ['Sở Tư pháp', 'Sở Y tế']],
    [
      'Sở Lao động - Thương binh và Xã hội, Sở Văn hóa, Thể thao và Du lịch, Sở Y tế',
      ['Sở Lao động - Thương binh và Xã hội', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế'],
    ],
    ['Các sở: Tài chính, Tư pháp, Y tế', ['Sở Tài chính', 'Sở Tư pháp', 'Sở Y tế']],
    ['Sở Giáo dục và Đào tạo, Sở Ngoại vụ', ['Sở Giáo dục và Đào tạo', 'Sở Ngoại vụ']],
    ['Các sở, ban, ngành', ['Các sở, ban, ngành']],
    ['Các cơ quan, đơn vị liên quan', ['Các cơ quan, đơn vị liên quan']],
    ['Sở Y tế và các đơn vị, địa phương', ['Sở Y tế', 'các đơn vị, địa phương']],
    ['Các sở, ban, ngành; UBND các huyện', ['Các sở, ban, ngành', 'UBND các huyện']],
    ['Sở Tư\npháp', ['Sở Tư pháp']],
    ['Công an tỉnh;\nSở Nội\nvụ', ['Công an tỉnh', 'Sở Nội vụ']],
    ['UBND huyện\nChiêm Hóa\nSở Y tế', ['UBND huyện Chiêm Hóa', 'Sở Y tế']],
    ['Sở Văn hóa,\nThể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Tư pháp\ncác sở, ngành', ['Sở Tư pháp', 'các sở, ngành']],
    ['Sở Y tế, Sở Y tế', ['Sở Y tế']],
    ['', []],
  ])('reads %j', (text, list) => expect(index.split(text)).toEqual(list))
})

describe('what agencies do', () => {
  it.each([
    ['Sở Tư pháp', [[null, 'Sở Tư pháp']]],
    [
      'Sở Tư pháp (chủ trì); Công an tỉnh',
      [
        ['lead', 'Sở Tư pháp'],
        [null, 'Công an tỉnh'],
      ],
    ],
    [
      'Công an tỉnh (cơ quan chủ trì), Sở Y tế (phối hợp)',
      [
        ['lead', 'Công an tỉnh'],
        ['supporting', 'Sở Y tế'],
      ],
    ],
    [
      'Sở Tư pháp chủ trì, phối hợp với Công an tỉnh',
      [
        ['lead', 'Sở Tư pháp'],
        ['supporting', 'Công an tỉnh'],
      ],
    ],
    [
      '- Chủ trì: Sở Tư pháp\n- Phối hợp: Sở Y tế, Công an tỉnh',
      [
        ['lead', 'Sở Tư pháp'],
        ['supporting', 'Sở Y tế, Công an tỉnh'],
      ],
    ],
  ])('is told of %j', (text, parts) =>
    expect(rolesIn(text).map((part) => [part.role, part.text.trim()])).toEqual(parts),
  )

  it.each([
    ['SỞ TƯ PHÁP', true],
    ['UBND huyện Chiêm Hóa', true],
    ['Bộ nhiệm vụ năm 2024', false],
    ['BAN HÀNH VĂN BẢN, NHIỆM VỤ', false],
    ['CẢI CÁCH HÀNH CHÍNH', false],
  ])('tells whether %s is the name of one', (caption, is) => expect(isAgencyName(caption)).toBe(is))
})
