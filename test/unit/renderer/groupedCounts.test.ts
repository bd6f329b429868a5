import { describe, expect, it } from 'vitest'
import { countWords } from '../../../src/shared/invitees/inviteeCounts.ts'
import { inviteeMessages } from '../../../src/renderer/invitees/messages.ts'
import { siteMessages } from '../../../src/renderer/sites/messages.ts'
import { voteWords } from '../../../src/renderer/voteWords.ts'

describe('a count in thousands', () => {
  it('has a dot wherever it is said', () => {
    const counts = { total: 6000, people: 0, positions: 0, quota: 0, groups: 0, unknownGroups: 1 }
    expect(countWords(counts)).toBe('6.000+')
    expect(inviteeMessages.changed(6000)).toBe('đổi 6.000 thành phần')
    expect(siteMessages.added(1000)).toBe('Đã thêm 1.000 điểm cầu.')
    expect(voteWords.present(6000)).toBe('Có mặt 6.000')
  })
})
