import type { Id } from '../contract/schema.ts'
import { isNamed } from '../invitees/attendancePhrase.ts'
import { confirmationWords } from '../invitees/fieldWords.ts'
import { blocs, type Bloc, type Invitee, type NamedPerson } from '../invitees/invitees.ts'
import { groupedBy } from '../records/groupedBy.ts'
import { capitalizeFirst } from '../text/capitalize.ts'
import { countInProse } from '../time/wording.ts'
import { bodyParagraph, type DocumentContent, type TableRow } from './documentContent.ts'
import { listPaper } from './listPaper.ts'
import { blocWords, roleWords } from './listWords.ts'
import type { MeetingFile } from './meetingFile.ts'
import { bySite, siteHeading } from './sitesInOrder.ts'

/**
 * Danh sách đại biểu theo điểm cầu (domain 2.4): by site, then by bloc, then in protocol order. A seat of a quota or
 * group that nobody is named for yet has no name but the words of the invitation.
 */
export function composeDelegates(file: MeetingFile): DocumentContent {
  const delegates = delegatesOf(file)
  const sites = bySite(delegates, file)
  const siteName = new Map(file.sites.map(({ id, name }) => [id, name]))
  let number = 0
  const record = (one: Delegate): TableRow => ({
    kind: 'record',
    cells: [
      one.isCounted ? String((number += 1)) : '',
      one.name,
      capitalizeFirst(one.titles),
      one.organization,
      roleWords[one.invitee.role],
      siteName.get(one.siteId) ?? '',
      one.phone,
      answer(one.invitee),
      one.invitee.note,
    ],
  })
  const rows = sites.flatMap(({ site, records }, index): readonly TableRow[] => {
    const inBlocs = blocs
      .map((bloc) => ({ bloc, members: records.filter((one) => one.invitee.bloc === bloc) }))
      .filter(({ members }) => members.length > 0)
    return [
      section(siteHeading(index, site, people(records))),
      ...inBlocs.flatMap(({ bloc, members }, at) => [
        section(blocHeading(at, bloc, members)),
        ...members.map(record),
      ]),
    ]
  })
  return listPaper(file, {
    kind: 'delegates',
    name: 'DANH SÁCH ĐẠI BIỂU',
    orientation: 'landscape',
    textSize: 12,
    blocks:
      rows.length === 0
        ? [bodyParagraph('Chưa có đại biểu.')]
        : [
            bodyParagraph(totalWords(delegates, sites.length)),
            {
              kind: 'table',
              columns: [
                { heading: 'STT', width: 5, align: 'center' },
                { heading: 'Họ và tên', width: 15, align: 'left' },
                { heading: 'Chức vụ', width: 19, align: 'left' },
                { heading: 'Cơ quan, đơn vị', width: 13, align: 'left' },
                { heading: 'Vai trò', width: 9.5, align: 'left' },
                { heading: 'Điểm cầu', width: 10, align: 'left' },
                { heading: 'SĐT', width: 10.5, align: 'center' },
                { heading: 'Xác nhận', width: 10, align: 'left' },
                { heading: 'Ghi chú', width: 8, align: 'left' },
              ],
              rows,
            },
          ],
  })
}

interface Delegate {
  readonly invitee: Invitee
  readonly siteId: Id
  readonly name: string
  readonly titles: string
  readonly organization: string
  readonly phone: string
  /** False for a group of unknown size. */
  readonly isCounted: boolean
}

/** Every seat in protocol order. */
function delegatesOf({ invitees, seatNames, organizations }: MeetingFile): readonly Delegate[] {
  const organizationName = new Map(organizations.map(({ id, name }) => [id, name]))
  const named = groupedBy(seatNames, ({ inviteeId }) => inviteeId)
  return invitees.flatMap((invitee): readonly Delegate[] => {
    const organization =
      invitee.organizationId === null ? undefined : organizationName.get(invitee.organizationId)
    const base = { invitee, siteId: invitee.siteId, organization: organization ?? '', isCounted: true }
    if (isNamed(invitee))
      return [{ ...base, name: listedName(invitee), titles: invitee.titles, phone: invitee.phone }]
    const unnamed = { ...base, name: '', titles: invitee.words, phone: invitee.phone }
    const names = named.get(invitee.id) ?? []
    if (invitee.seats === null) return [{ ...unnamed, isCounted: false }]
    return Array.from({ length: invitee.seats }, (_, index) => {
      const name = names.find(({ seat }) => seat === index + 1)
      return name === undefined
        ? unnamed
        : { ...base, name: listedName(name), titles: name.titles || invitee.words, phone: name.phone }
    })
  })
}

/** "Đại tá Nguyễn Văn A", as a list names a person. */
export function listedName({ militaryRank, name }: Pick<NamedPerson, 'militaryRank' | 'name'>): string {
  return name === '' ? '' : [militaryRank, name].filter(Boolean).join(' ')
}

function answer({ confirmation, standInName, standInTitles }: Invitee): string {
  const standIn = [standInName, standInTitles].filter(Boolean).join(', ')
  const words = confirmationWords[confirmation]
  return confirmation === 'standIn' && standIn !== '' ? `${words}: ${standIn}` : words
}

function people(delegates: readonly Delegate[]): string {
  const count = delegates.filter(({ isCounted }) => isCounted).length
  return count === 0 ? 'chưa rõ số lượng' : `${countInProse(count)} đại biểu`
}

function blocHeading(index: number, bloc: Bloc, members: readonly Delegate[]): string {
  return `${index + 1}. ${blocWords[bloc]} (${people(members)})`
}

function section(text: string): TableRow {
  return { kind: 'section', cells: [text] }
}

function totalWords(delegates: readonly Delegate[], sites: number): string {
  const unknown = delegates.filter(({ isCounted }) => !isCounted).length
  const at = sites > 1 ? ` tại ${countInProse(sites)} điểm cầu` : ''
  const groups = unknown === 0 ? '' : `; ${countInProse(unknown)} nhóm đại biểu chưa rõ số lượng`
  return `Tổng số: ${people(delegates)}${at}${groups}.`
}
