import type { Id } from '../../contract/schema.ts'
import {
  personFields,
  positionFields,
  type Organization,
  type Person,
  type PersonFields,
  type Position,
  type PositionFields,
} from '../../directory/contract.ts'
import { honorificWords } from '../../directory/fieldWords.ts'
import { isInForce, protocolRank } from '../../directory/titles.ts'
import type { LocalDate } from '../../time/localDate.ts'
import type { ComparedRow } from '../compareTasks.ts'
import { headingKey } from '../headingKey.ts'
import { createHeadingWords, matchHeadings } from '../headingWords.ts'
import type { OrganizationRef } from '../organizationRef.ts'
import type { CellReader } from './cellReader.ts'
import { comparedRecord } from './comparedRecord.ts'
import { asText, createFieldChanges } from './fieldChanges.ts'
import { createPersonIndex } from './personIndex.ts'
import { readPersonName } from './readPersonName.ts'
import { positionKindOf, splitTitles, titleWithBody } from './titleWords.ts'

export const personImportColumns = [
  { key: 'fullName', heading: 'Họ và tên' },
  { key: 'militaryRank', heading: 'Cấp bậc' },
  { key: 'titles', heading: 'Chức vụ' },
  { key: 'organization', heading: 'Cơ quan' },
  { key: 'rank', heading: 'Thứ tự lễ tân' },
  { key: 'phone', heading: 'Điện thoại' },
  { key: 'email', heading: 'Thư điện tử' },
  { key: 'honorific', heading: 'Danh xưng' },
  { key: 'validFrom', heading: 'Giữ chức vụ từ' },
  { key: 'validTo', heading: 'Giữ chức vụ đến' },
  { key: 'note', heading: 'Ghi chú' },
  { key: 'id', heading: 'Mã hệ thống' },
] as const
type Key = (typeof personImportColumns)[number]['key']

const words = createHeadingWords<Key>(personImportColumns, {
  fullName: [
    'Họ tên',
    'Họ, tên',
    'Tên',
    'Cán bộ',
    'Đại biểu',
    'Tên cán bộ',
    'Họ và tên cán bộ',
    'Họ tên đại biểu',
  ],
  militaryRank: ['Quân hàm', 'Cấp hàm', 'Học hàm, học vị'],
  titles: ['Chức danh', 'Chức vụ, chức danh', 'Chức danh, chức vụ', 'Chức vụ hiện nay', 'Chức vụ công tác'],
  organization: ['Đơn vị', 'Cơ quan, đơn vị', 'Đơn vị công tác', 'Cơ quan công tác', 'Nơi công tác'],
  rank: ['Thứ tự', 'Thứ tự sắp xếp'],
  phone: ['Số điện thoại', 'SĐT', 'ĐT', 'Di động', 'Điện thoại di động', 'Số ĐT'],
  email: ['Email', 'E-mail', 'Hộp thư', 'Địa chỉ email', 'Hộp thư công vụ'],
  honorific: ['Ông/bà', 'Xưng hô'],
  validFrom: ['Từ ngày', 'Ngày bổ nhiệm', 'Ngày giữ chức vụ'],
  validTo: ['Đến ngày', 'Ngày thôi giữ chức vụ'],
  note: ['Ghi chú khác'],
  id: ['ID'],
})

export const personTableWords = {
  columnsOf: (headings: Parameters<typeof matchHeadings>[0]) => matchHeadings(headings, words),
  essential: ['fullName'],
} as const

/** A position that is to be added. */
export interface NewHeldPosition {
  readonly fields: Pick<PositionFields, 'title' | 'kind'> &
    Partial<Pick<PositionFields, 'rank' | 'validFrom' | 'validTo'>>
  readonly organization: OrganizationRef | null
}

export interface PersonWriting {
  readonly seen: { readonly id: Id; readonly version: number } | null
  readonly fullName: string
  readonly fields: Partial<PersonFields>
  readonly added: readonly NewHeldPosition[]
  readonly changed: readonly {
    readonly seen: { readonly id: Id; readonly version: number }
    readonly rank?: number
    readonly organization?: OrganizationRef
  }[]
}

export interface PersonComparison {
  readonly people: readonly Person[]
  readonly organizations: ReadonlyMap<Id, Organization>
  readonly asOf: LocalDate
}

/** Finds the person that a row is of by id, else by name with title or organization, and what the row changes. */
export function createPersonComparer({ people, organizations, asOf }: PersonComparison) {
  const index = createPersonIndex(people, asOf)
  const rowOf = new Map<string, number>()
  const bodyOf = (ref: OrganizationRef) =>
    ref.kind === 'new' ? { name: ref.name, shortName: '' } : organizations.get(ref.id)
  const nameOf = (ref: OrganizationRef) => bodyOf(ref)?.name ?? ''

  return (reader: CellReader<Key>): ComparedRow<PersonWriting> => {
    const { row, flags } = reader
    const { shape } = personFields
    const said = readPersonName(reader.text('fullName', shape.fullName) ?? '')
    const { name } = said
    const fields = {
      honorific: reader.choice('honorific', honorificWords, { dc: 'comrade', 'dong chi': 'comrade' }),
      militaryRank: reader.text('militaryRank', shape.militaryRank) ?? said.militaryRank,
      phone: reader.text('phone', shape.phone),
      email: reader.text('email', shape.email),
      note: reader.text('note', shape.note),
    }
    const spoken = titlesIn(reader)
    const named = reader.organizations('organization') ?? []
    const rank = reader.number('rank', positionFields.shape.rank)
    const validity = { validFrom: reader.day('validFrom'), validTo: reader.day('validTo') }
    const refused = () =>
      comparedRecord<PersonWriting>({ row, name, recordId: null, changes: [], flags, writing: null })
    if (name === '') {
      if (flags.length === 0) reader.flag('noName', null, '')
      return refused()
    }
    const own = index.byId(reader.id('id'))
    const match =
      own === undefined
        ? index.find(name, { titles: spoken, organizations: named })
        : ({ match: 'one', person: own } as const)
    if (match.match === 'several' || match.match === 'other') {
      reader.flag(match.match === 'several' ? 'ambiguousRecord' : 'otherPositions', 'fullName', name)
      return refused()
    }
    const before = match.match === 'one' ? match.person : null
    const key = before?.id ?? headingKey(name)
    const earlier = rowOf.get(key)
    if (earlier !== undefined) {
      reader.flag('repeatedTask', null, String(earlier))
      return refused()
    }
    rowOf.set(key, row)
    const titles = wholeTitles(spoken, before?.positions ?? [])

    const changes = createFieldChanges<PersonFields>(before)
    changes.set('fullName', name, asText)
    changes.set('militaryRank', fields.militaryRank, asText)
    const positions = comparePositions()
    changes.set('phone', fields.phone, asText)
    changes.set('email', fields.email, asText)
    // How somebody is addressed in one list changes nothing of what the directory says.
    const honorific = fields.honorific ?? (before === null ? said.honorific : undefined)
    changes.set('honorific', honorific, (one) => honorificWords[one])
    changes.set('note', fields.note, asText)
    if (before !== null) keepStored(before)
    return comparedRecord({
      row,
      name,
      recordId: before?.id ?? null,
      changes: changes.changes,
      flags,
      writing: {
        seen: before === null ? null : { id: before.id, version: before.version },
        fullName: name,
        fields: changes.patch(),
        ...positions,
      },
    })

    /** What an empty cell leaves as it is. */
    function keepStored({ militaryRank, phone, email, note, positions: all }: Person): void {
      const held = all.filter((position) => isInForce(position, asOf))
      const bodies = held.flatMap(({ organizationId }) =>
        organizationId === null ? [] : (organizations.get(organizationId)?.name ?? []),
      )
      reader.keep('militaryRank', militaryRank)
      reader.keep('titles', held.map(({ title }) => title).join('; '))
      reader.keep('organization', bodies.join('; '))
      reader.keep('phone', phone)
      reader.keep('email', email)
      reader.keep('note', note)
    }

    /** The titles with their bodies, which lists keep in a column of their own; as they are where so held. */
    function wholeTitles(spoken: readonly string[], held: readonly Position[]): readonly string[] {
      return spoken.map((title, place) => {
        const ref = named[place]
        const isHeld = held.some((one) => headingKey(one.title) === headingKey(title))
        if (ref === undefined || named.length !== spoken.length || isHeld) return title
        const whole = titleWithBody(title, bodyOf(ref))
        return positionFields.shape.title.safeParse(whole).success ? whole : title
      })
    }

    function comparePositions(): Pick<PersonWriting, 'added' | 'changed'> {
      const held = (before?.positions ?? []).filter((position) => isInForce(position, asOf))
      const heldTitles = held.map(({ title }) => title)
      const isWhole = headingKey(heldTitles.join(' ')) === headingKey(titles.join(' '))
      const isHeld = (title: string) => held.some((one) => headingKey(one.title) === headingKey(title))
      const newTitles = isWhole ? [] : titles.filter((title) => !isHeld(title))
      const added = newTitles.map((title, place): NewHeldPosition => {
        const { validFrom = null, validTo = null } = validity
        const isOrdered = validFrom === null || validTo === null || validFrom <= validTo
        return {
          fields: {
            title,
            kind: positionKindOf(title),
            ...(rank !== undefined && place === 0 && held.length === 0 ? { rank } : {}),
            ...(isOrdered ? { validFrom, validTo } : {}),
          },
          organization: organizationFor(title),
        }
      })
      if (added.length > 0) {
        changes.note('titles', heldTitles.join('; '), [...heldTitles, ...newTitles].join('; '))
        if (named.length > 0) changes.note('organization', '', named.map(nameOf).join('; '))
        if (before !== null && held.length > 0) reader.flag('positionAdded', 'titles', newTitles.join('; '))
      }
      if (added.length > 0 && rank !== undefined && held.length === 0) changes.note('rank', '', String(rank))
      return { added, changed: added.length > 0 ? [] : changedPositions(held) }
    }

    /** The organization of a title: the only one, or the one in the same place. */
    function organizationFor(title: string): OrganizationRef | null {
      const place = titles.indexOf(title)
      const ref = named.length === 1 ? named[0] : named.length === titles.length ? named[place] : undefined
      if (ref === undefined && named.length > 0)
        reader.flag('severalOrganizations', 'organization', named.map(nameOf).join('; '))
      return ref ?? null
    }

    function changedPositions(held: readonly Position[]): PersonWriting['changed'] {
      const ids = new Set(held.flatMap(({ organizationId }) => organizationId ?? []))
      const isSame = (ref: OrganizationRef) =>
        ref.kind === 'known' && (ids.has(ref.id) || ref.alike.some((id) => ids.has(id)))
      const other = named.filter((ref) => !isSame(ref))
      const isOtherRank =
        rank !== undefined && before !== null && rank !== protocolRank(before.positions, asOf)
      const [only, second] = held
      if (only === undefined) {
        if (other.length > 0) reader.flag('notWritten', 'organization', other.map(nameOf).join('; '))
        return []
      }
      const isSure = second === undefined && named.length <= 1
      if (other.length > 0 && !isSure)
        reader.flag('severalOrganizations', 'organization', named.map(nameOf).join('; '))
      if (isOtherRank && second !== undefined) reader.flag('notWritten', 'rank', String(rank))
      const [organization] = isSure ? other : []
      const newRank = isOtherRank && second === undefined ? rank : undefined
      if (organization !== undefined) {
        const stored =
          only.organizationId === null ? '' : (organizations.get(only.organizationId)?.name ?? '')
        changes.note('organization', stored, nameOf(organization))
      }
      if (newRank !== undefined) changes.note('rank', String(only.rank), String(newRank))
      if (organization === undefined && newRank === undefined) return []
      return [
        {
          seen: { id: only.id, version: only.version },
          ...(organization === undefined ? {} : { organization }),
          ...(newRank === undefined ? {} : { rank: newRank }),
        },
      ]
    }
  }
}

/** The titles of a cell, each as long as a position takes; too long ones are a fault of the row. */
function titlesIn(reader: CellReader<'titles'>): readonly string[] {
  const text = reader.text('titles', personFields.shape.note)
  return splitTitles(text ?? '').filter((title) => {
    const isShort = positionFields.shape.title.safeParse(title).success
    if (!isShort) reader.flag('tooLong', 'titles', title)
    return isShort
  })
}
