import type { Id } from '../contract/schema.ts'
import { lastRank, organizationKinds, type Organization } from '../directory/contract.ts'
import { organizationKindWords } from '../directory/fieldWords.ts'
import type { ListColumn } from './listColumn.ts'
import { recordId } from './recordId.ts'

/** The columns of the list of organizations; an import knows them by their headings. */
export function organizationColumns(
  organizations: ReadonlyMap<Id, Organization>,
): readonly ListColumn<Organization>[] {
  return [
    {
      key: 'name',
      heading: 'Tên cơ quan, đơn vị',
      width: 280,
      grows: true,
      kind: 'text',
      text: ({ name }) => name,
    },
    { key: 'shortName', heading: 'Tên ngắn', width: 150, kind: 'text', text: ({ shortName }) => shortName },
    {
      key: 'kind',
      heading: 'Loại',
      width: 180,
      kind: 'choice',
      isAtHand: true,
      text: ({ kind }) => organizationKindWords[kind],
      order: organizationKinds.map((kind) => organizationKindWords[kind]),
    },
    {
      key: 'rank',
      heading: 'Thứ tự lễ tân',
      width: 100,
      kind: 'number',
      number: ({ rank }) => shownRank(rank),
    },
    {
      key: 'validFrom',
      heading: 'Hiệu lực từ',
      width: 104,
      kind: 'day',
      day: ({ validFrom }) => validFrom,
    },
    {
      key: 'validTo',
      heading: 'Hiệu lực đến',
      width: 104,
      kind: 'day',
      isAtHand: true,
      day: ({ validTo }) => validTo,
    },
    {
      key: 'successor',
      heading: 'Cơ quan kế thừa',
      width: 200,
      isExtra: true,
      kind: 'text',
      text: ({ successorId }) => (successorId === null ? '' : (organizations.get(successorId)?.name ?? '')),
    },
    recordId,
  ]
}

/** Those without a rank of their own have none to show. */
export function shownRank(rank: number): number | null {
  return rank === lastRank ? null : rank
}
