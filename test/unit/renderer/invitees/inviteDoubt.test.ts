import { expect, test } from 'vitest'
import { inviteDoubt } from '../../../../src/renderer/invitees/inviteDoubt.ts'
import { idSchema } from '../../../../src/shared/contract/schema.ts'
import type { Invitee } from '../../../../src/shared/invitees/invitees.ts'
import { positionInvitee } from '../../shared/documents/sampleMeetingFile.ts'

const personId = idSchema.parse('01a20792-a548-721b-a69b-4d2f089f79d8')
const positionId = idSchema.parse('01a20792-a548-721b-a69b-4d2f089f79d9')
const record = { version: 1, sample: '' } as const
const position = {
  ...record,
  id: positionId,
  personId,
  title: 'Chủ tịch UBND tỉnh',
  kind: 'government',
  organizationId: null,
  rank: 1,
  validFrom: null,
  validTo: null,
} as const
const people = [{ id: personId, fullName: 'Nguyễn Văn Sơn', positions: [position] }]
const chairByPosition = positionInvitee(1, {
  role: 'chair',
  name: 'Nguyễn Văn Sơn',
  titles: 'Chủ tịch UBND tỉnh',
  positionId,
  personId,
})

test('who is invited by a position is pointed out when invited as a person', () => {
  const invitee = { kind: 'person', personId, role: 'delegate' } as const
  expect(inviteDoubt(invitee, [chairByPosition], people)).toBe('Nguyễn Văn Sơn đã có trong thành phần.')
  expect(inviteDoubt(invitee, [], people)).toBe('')
})

test('a second chair of the meeting is pointed out, a second delegate is not', () => {
  const group = { kind: 'group', words: 'các thành viên', seats: null } as const
  expect(inviteDoubt({ ...group, role: 'chair' }, [chairByPosition], people)).toBe('Hội nghị đã có chủ trì.')
  const delegate: Invitee = { ...chairByPosition, role: 'delegate' }
  expect(inviteDoubt({ ...group, role: 'delegate' }, [delegate], people)).toBe('')
})

test('both are said at once', () => {
  const invitee = { kind: 'position', positionId, role: 'chair' } as const
  expect(inviteDoubt(invitee, [chairByPosition], people)).toBe(
    'Nguyễn Văn Sơn đã có trong thành phần. Hội nghị đã có chủ trì.',
  )
})
