import type { Id } from '../contract/schema.ts'
import { honorifics, type Organization } from '../directory/contract.ts'
import { honorificWords } from '../directory/fieldWords.ts'
import { isNamed } from '../invitees/attendancePhrase.ts'
import { blocWords, confirmationWords, inviteeRoleWords } from '../invitees/fieldWords.ts'
import { inviteeName } from '../invitees/inviteeName.ts'
import { blocs, confirmations, inviteeRoles, type Invitee } from '../invitees/invitees.ts'
import { seatsOf } from '../invitees/seatsOf.ts'
import type { Site } from '../sites/sites.ts'
import type { ListColumn } from './listColumn.ts'
import { shownRank } from './organizationColumns.ts'
import { recordId } from './recordId.ts'

/** The columns of the list of a meeting's invitees; an import knows them by their headings. `sites` in their order. */
export function inviteeColumns(
  sites: ReadonlyMap<Id, Site>,
  organizations: ReadonlyMap<Id, Organization>,
): readonly ListColumn<Invitee>[] {
  return [
    {
      key: 'site',
      heading: 'Điểm cầu',
      width: 150,
      kind: 'choice',
      isAtHand: true,
      text: ({ siteId }) => sites.get(siteId)?.name ?? '',
      order: [...sites.values()].map(({ name }) => name),
    },
    {
      key: 'name',
      heading: 'Đại biểu, thành phần',
      width: 210,
      grows: true,
      kind: 'text',
      text: inviteeName,
    },
    {
      key: 'militaryRank',
      heading: 'Cấp bậc',
      width: 90,
      isExtra: true,
      kind: 'text',
      text: (invitee) => (isNamed(invitee) ? invitee.militaryRank : ''),
    },
    {
      key: 'titles',
      heading: 'Chức vụ',
      width: 220,
      kind: 'text',
      text: (invitee) => (isNamed(invitee) ? invitee.titles : ''),
    },
    {
      key: 'organization',
      heading: 'Cơ quan, đơn vị',
      width: 160,
      kind: 'choice',
      text: ({ organizationId }) =>
        organizationId === null ? '' : (organizations.get(organizationId)?.name ?? ''),
    },
    {
      key: 'bloc',
      heading: 'Khối',
      width: 130,
      isExtra: true,
      kind: 'choice',
      text: ({ bloc }) => blocWords[bloc],
      order: blocs.map((bloc) => blocWords[bloc]),
    },
    {
      key: 'role',
      heading: 'Vai trò',
      width: 120,
      kind: 'choice',
      isAtHand: true,
      text: ({ role }) => inviteeRoleWords[role],
      order: inviteeRoles.map((role) => inviteeRoleWords[role]),
    },
    { key: 'seats', heading: 'Số lượng', width: 80, kind: 'number', number: seatsOf },
    {
      key: 'confirmation',
      heading: 'Xác nhận',
      width: 140,
      kind: 'choice',
      isAtHand: true,
      text: ({ confirmation }) => confirmationWords[confirmation],
      order: confirmations.map((confirmation) => confirmationWords[confirmation]),
    },
    { key: 'phone', heading: 'Điện thoại', width: 112, kind: 'text', text: ({ phone }) => phone },
    {
      key: 'invitedOn',
      heading: 'Ngày gửi giấy mời',
      width: 110,
      isExtra: true,
      kind: 'day',
      day: ({ invitedOn }) => invitedOn,
    },
    {
      key: 'standIn',
      heading: 'Người đi thay',
      width: 150,
      isExtra: true,
      kind: 'text',
      text: ({ standInName }) => standInName,
    },
    {
      key: 'rank',
      heading: 'Thứ tự lễ tân',
      width: 100,
      isExtra: true,
      kind: 'number',
      number: ({ rank }) => shownRank(rank),
    },
    {
      key: 'honorific',
      heading: 'Danh xưng',
      width: 100,
      isExtra: true,
      kind: 'choice',
      text: (invitee) => (isNamed(invitee) ? honorificWords[invitee.honorific] : ''),
      order: ['', ...honorifics.map((honorific) => honorificWords[honorific])],
    },
    { key: 'note', heading: 'Ghi chú', width: 180, isExtra: true, kind: 'text', text: ({ note }) => note },
    recordId,
  ]
}
