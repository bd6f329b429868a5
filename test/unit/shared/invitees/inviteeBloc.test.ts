import { expect, it } from 'vitest'
import { inviteeBloc, type BlocFacts } from '../../../../src/shared/invitees/inviteeBloc.ts'

const delegate: BlocFacts = { role: 'delegate', positions: [], organizationKind: null, words: '' }
const cases: readonly (readonly [string, Partial<BlocFacts>, string])[] = [
  [
    'the head of the province, who leads the working group too',
    {
      role: 'chair',
      positions: [
        { kind: 'workingGroup', organizationKind: null },
        { kind: 'government', organizationKind: 'government' },
      ],
    },
    'leaders',
  ],
  [
    'the director of a department who is in the working group',
    {
      positions: [
        { kind: 'government', organizationKind: 'department' },
        { kind: 'workingGroup', organizationKind: null },
      ],
    },
    'members',
  ],
  ['whoever is invited as a member', { role: 'member', organizationKind: 'department' }, 'members'],
  ['seats of a department', { organizationKind: 'department' }, 'departments'],
  ['seats of a union', { organizationKind: 'union' }, 'departments'],
  ['a company', { organizationKind: 'enterprise' }, 'enterprises'],
  ['one who is invited as enterprise, of no known organization', { role: 'enterprise' }, 'enterprises'],
  ['the chair of a district’s site', { role: 'siteChair', organizationKind: 'district' }, 'localities'],
  ['a commune', { organizationKind: 'commune' }, 'localities'],
  ['a journalist of a party paper', { role: 'press', organizationKind: 'party' }, 'others'],
  [
    'the secretary, who is in the helper group',
    { role: 'secretary', positions: [{ kind: 'workingGroup', organizationKind: null }] },
    'others',
  ],
  ['a group in words', { words: 'đại diện lãnh đạo một số sở, ban, ngành, doanh nghiệp' }, 'departments'],
  ['members in words', { words: 'Các thành viên Tổ công tác cấp tỉnh' }, 'members'],
  ['localities in words', { words: 'Chủ tịch UBND các huyện, thành phố' }, 'localities'],
  ['anybody else', { words: 'đại diện nhân dân' }, 'others'],
]

it.each(cases)('%s', (_, facts, bloc) => {
  expect(inviteeBloc({ ...delegate, ...facts })).toBe(bloc)
})
