import { expect, it } from 'vitest'
import { answerCounts } from '../../../../src/shared/invitees/inviteeAnswers.ts'
import { inviteeCounts } from '../../../../src/shared/invitees/inviteeCounts.ts'
import { confirmations } from '../../../../src/shared/invitees/invitees.ts'
import { seededChance } from '../../../support/seededChance.ts'
import { groupInvitee, personInvitee, positionInvitee, quotaInvitee } from '../documents/sampleMeetingFile.ts'

it('the answers add up to the people invited, whatever they are', () => {
  const { below, pick } = seededChance(3)
  for (let round = 0; round < 100; round += 1) {
    const invitees = Array.from({ length: below(50) }, (_, index) => {
      const confirmation = pick(confirmations)
      return pick([
        personInvitee(index, { confirmation }),
        positionInvitee(index, { confirmation }),
        quotaInvitee(index, 'đại diện', 1 + below(9), { confirmation }),
        groupInvitee(index, 'các thành viên', { confirmation, seats: pick([null, 12]) }),
      ])
    })
    const counts = answerCounts(invitees)
    expect(confirmations.reduce((sum, one) => sum + counts[one], 0)).toBe(inviteeCounts(invitees).total)
  }
})

it('counts the seats of a quota as that many people', () => {
  expect(answerCounts([quotaInvitee(1, 'đại diện', 2, { confirmation: 'declined' })])).toEqual({
    waiting: 0,
    confirmed: 0,
    standIn: 0,
    declined: 2,
  })
})
