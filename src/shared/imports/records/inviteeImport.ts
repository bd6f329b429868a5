import type { Id } from '../../contract/schema.ts'
import { personFields, type Honorific, type Organization } from '../../directory/contract.ts'
import { honorificWords } from '../../directory/fieldWords.ts'
import { isNamed } from '../../invitees/attendancePhrase.ts'
import { blocWords, confirmationWords, inviteeRoleWords } from '../../invitees/fieldWords.ts'
import { inviteeName } from '../../invitees/inviteeName.ts'
import {
  inviteeFields,
  type Confirmation,
  type Invitee,
  type InviteeFields,
  type InviteeRole,
} from '../../invitees/invitees.ts'
import type { Site } from '../../sites/sites.ts'
import type { ComparedRow } from '../compareTasks.ts'
import { dayText } from '../dayText.ts'
import { headingKey } from '../headingKey.ts'
import { createHeadingWords, matchHeadings } from '../headingWords.ts'
import type { OrganizationRef } from '../organizationRef.ts'
import { byKey } from './byKey.ts'
import type { CellReader } from './cellReader.ts'
import { comparedRecord } from './comparedRecord.ts'
import { asText, createFieldChanges } from './fieldChanges.ts'
import type { createPersonIndex } from './personIndex.ts'
import { readPersonName } from './readPersonName.ts'
import { createSiteIndex, otherOrganization } from './siteImport.ts'
import { statedCount, type StatedCount } from './statedCount.ts'
import { splitTitles } from './titleWords.ts'

export const inviteeImportColumns = [
  { key: 'site', heading: 'Điểm cầu' },
  { key: 'name', heading: 'Đại biểu, thành phần' },
  { key: 'militaryRank', heading: 'Cấp bậc' },
  { key: 'titles', heading: 'Chức vụ' },
  { key: 'organization', heading: 'Cơ quan, đơn vị' },
  { key: 'bloc', heading: 'Khối' },
  { key: 'role', heading: 'Vai trò' },
  { key: 'seats', heading: 'Số lượng' },
  { key: 'confirmation', heading: 'Xác nhận' },
  { key: 'phone', heading: 'Điện thoại' },
  { key: 'invitedOn', heading: 'Ngày gửi giấy mời' },
  { key: 'standIn', heading: 'Người đi thay' },
  { key: 'honorific', heading: 'Danh xưng' },
  { key: 'note', heading: 'Ghi chú' },
  { key: 'id', heading: 'Mã hệ thống' },
] as const
type Key = (typeof inviteeImportColumns)[number]['key']

const words = createHeadingWords<Key>(inviteeImportColumns, {
  site: ['Tên điểm cầu', 'Dự tại điểm cầu', 'Địa điểm dự'],
  name: [
    'Họ và tên',
    'Họ tên',
    'Đại biểu',
    'Thành phần',
    'Thành phần mời',
    'Thành phần tham dự',
    'Họ và tên đại biểu',
    'Họ tên đại biểu',
    'Nội dung mời',
  ],
  militaryRank: ['Quân hàm', 'Cấp hàm'],
  titles: ['Chức danh', 'Chức vụ, đơn vị', 'Chức vụ, đơn vị công tác', 'Chức danh, chức vụ'],
  organization: ['Cơ quan', 'Đơn vị', 'Đơn vị công tác', 'Cơ quan công tác'],
  bloc: ['Nhóm', 'Nhóm đại biểu'],
  role: ['Tư cách tham dự', 'Tư cách'],
  seats: ['Số người', 'Số đại biểu', 'SL', 'Số lượng mời'],
  confirmation: ['Trạng thái xác nhận', 'Tham dự', 'Kết quả xác nhận', 'Trả lời'],
  phone: ['Số điện thoại', 'SĐT', 'ĐT', 'Di động', 'Số ĐT'],
  invitedOn: ['Ngày mời', 'Ngày gửi', 'Đã gửi giấy mời ngày'],
  standIn: ['Đi thay', 'Dự thay', 'Người dự thay'],
  honorific: ['Ông/bà', 'Xưng hô'],
  note: ['Ghi chú khác'],
  id: ['ID'],
})

export const inviteeTableWords = {
  columnsOf: (headings: Parameters<typeof matchHeadings>[0]) => matchHeadings(headings, words),
  essential: ['name', 'titles'],
} as const

const otherRoles: Readonly<Record<string, InviteeRole>> = {
  'dai bieu moi': 'delegate',
  khach: 'guest',
  'thanh vien to cong tac': 'member',
  'bao cao': 'reporter',
  'phong vien': 'press',
}
const otherAnswers: Readonly<Record<string, Confirmation>> = {
  'xac nhan': 'confirmed',
  'tham du': 'confirmed',
  co: 'confirmed',
  'co mat': 'confirmed',
  'di thay': 'standIn',
  vang: 'declined',
  khong: 'declined',
  'khong tham du': 'declined',
}

/** Who is invited anew. */
export type NewlyInvited =
  | {
      readonly kind: 'person'
      /** Null: is added to the directory. */
      readonly personId: Id | null
      readonly name: string
      readonly titles: readonly string[]
      readonly honorific: Honorific | undefined
      readonly militaryRank: string | undefined
    }
  | { readonly kind: 'quota'; readonly words: string; readonly seats: number }
  | { readonly kind: 'group'; readonly words: string; readonly seats: number | null }

export interface InviteeWriting {
  readonly seen: { readonly id: Id; readonly version: number } | null
  /** What is written of one that is there, and over what the directory says of a new one. */
  readonly fields: Partial<Omit<InviteeFields, 'organizationId'>>
  readonly organization: OrganizationRef | null
  readonly invited: (NewlyInvited & { readonly siteId: Id; readonly role: InviteeRole }) | null
}

interface InviteeComparison {
  readonly invitees: readonly Invitee[]
  readonly sites: readonly Site[]
  readonly people: ReturnType<typeof createPersonIndex>
  readonly organizations: ReadonlyMap<Id, Organization>
}

/** Finds the invitee that a row is of by id, or by the person or words at its site, and what the row changes. */
export function createInviteeComparer({ invitees, sites, people, organizations }: InviteeComparison) {
  const siteIndex = createSiteIndex(sites)
  const siteNames = new Map(sites.map(({ id, name }) => [id, name]))
  const byId = new Map(invitees.map((invitee) => [invitee.id, invitee]))
  const atSite = byKey(invitees, (invitee) => placeKey(invitee.siteId, inviteeName(invitee)))
  const byPerson = byKey(invitees, (invitee) =>
    invitee.kind === 'person' && invitee.name !== '' ? headingKey(invitee.name) : '',
  )
  const known = new Set(invitees.map((invitee) => headingKey(inviteeName(invitee))))
  const rowOf = new Map<string, number>()
  const nameOf = (ref: OrganizationRef) =>
    ref.kind === 'new' ? ref.name : (organizations.get(ref.id)?.name ?? '')

  return (reader: CellReader<Key>): ComparedRow<InviteeWriting> => {
    const { row, flags } = reader
    const { shape } = inviteeFields
    const titles = reader.text('titles', shape.titles)
    const written = reader.text('name', shape.words) ?? titles ?? ''
    const named = reader.organization('organization')
    const id = reader.id('id')
    const own = id === undefined ? undefined : byId.get(id)
    const counted = countedWords(own, written)
    const said = readPersonName(
      counted.words === ''
        ? (titles ?? (named === undefined ? '' : `Đại diện ${nameOf(named)}`))
        : counted.words,
    )
    const { name } = said
    const refused = () =>
      comparedRecord<InviteeWriting>({ row, name, recordId: null, changes: [], flags, writing: null })
    if (name === '') {
      if (flags.length === 0) reader.flag('noName', null, '')
      return refused()
    }
    const siteId = siteIn(reader) ?? own?.siteId
    if (siteId === undefined) return refused()
    const before = own ?? found(reader, siteId, name)
    if (before === undefined) return refused()
    const key = before?.id ?? placeKey(siteId, `${name} ${titles ?? ''}`)
    const earlier = rowOf.get(key)
    if (earlier !== undefined) {
      reader.flag('repeatedTask', null, String(earlier))
      return refused()
    }
    rowOf.set(key, row)

    const seats = seatsIn(reader, counted.count)
    const body = named ?? (before === null ? bodyOf(reader, name) : undefined)
    const honorific =
      reader.choice('honorific', honorificWords) ?? (before === null ? said.honorific : undefined)
    const militaryRank = reader.text('militaryRank', shape.militaryRank) ?? said.militaryRank
    const role = reader.choice('role', inviteeRoleWords, otherRoles)
    const organization = otherOrganization(body, before?.organizationId ?? null)
    const invited = before === null ? invitedIn() : null
    if (invited === undefined) return refused()

    const changes = createFieldChanges<Omit<InviteeFields, 'organizationId'>>(
      before === null ? null : fieldsOf(before),
    )
    changes.set('siteId', siteId, (site) => siteNames.get(site) ?? '')
    const isPerson = before === null ? invited?.kind === 'person' : isNamed(before)
    if (before === null) changes.note('name', '', name)
    if (isPerson) {
      const isTitle = before !== null && inviteeName(before) === name
      if (before !== null && !isTitle) changes.set('name', name, asText)
      changes.set('militaryRank', militaryRank, asText)
      changes.set('titles', titles === name && before === null ? undefined : titles, asText)
      changes.set('honorific', honorific, (one) => honorificWords[one])
    } else {
      if (before !== null) changes.set('words', name, asText)
      changes.set('seats', seats, (count) => (count === null ? '' : String(count)))
    }
    if (organization !== null) {
      const stored = before?.organizationId ?? null
      changes.note(
        'organization',
        stored === null ? '' : (organizations.get(stored)?.name ?? ''),
        nameOf(organization),
      )
    }
    changes.set('bloc', reader.choice('bloc', blocWords), (bloc) => blocWords[bloc])
    changes.set(
      'role',
      role ?? (before === null ? 'delegate' : undefined),
      (value) => inviteeRoleWords[value],
    )
    changes.set(
      'confirmation',
      reader.choice('confirmation', confirmationWords, otherAnswers),
      (answer) => confirmationWords[answer],
    )
    changes.set('phone', reader.text('phone', shape.phone), asText)
    changes.set('invitedOn', reader.day('invitedOn'), dayText)
    changes.set('standInName', reader.text('standIn', shape.standInName), asText)
    changes.set('note', reader.text('note', shape.note), asText)
    if (before !== null) keepStored(reader, before)

    return comparedRecord({
      row,
      name,
      recordId: before?.id ?? null,
      changes: changes.changes.map((change) => ({ ...change, column: columnOf(change.column) })),
      flags,
      writing: {
        seen: before === null ? null : { id: before.id, version: before.version },
        fields: changes.patch(),
        organization,
        invited: invited === null ? null : { ...invited, siteId, role: role ?? 'delegate' },
      },
    })

    /** Undefined when the person is not sure. */
    function invitedIn(): NewlyInvited | undefined {
      const isOfOrganization = reader.knownOrganization(name) !== undefined
      if (!isPersonName(name) || isOfOrganization || (seats !== undefined && seats > 1))
        return seats !== undefined && (isOfOrganization || isRepresentation(name))
          ? { kind: 'quota', words: name, seats }
          : { kind: 'group', words: name, seats: seats ?? null }
      const wanted = splitTitles(titles ?? '')
      const match = people.find(name, { titles: wanted, organizations: named === undefined ? [] : [named] })
      if (match.match === 'several' || match.match === 'other') {
        reader.flag(match.match === 'several' ? 'ambiguousRecord' : 'otherPositions', 'name', name)
        return undefined
      }
      if (match.match === 'none') reader.flag('personAdded', 'name', name)
      return {
        kind: 'person',
        personId: match.match === 'one' ? match.person.id : null,
        name,
        titles: wanted,
        honorific,
        militaryRank,
      }
    }
  }

  /** Words that an invitee of the meeting has as they are written stay so, number and all. */
  function countedWords(own: Invitee | undefined, written: string): StatedCount {
    const key = headingKey(written)
    const isAsWritten = own === undefined ? known.has(key) : headingKey(inviteeName(own)) === key
    return isAsWritten ? { words: written, count: undefined } : statedCount(written)
  }

  /** How many are invited, by the column or by the name; the column counts where both say it. */
  function seatsIn(reader: CellReader<Key>, inName: number | undefined): number | undefined {
    const inColumn = reader.number('seats', inviteeFields.shape.seats)
    if (inColumn !== undefined && inName !== undefined && inColumn !== inName)
      reader.flag('otherSeats', 'seats', `${inName}, ${inColumn}`)
    return inColumn ?? inName
  }

  /** What an empty cell leaves as it is. */
  function keepStored(reader: CellReader<Key>, before: Invitee): void {
    if (isNamed(before)) {
      reader.keep('militaryRank', before.militaryRank)
      reader.keep('titles', before.titles)
    } else reader.keep('seats', before.seats === null ? '' : String(before.seats))
    const { organizationId } = before
    reader.keep(
      'organization',
      organizationId === null ? '' : (organizations.get(organizationId)?.name ?? ''),
    )
    reader.keep('phone', before.phone)
    reader.keep('invitedOn', dayText(before.invitedOn))
    reader.keep('standIn', before.standInName)
    reader.keep('note', before.note)
  }

  /** The site of the cell, else of the section, else the only one; undefined when it is not sure, which is flagged. */
  function siteIn(reader: CellReader<Key>): Id | undefined {
    const written = reader.text('site', inviteeFields.shape.words) ?? reader.section
    if (written === '') {
      const [only, second] = sites
      if (only !== undefined && second === undefined) return only.id
      reader.flag('unknownSite', null, '')
      return undefined
    }
    const site = siteIndex.find(written)
    if (site !== null && site !== 'several') return site.id
    reader.flag(site === null ? 'unknownSite' : 'ambiguousSite', 'site', written)
    return undefined
  }

  /** Null for nobody yet; undefined when it is not sure, which is flagged. */
  function found(reader: CellReader<Key>, siteId: Id, name: string): Invitee | null | undefined {
    const [first, second] = atSite.get(placeKey(siteId, name)) ?? []
    if (second === undefined && first !== undefined) return first
    const elsewhere = first === undefined ? byPerson.get(headingKey(name)) : undefined
    if (first === undefined && elsewhere === undefined) return null
    reader.flag('ambiguousRecord', 'name', name)
    return undefined
  }
}

function placeKey(siteId: Id, words: string): string {
  return `${siteId} ${headingKey(words)}`
}

/** Words of an import's columns for fields that are called otherwise. */
function columnOf(field: string): string {
  const names: Readonly<Record<string, string>> = { siteId: 'site', words: 'name', standInName: 'standIn' }
  return names[field] ?? field
}

/** All fields of an invitee of any kind. */
function fieldsOf(invitee: Invitee): InviteeFields {
  const nobody = { honorific: 'none', militaryRank: '', name: '', titles: '' } as const
  return isNamed(invitee) ? { ...invitee, words: '', seats: null } : { ...nobody, ...invitee }
}

/** Two to six words that begin with capitals: no "đại diện lãnh đạo", no "các thành viên". */
export function isPersonName(text: string): boolean {
  const parts = text.trim().split(/\s+/)
  if (parts.length < 2 || parts.length > 6 || !personFields.shape.fullName.safeParse(text).success)
    return false
  const isGroup =
    /^(?:đại diện|các|lãnh đạo|thành viên|phóng viên|đại biểu|cán bộ|trưởng|phó|chủ tịch|giám đốc|ban|sở|ubnd|ủy ban|tổ|hội|phòng|công an)(?=\s)/iu
  return (
    !isGroup.test(text.trim().normalize('NFC')) && parts.every((part) => /^\p{Lu}[\p{L}'’-]*\.?$/u.test(part))
  )
}

/** "đại diện lãnh đạo Sở Tư pháp": Sở Tư pháp, where the directory has it. */
function bodyOf(reader: CellReader<Key>, name: string): OrganizationRef | undefined {
  const represented = name.replace(
    /^(?:các )?(?:đồng chí )?(?:đại diện )?(?:tập thể )?(?:lãnh đạo )?(?:của )?/iu,
    '',
  )
  return reader.knownOrganization(represented)
}

function isRepresentation(text: string): boolean {
  return /^(?:dai dien|lanh dao)\b/.test(headingKey(text))
}
