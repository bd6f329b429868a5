import { expect, test } from 'vitest'
import { countWords, inviteeCounts } from '../../../../src/shared/invitees/inviteeCounts.ts'
import { groupInvitee, personInvitee, positionInvitee, quotaInvitee } from '../documents/sampleMeetingFile.ts'

const person = personInvitee(1, { name: 'Nguyễn Văn Sơn' })
const position = positionInvitee(2, { personId: null })
const quota = quotaInvitee(3, 'đại diện', 3)
const group = groupInvitee(4, 'doanh nghiệp', { seats: 10 })
const vagueGroup = groupInvitee(5, 'các thành viên')

test('the kinds of invitations add up to the total', () => {
  const counts = inviteeCounts([person, position, quota, quota, group, vagueGroup])
  expect(counts).toEqual({ total: 18, people: 1, positions: 1, quota: 6, groups: 10, unknownGroups: 1 })
})

test('a group of unknown size is not counted but marked', () => {
  expect(countWords(inviteeCounts([person, vagueGroup]))).toBe('1+')
  expect(countWords(inviteeCounts([person]))).toBe('1')
  expect(countWords(inviteeCounts([vagueGroup]))).toBe('')
})
