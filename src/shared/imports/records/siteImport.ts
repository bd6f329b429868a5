import type { Id } from '../../contract/schema.ts'
import type { Organization } from '../../directory/contract.ts'
import { siteKindWords, siteStateWords } from '../../sites/fieldWords.ts'
import { siteKindOf } from '../../sites/siteKindOf.ts'
import {
  knownSiteFields,
  siteFields,
  type KnownSite,
  type KnownSiteFields,
  type Site,
  type SiteFields,
  type SiteKind,
} from '../../sites/sites.ts'
import { shortDate } from '../../time/wording.ts'
import type { ComparedRow } from '../compareTasks.ts'
import { dayText } from '../dayText.ts'
import { headingKey } from '../headingKey.ts'
import { createHeadingWords, matchHeadings } from '../headingWords.ts'
import type { OrganizationRef } from '../organizationRef.ts'
import { byKey } from './byKey.ts'
import type { CellReader } from './cellReader.ts'
import { comparedRecord } from './comparedRecord.ts'
import { asText, createFieldChanges } from './fieldChanges.ts'

const factColumns = [
  { key: 'name', heading: 'Điểm cầu' },
  { key: 'kind', heading: 'Cấp' },
  { key: 'parent', heading: 'Điểm cầu cấp trên' },
  { key: 'place', heading: 'Phòng họp' },
  { key: 'contact', heading: 'Đầu mối' },
  { key: 'contactPhone', heading: 'Điện thoại đầu mối' },
  { key: 'technician', heading: 'Cán bộ kỹ thuật' },
  { key: 'technicianPhone', heading: 'Điện thoại kỹ thuật' },
  { key: 'connection', heading: 'Phương thức kết nối' },
  { key: 'roomCode', heading: 'Mã phòng' },
  { key: 'capacity', heading: 'Số chỗ' },
  { key: 'id', heading: 'Mã hệ thống' },
] as const
type FactKey = (typeof factColumns)[number]['key']

export const siteImportColumns = [...factColumns, { key: 'state', heading: 'Trạng thái' }] as const
export const knownSiteImportColumns = [
  ...factColumns,
  { key: 'organization', heading: 'Cơ quan' },
  { key: 'validFrom', heading: 'Hiệu lực từ' },
  { key: 'validTo', heading: 'Hiệu lực đến' },
] as const
type SiteKey = (typeof siteImportColumns)[number]['key']
type KnownSiteKey = (typeof knownSiteImportColumns)[number]['key']

const factSynonyms: Readonly<Record<FactKey, readonly string[]>> = {
  name: ['Tên điểm cầu', 'Tên', 'Điểm cầu trực tuyến', 'Tên điểm cầu trực tuyến'],
  kind: ['Loại', 'Loại điểm cầu', 'Cấp điểm cầu'],
  parent: ['Cấp trên', 'Thuộc điểm cầu', 'Điểm cầu cha', 'Trực thuộc'],
  place: ['Địa điểm', 'Phòng', 'Hội trường', 'Địa điểm, phòng họp', 'Vị trí', 'Địa chỉ'],
  contact: ['Người phụ trách', 'Đầu mối liên hệ', 'Cán bộ đầu mối', 'Người liên hệ'],
  contactPhone: [
    'Số điện thoại đầu mối',
    'Điện thoại',
    'Số điện thoại',
    'SĐT',
    'SĐT đầu mối',
    'Điện thoại liên hệ',
  ],
  technician: ['Kỹ thuật', 'Cán bộ trực kỹ thuật', 'Phụ trách kỹ thuật', 'Người trực kỹ thuật'],
  technicianPhone: ['Số điện thoại kỹ thuật', 'SĐT kỹ thuật', 'Điện thoại cán bộ kỹ thuật'],
  connection: ['Kết nối', 'Phần mềm', 'Nền tảng', 'Hệ thống'],
  roomCode: ['ID phòng', 'Mã phòng họp', 'Room ID', 'Mã kết nối'],
  capacity: ['Số ghế', 'Sức chứa', 'Số chỗ ngồi'],
  id: ['ID'],
}

const siteWords = createHeadingWords<SiteKey>(siteImportColumns, { ...factSynonyms, state: ['Tình trạng'] })
const knownSiteWords = createHeadingWords<KnownSiteKey>(knownSiteImportColumns, {
  ...factSynonyms,
  organization: ['Cơ quan, đơn vị', 'Đơn vị', 'Đơn vị quản lý'],
  validFrom: ['Từ ngày'],
  validTo: ['Đến ngày'],
})

type Headings = Parameters<typeof matchHeadings>[0]
export const siteTableWords = {
  columnsOf: (headings: Headings) => matchHeadings(headings, siteWords),
  essential: ['name'],
} as const
export const knownSiteTableWords = {
  columnsOf: (headings: Headings) => matchHeadings(headings, knownSiteWords),
  essential: ['name'],
} as const

const otherKindWords: Readonly<Record<string, SiteKind>> = {
  'trung tam': 'central',
  'chinh phu': 'central',
  'bo nganh': 'central',
  'trung uong': 'central',
  'cap tinh': 'province',
  'cap huyen': 'district',
  'cap xa': 'commune',
  'thanh pho': 'district',
  phuong: 'commune',
}

/** The site above: one that is there, or one that the file brings too. */
export type ParentRef =
  { readonly kind: 'known'; readonly id: Id } | { readonly kind: 'new'; readonly key: string }

interface SiteWritingOf<Fields> {
  readonly seen: { readonly id: Id; readonly version: number } | null
  /** By which other rows name it. */
  readonly key: string
  readonly name: string
  readonly fields: Partial<Omit<Fields, 'parentId' | 'organizationId'>>
  /** Null: stays where it is. */
  readonly parent: ParentRef | null
}
export interface SiteWriting extends SiteWritingOf<SiteFields> {}
export interface KnownSiteWriting extends SiteWritingOf<KnownSiteFields> {
  readonly organization: OrganizationRef | null
}

/** A site's name for comparing: without the words "điểm cầu" before it. */
export function siteKey(name: string): string {
  return headingKey(name).replace(/^(?:tai )?diem cau (?:so \d+ )?/, '')
}

/** Finds a site by its name among those that there are; `several` when the name is not sure. */
export function createSiteIndex<S extends Site | KnownSite>(sites: readonly S[]) {
  const byId = new Map(sites.map((site) => [site.id, site]))
  const byName = byKey(sites, ({ name }) => siteKey(name))
  return {
    byId: (id: Id | undefined): S | undefined => (id === undefined ? undefined : byId.get(id)),
    find(name: string): S | 'several' | null {
      const [first, second] = byName.get(siteKey(name)) ?? []
      return first === undefined ? null : second === undefined ? first : 'several'
    },
  }
}

const textKeys = [
  'place',
  'contact',
  'contactPhone',
  'technician',
  'technicianPhone',
  'connection',
  'roomCode',
] as const

type SiteFacts = Pick<
  SiteFields,
  | 'name'
  | 'kind'
  | 'place'
  | 'contact'
  | 'contactPhone'
  | 'technician'
  | 'technicianPhone'
  | 'connection'
  | 'roomCode'
  | 'capacity'
>

interface SiteParts<S extends Site | KnownSite> {
  readonly sites: readonly S[]
  /** Keys of all names in the file, so that a row may name a site that a later one brings. */
  readonly inFile: ReadonlySet<string>
}

/** What is read and compared alike of sites of meetings and of the directory. */
function createFactsComparer<S extends Site | KnownSite>({ sites, inFile }: SiteParts<S>) {
  const index = createSiteIndex(sites)
  const rowOf = new Map<string, number>()

  /** The site that a row is of; undefined when that is not sure, which is flagged. */
  const find = (reader: CellReader<FactKey>, name: string): S | null | undefined => {
    if (name === '') {
      if (reader.flags.length === 0) reader.flag('noName', null, '')
      return undefined
    }
    const own = index.byId(reader.id('id'))
    const found = own ?? index.find(name)
    if (found === 'several') {
      reader.flag('ambiguousRecord', 'name', name)
      return undefined
    }
    const key = found?.id ?? siteKey(name)
    const earlier = rowOf.get(key)
    if (earlier !== undefined) {
      reader.flag('repeatedTask', null, String(earlier))
      return undefined
    }
    rowOf.set(key, reader.row)
    return found
  }

  const compare = (reader: CellReader<FactKey>, before: S | null, name: string) => {
    const changes = createFieldChanges<SiteFacts>(before)
    const { shape } = siteFields
    changes.set('name', name, asText)
    const kind = reader.choice('kind', siteKindWords, otherKindWords)
    changes.set(
      'kind',
      kind ?? (before === null ? siteKindOf(name) : undefined),
      (value) => siteKindWords[value],
    )
    const parent = parentIn(reader, before)
    for (const key of textKeys) changes.set(key, reader.text(key, shape[key]), asText)
    changes.set('capacity', reader.number('capacity', shape.capacity), (value) =>
      value === null ? '' : String(value),
    )
    if (before !== null) keepStored(reader, before)
    return { parent, changes }

    function parentIn(cells: CellReader<FactKey>, site: S | null): ParentRef | null {
      const text = cells.text('parent', shape.name)
      if (text === undefined || siteKey(text) === siteKey(name)) return null
      const current = index.byId(site?.parentId ?? undefined)
      if (current !== undefined && siteKey(current.name) === siteKey(text)) return null
      const found = index.find(text)
      if (found === 'several' || (found === null && !inFile.has(siteKey(text)))) {
        cells.flag(found === null ? 'unknownSite' : 'ambiguousSite', 'parent', text)
        return null
      }
      if (found !== null && site !== null && isUnder(found, site.id)) {
        cells.flag('unknownSite', 'parent', text)
        return null
      }
      changes.note('parent', current?.name ?? '', text)
      return found === null ? { kind: 'new', key: siteKey(text) } : { kind: 'known', id: found.id }
    }
  }

  /** What an empty cell leaves as it is. */
  const keepStored = (reader: CellReader<FactKey>, before: S) => {
    for (const key of textKeys) reader.keep(key, before[key])
    reader.keep('parent', index.byId(before.parentId ?? undefined)?.name ?? '')
    reader.keep('capacity', before.capacity === null ? '' : String(before.capacity))
  }

  /** Whether a site hangs under another, or is it. */
  const isUnder = (site: S, above: Id): boolean => {
    const passed = new Set<Id>()
    for (
      let at: S | undefined = site;
      at !== undefined && !passed.has(at.id);
      at = index.byId(at.parentId ?? undefined)
    ) {
      if (at.id === above) return true
      passed.add(at.id)
    }
    return false
  }
  return { find, compare }
}

/** What rows change in the sites of a meeting. */
export function createSiteComparer(parts: SiteParts<Site>) {
  const facts = createFactsComparer(parts)
  return (reader: CellReader<SiteKey>): ComparedRow<SiteWriting> => {
    const { row, flags } = reader
    const name = reader.text('name', siteFields.shape.name) ?? ''
    const before = facts.find(reader, name)
    if (before === undefined)
      return comparedRecord<SiteWriting>({ row, name, recordId: null, changes: [], flags, writing: null })
    const { parent, changes: ofFacts } = facts.compare(reader, before, name)
    const changes = createFieldChanges<Pick<SiteFields, 'state'>>(before)
    changes.set('state', reader.choice('state', siteStateWords), (state) => siteStateWords[state])
    return comparedRecord({
      row,
      name,
      recordId: before?.id ?? null,
      changes: [...ofFacts.changes, ...changes.changes],
      flags,
      writing: {
        seen: seenOf(before),
        key: siteKey(name),
        name,
        fields: { ...ofFacts.patch(), ...changes.patch() },
        parent,
      },
    })
  }
}

/** What rows change in the sites of the directory. */
export function createKnownSiteComparer(
  parts: SiteParts<KnownSite>,
  organizations: ReadonlyMap<Id, Organization>,
) {
  const facts = createFactsComparer(parts)
  const nameOf = (ref: OrganizationRef) =>
    ref.kind === 'new' ? ref.name : (organizations.get(ref.id)?.name ?? '')
  return (reader: CellReader<KnownSiteKey>): ComparedRow<KnownSiteWriting> => {
    const { row, flags } = reader
    const name = reader.text('name', knownSiteFields.shape.name) ?? ''
    const before = facts.find(reader, name)
    if (before === undefined)
      return comparedRecord<KnownSiteWriting>({
        row,
        name,
        recordId: null,
        changes: [],
        flags,
        writing: null,
      })
    const { parent, changes: ofFacts } = facts.compare(reader, before, name)
    const changes = createFieldChanges<Pick<KnownSiteFields, 'validFrom' | 'validTo'>>(before)
    const organization = changedOrganization(reader, before?.organizationId ?? null)
    if (organization !== null) {
      const stored = before?.organizationId ?? null
      changes.note(
        'organization',
        stored === null ? '' : (organizations.get(stored)?.name ?? ''),
        nameOf(organization),
      )
    }
    const [validFrom, validTo] = [reader.day('validFrom'), reader.day('validTo')]
    const [from, until] = [validFrom ?? before?.validFrom ?? null, validTo ?? before?.validTo ?? null]
    if (from !== null && until !== null && from > until)
      reader.flag('datesContradict', 'validTo', shortDate(until))
    else {
      changes.set('validFrom', validFrom, dayText)
      changes.set('validTo', validTo, dayText)
    }
    if (before !== null) {
      const { organizationId } = before
      reader.keep(
        'organization',
        organizationId === null ? '' : (organizations.get(organizationId)?.name ?? ''),
      )
      reader.keep('validFrom', dayText(before.validFrom))
      reader.keep('validTo', dayText(before.validTo))
    }
    return comparedRecord({
      row,
      name,
      recordId: before?.id ?? null,
      changes: [...ofFacts.changes, ...changes.changes],
      flags,
      writing: {
        seen: seenOf(before),
        key: siteKey(name),
        name,
        fields: { ...ofFacts.patch(), ...changes.patch() },
        parent,
        organization,
      },
    })
  }
}

/** The organization that a cell names, unless it is the one that is stored. */
function changedOrganization(reader: CellReader<'organization'>, stored: Id | null): OrganizationRef | null {
  return otherOrganization(reader.organization('organization'), stored)
}

/** An organization, unless it is the one that is stored. */
export function otherOrganization(
  ref: OrganizationRef | undefined,
  stored: Id | null,
): OrganizationRef | null {
  if (ref === undefined) return null
  const isSame = ref.kind === 'known' && (ref.id === stored || ref.alike.some((id) => id === stored))
  return isSame ? null : ref
}

function seenOf(record: { readonly id: Id; readonly version: number } | null): SiteWriting['seen'] {
  return record === null ? null : { id: record.id, version: record.version }
}
