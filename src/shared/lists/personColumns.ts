import type { Id } from '../contract/schema.ts'
import { honorifics, type Organization, type Person, type Position } from '../directory/contract.ts'
import { honorificWords } from '../directory/fieldWords.ts'
import { isInForce, protocolRank } from '../directory/titles.ts'
import { comparePersonNames } from '../text/collate.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { ListColumn } from './listColumn.ts'
import { shownRank } from './organizationColumns.ts'
import { recordId } from './recordId.ts'

/** The columns of the list of people with what they are on a day; an import knows them by their headings. */
export function personColumns(
  asOf: LocalDate,
  organizations: ReadonlyMap<Id, Organization>,
): readonly ListColumn<Person>[] {
  return [
    {
      key: 'fullName',
      heading: 'Họ và tên',
      width: 190,
      kind: 'text',
      text: ({ fullName }) => fullName,
      compare: (a, b) => comparePersonNames(a.fullName, b.fullName),
    },
    {
      key: 'militaryRank',
      heading: 'Cấp bậc',
      width: 96,
      kind: 'text',
      text: ({ militaryRank }) => militaryRank,
    },
    {
      key: 'titles',
      heading: 'Chức vụ',
      width: 250,
      grows: true,
      kind: 'words',
      words: ({ positions }) => heldOn(positions, asOf).map(({ title }) => title),
    },
    {
      key: 'organization',
      heading: 'Cơ quan',
      width: 168,
      kind: 'words',
      isAtHand: true,
      words: ({ positions }) => organizationsOn(positions, asOf, organizations),
    },
    {
      key: 'rank',
      heading: 'Thứ tự lễ tân',
      width: 100,
      kind: 'number',
      number: ({ positions }) => shownRank(protocolRank(positions, asOf)),
    },
    { key: 'phone', heading: 'Điện thoại', width: 112, kind: 'text', text: ({ phone }) => phone },
    { key: 'email', heading: 'Thư điện tử', width: 160, kind: 'text', text: ({ email }) => email },
    {
      key: 'honorific',
      heading: 'Danh xưng',
      width: 100,
      isExtra: true,
      kind: 'choice',
      text: ({ honorific }) => honorificWords[honorific],
      order: honorifics.map((honorific) => honorificWords[honorific]),
    },
    { key: 'note', heading: 'Ghi chú', width: 200, isExtra: true, kind: 'text', text: ({ note }) => note },
    recordId,
  ]
}

/** The positions that are held on a day, in the order in which titles are joined. */
function heldOn(positions: readonly Position[], day: LocalDate): readonly Position[] {
  return positions.filter((position) => isInForce(position, day))
}

function organizationsOn(
  positions: readonly Position[],
  day: LocalDate,
  organizations: ReadonlyMap<Id, Organization>,
): readonly string[] {
  const names = heldOn(positions, day).flatMap(({ organizationId }) =>
    organizationId === null ? [] : (organizations.get(organizationId)?.name ?? []),
  )
  return [...new Set(names)]
}
