import type { Id } from '../../contract/schema.ts'
import {
  lastRank,
  organizationFields,
  type Organization,
  type OrganizationFields,
  type OrganizationKind,
} from '../../directory/contract.ts'
import { organizationKindWords } from '../../directory/fieldWords.ts'
import { isInForce } from '../../directory/titles.ts'
import type { LocalDate } from '../../time/localDate.ts'
import { shortDate } from '../../time/wording.ts'
import type { ComparedRow } from '../compareTasks.ts'
import { dayText } from '../dayText.ts'
import { createHeadingWords, matchHeadings } from '../headingWords.ts'
import { organizationKey } from '../organizationNames.ts'
import { organizationKindOf } from './organizationKindOf.ts'
import { byKey } from './byKey.ts'
import type { CellReader } from './cellReader.ts'
import { comparedRecord } from './comparedRecord.ts'
import { asText, createFieldChanges } from './fieldChanges.ts'

export const organizationImportColumns = [
  { key: 'name', heading: 'Tên cơ quan, đơn vị' },
  { key: 'shortName', heading: 'Tên ngắn' },
  { key: 'kind', heading: 'Loại' },
  { key: 'rank', heading: 'Thứ tự lễ tân' },
  { key: 'validFrom', heading: 'Hiệu lực từ' },
  { key: 'validTo', heading: 'Hiệu lực đến' },
  { key: 'id', heading: 'Mã hệ thống' },
] as const
type Key = (typeof organizationImportColumns)[number]['key']

const words = createHeadingWords<Key>(organizationImportColumns, {
  name: [
    'Cơ quan',
    'Đơn vị',
    'Cơ quan, đơn vị',
    'Tên cơ quan',
    'Tên đơn vị',
    'Tên đầy đủ',
    'Tên tổ chức',
    'Tên gọi',
  ],
  shortName: ['Viết tắt', 'Tên viết tắt', 'Tên tắt', 'Tên gọi tắt'],
  kind: ['Loại cơ quan', 'Loại hình', 'Nhóm', 'Phân loại', 'Khối'],
  rank: ['Thứ tự', 'Thứ tự sắp xếp', 'Thứ tự ưu tiên'],
  validFrom: ['Từ ngày', 'Ngày thành lập', 'Ngày hiệu lực', 'Hoạt động từ'],
  validTo: ['Đến ngày', 'Ngày kết thúc', 'Ngày hết hiệu lực', 'Ngày giải thể'],
  id: ['ID', 'Mã định danh hệ thống'],
})

export const organizationTableWords = {
  columnsOf: (headings: Parameters<typeof matchHeadings>[0]) => matchHeadings(headings, words),
  essential: ['name'],
} as const

const otherKindWords: Readonly<Record<string, OrganizationKind>> = {
  dang: 'party',
  'bo nganh': 'department',
  so: 'department',
  'so nganh': 'department',
  'so ban nganh': 'department',
  'cap tinh': 'government',
  ubnd: 'government',
  'doan the': 'union',
  huyen: 'district',
  xa: 'commune',
  phuong: 'commune',
}

export interface OrganizationWriting {
  readonly seen: { readonly id: Id; readonly version: number } | null
  readonly name: string
  readonly fields: Partial<OrganizationFields>
}

/** Finds the organization that a row is of by its id, name or short name, and what the row changes in it. */
export function createOrganizationComparer(organizations: readonly Organization[], asOf: LocalDate) {
  const byId = new Map(organizations.map((organization) => [organization.id, organization]))
  const byName = byKey(organizations, ({ name }) => organizationKey(name))
  const byShortName = byKey(organizations, ({ shortName }) => organizationKey(shortName))
  const rowOf = new Map<string, number>()

  return (reader: CellReader<Key>): ComparedRow<OrganizationWriting> => {
    const { row, flags } = reader
    const { shape } = organizationFields
    const name = reader.text('name', shape.name) ?? ''
    const validFrom = reader.day('validFrom')
    const validTo = reader.day('validTo')
    const read = {
      shortName: reader.text('shortName', shape.shortName),
      kind: reader.choice('kind', organizationKindWords, otherKindWords),
      rank: reader.number('rank', shape.rank),
    }
    const id = reader.id('id')
    const refused = () =>
      comparedRecord<OrganizationWriting>({ row, name, recordId: null, changes: [], flags, writing: null })
    if (name === '') {
      if (flags.length === 0) reader.flag('noName', null, '')
      return refused()
    }
    const candidates = candidatesOf(name)
    const own = id === undefined ? undefined : byId.get(id)
    if (own === undefined && candidates.length > 1) {
      reader.flag('ambiguousRecord', 'name', name)
      return refused()
    }
    const before = own ?? candidates[0] ?? null
    const key = before?.id ?? organizationKey(name)
    const earlier = rowOf.get(key)
    if (earlier !== undefined) {
      reader.flag('repeatedTask', null, String(earlier))
      return refused()
    }
    rowOf.set(key, row)

    const fields = createFieldChanges<OrganizationFields>(before)
    const isByShortName =
      before !== null && own === undefined && organizationKey(before.name) !== organizationKey(name)
    if (!isByShortName) fields.set('name', name, asText)
    fields.set('shortName', read.shortName, asText)
    fields.set(
      'kind',
      read.kind ?? (before === null ? organizationKindOf(name) : undefined),
      (kind) => organizationKindWords[kind],
    )
    fields.set('rank', read.rank, String)
    const [from, until] = [validFrom ?? before?.validFrom ?? null, validTo ?? before?.validTo ?? null]
    if (from !== null && until !== null && from > until)
      reader.flag('datesContradict', 'validTo', shortDate(until))
    else {
      fields.set('validFrom', validFrom, dayText)
      fields.set('validTo', validTo, dayText)
    }
    if (before !== null) {
      reader.keep('shortName', before.shortName)
      reader.keep('rank', before.rank === lastRank ? '' : String(before.rank))
      reader.keep('validFrom', dayText(before.validFrom))
      reader.keep('validTo', dayText(before.validTo))
    }
    return comparedRecord({
      row,
      name,
      recordId: before?.id ?? null,
      changes: fields.changes,
      flags,
      writing: {
        seen: before === null ? null : { id: before.id, version: before.version },
        name,
        fields: fields.patch(),
      },
    })
  }

  function candidatesOf(name: string): readonly Organization[] {
    const key = organizationKey(name)
    const found = byName.get(key) ?? (key === '' ? undefined : byShortName.get(key)) ?? []
    const there = found.filter((organization) => isInForce(organization, asOf))
    return there.length > 0 ? there : found
  }
}
