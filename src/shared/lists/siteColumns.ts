import type { Id } from '../contract/schema.ts'
import type { Organization } from '../directory/contract.ts'
import { siteKindWords, siteStateWords } from '../sites/fieldWords.ts'
import { siteKinds, siteStates, type KnownSite, type Site } from '../sites/sites.ts'
import type { ListColumn } from './listColumn.ts'
import { recordId } from './recordId.ts'

/** What sites of meetings and of the directory have in common. */
function factColumns<S extends KnownSite | Site>(sites: ReadonlyMap<Id, S>): readonly ListColumn<S>[] {
  return [
    { key: 'name', heading: 'Điểm cầu', width: 170, grows: true, kind: 'text', text: ({ name }) => name },
    {
      key: 'kind',
      heading: 'Cấp',
      width: 90,
      kind: 'choice',
      isAtHand: true,
      text: ({ kind }) => siteKindWords[kind],
      order: siteKinds.map((kind) => siteKindWords[kind]),
    },
    {
      key: 'parent',
      heading: 'Điểm cầu cấp trên',
      width: 140,
      kind: 'choice',
      isAtHand: true,
      text: ({ parentId }) => (parentId === null ? '' : (sites.get(parentId)?.name ?? '')),
    },
    { key: 'place', heading: 'Phòng họp', width: 130, kind: 'text', text: ({ place }) => place },
    { key: 'contact', heading: 'Đầu mối', width: 132, kind: 'text', text: ({ contact }) => contact },
    {
      key: 'contactPhone',
      heading: 'Điện thoại đầu mối',
      width: 136,
      kind: 'text',
      text: ({ contactPhone }) => contactPhone,
    },
    {
      key: 'technician',
      heading: 'Cán bộ kỹ thuật',
      width: 140,
      isExtra: true,
      kind: 'text',
      text: ({ technician }) => technician,
    },
    {
      key: 'technicianPhone',
      heading: 'Điện thoại kỹ thuật',
      width: 116,
      isExtra: true,
      kind: 'text',
      text: ({ technicianPhone }) => technicianPhone,
    },
    {
      key: 'connection',
      heading: 'Phương thức kết nối',
      width: 130,
      isExtra: true,
      kind: 'text',
      text: ({ connection }) => connection,
    },
    {
      key: 'roomCode',
      heading: 'Mã phòng',
      width: 110,
      isExtra: true,
      kind: 'text',
      text: ({ roomCode }) => roomCode,
    },
    { key: 'capacity', heading: 'Số chỗ', width: 70, kind: 'number', number: ({ capacity }) => capacity },
  ]
}

/** The columns of the list of known sites; an import knows them by their headings. */
export function knownSiteColumns(
  sites: ReadonlyMap<Id, KnownSite>,
  organizations: ReadonlyMap<Id, Organization>,
): readonly ListColumn<KnownSite>[] {
  return [
    ...factColumns(sites),
    {
      key: 'organization',
      heading: 'Cơ quan',
      width: 180,
      kind: 'choice',
      text: ({ organizationId }) =>
        organizationId === null ? '' : (organizations.get(organizationId)?.name ?? ''),
    },
    {
      key: 'validFrom',
      heading: 'Hiệu lực từ',
      width: 104,
      isExtra: true,
      kind: 'day',
      day: ({ validFrom }) => validFrom,
    },
    {
      key: 'validTo',
      heading: 'Hiệu lực đến',
      width: 104,
      isExtra: true,
      kind: 'day',
      day: ({ validTo }) => validTo,
    },
    recordId,
  ]
}

/** The columns of the list of a meeting's sites; an import knows them by their headings. */
export function siteColumns(
  sites: ReadonlyMap<Id, Site>,
  invited: ReadonlyMap<Id, number>,
): readonly ListColumn<Site>[] {
  return [
    ...factColumns(sites),
    {
      key: 'invited',
      heading: 'Thành phần mời',
      width: 114,
      kind: 'number',
      number: ({ id }) => invited.get(id) ?? 0,
    },
    {
      key: 'state',
      heading: 'Trạng thái',
      width: 112,
      kind: 'choice',
      isAtHand: true,
      text: ({ state }) => siteStateWords[state],
      order: siteStates.map((state) => siteStateWords[state]),
    },
    {
      key: 'connectedAt',
      heading: 'Giờ kết nối',
      width: 84,
      isExtra: true,
      kind: 'text',
      text: ({ connectedAt }) => connectedAt ?? '',
    },
    {
      key: 'incident',
      heading: 'Ghi chú sự cố',
      width: 220,
      isExtra: true,
      kind: 'text',
      text: ({ incident }) => incident,
    },
    recordId,
  ]
}
