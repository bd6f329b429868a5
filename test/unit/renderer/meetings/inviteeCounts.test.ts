import { expect, test } from 'vitest'
import { idSchema } from '../../../../src/shared/contract/schema.ts'
import type { Invitee } from '../../../../src/shared/meetings/contract.ts'
import { countWords, inviteeCounts } from '../../../../src/renderer/meetings/inviteeCounts.ts'

const id = idSchema.parse('01a20792-a548-721b-a69b-4d2f089f79d8')
const base = { id, version: 1, sample: '', meetingId: id, siteId: id, ordinal: 0, role: 'delegate' } as const
const named = { ...base, honorific: 'comrade', militaryRank: '', name: 'Nguyễn Văn Sơn', titles: '' } as const
const person: Invitee = { ...named, kind: 'person', personId: id }
const position: Invitee = { ...named, kind: 'position', positionId: id, personId: null }
const quota: Invitee = { ...base, kind: 'quota', organizationId: null, words: 'đại diện', seats: 3 }
const group: Invitee = { ...base, kind: 'group', words: 'doanh nghiệp', seats: 10 }
const vagueGroup: Invitee = { ...base, kind: 'group', words: 'các thành viên', seats: null }

test('the kinds of invitations add up to the total', () => {
  const counts = inviteeCounts([person, position, quota, quota, group, vagueGroup])
  expect(counts).toEqual({ total: 18, people: 1, positions: 1, quota: 6, groups: 10, unknownGroups: 1 })
})

test('a group of unknown size is not counted but marked', () => {
  expect(countWords(inviteeCounts([person, vagueGroup]))).toBe('1+')
  expect(countWords(inviteeCounts([person]))).toBe('1')
  expect(countWords(inviteeCounts([vagueGroup]))).toBe('')
})
