import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../src/shared/directory/contract.ts'
import { plainArrangement } from '../../../../src/shared/lists/arrangement.ts'
import { cellText, type ListColumn } from '../../../../src/shared/lists/listColumn.ts'
import { organizationColumns } from '../../../../src/shared/lists/organizationColumns.ts'
import { personColumns } from '../../../../src/shared/lists/personColumns.ts'
import { knownSiteColumns } from '../../../../src/shared/lists/siteColumns.ts'
import type { KnownSite } from '../../../../src/shared/sites/sites.ts'
import { day, id, organization, site } from '../documents/sampleMeetingFile.ts'

const health = organization(40, 'Sở Y tế', { rank: 12, validTo: day('2025-03-01'), successorId: id(41) })
const committee = organization(41, 'UBND tỉnh')
const organizations = new Map([health, committee].map((one) => [one.id, one]))

/** What the columns with these keys say of a record. */
function said<R>(columns: readonly ListColumn<R>[], record: R, ...keys: readonly string[]) {
  return keys.map((key) => {
    const column = columns.find((one) => one.key === key)
    return column === undefined ? null : cellText(column, record)
  })
}

describe('the columns of a list', () => {
  it('say of a known site which it hangs under, whose it is, and since when', () => {
    const { knownSiteId: _, meetingId: __, state: ___, ...facts } = site(12, { name: 'huyện Na Hang' })
    const province: KnownSite = {
      ...facts,
      id: id(11),
      name: 'UBND tỉnh',
      organizationId: id(41),
      validFrom: day('2024-01-01'),
      validTo: null,
    }
    const district: KnownSite = { ...province, id: id(12), name: 'huyện Na Hang', parentId: id(11) }
    const columns = knownSiteColumns(new Map([[province.id, province]]), organizations)
    const keys = ['name', 'parent', 'organization', 'validFrom', 'validTo'] as const
    expect(said(columns, province, ...keys)).toEqual(['UBND tỉnh', '', 'UBND tỉnh', '01/01/2024', ''])
    expect(said(columns, district, ...keys)).toEqual([
      'huyện Na Hang',
      'UBND tỉnh',
      'UBND tỉnh',
      '01/01/2024',
      '',
    ])
    expect(said(columns, { ...district, organizationId: null }, 'organization')).toEqual([''])
  })

  it('say of a person the titles and agencies of the day alone, each agency once', () => {
    const position = (number: number, fields: Partial<Person['positions'][number]>) => ({
      id: id(number),
      version: 1,
      sample: '',
      personId: id(30),
      title: '',
      kind: 'government' as const,
      organizationId: id(40),
      rank: 9999,
      validFrom: null,
      validTo: null,
      ...fields,
    })
    const person: Person = {
      id: id(30),
      version: 1,
      sample: '',
      fullName: 'Trần Thị Mai',
      honorific: 'ms',
      militaryRank: '',
      phone: '',
      email: '',
      note: '',
      positions: [
        position(31, { title: 'Giám đốc', rank: 7 }),
        position(32, { title: 'Bí thư Đảng ủy' }),
        position(33, { title: 'Thành viên', organizationId: null }),
        position(34, { title: 'Phó Chủ tịch', organizationId: id(41), validTo: day('2023-12-31') }),
      ],
    }
    const columns = personColumns(day('2024-02-05'), organizations)
    expect(said(columns, person, 'titles', 'organization', 'rank')).toEqual([
      'Giám đốc; Bí thư Đảng ủy; Thành viên',
      'Sở Y tế',
      '7',
    ])
  })

  it('say of an organization its rank, where it has one, and what came after it', () => {
    const columns = organizationColumns(organizations)
    expect(said(columns, health, 'rank', 'validTo', 'successor')).toEqual(['12', '01/03/2025', 'UBND tỉnh'])
    expect(said(columns, committee, 'rank', 'validTo', 'successor')).toEqual(['', '', ''])
  })

  it('leave out the id, which is for imports, until it is asked for', () => {
    const columns = organizationColumns(organizations)
    expect(columns.map(({ key }) => key)).toContain('id')
    expect(plainArrangement(columns).columns.map(({ column }) => column)).not.toContain('id')
  })
})
