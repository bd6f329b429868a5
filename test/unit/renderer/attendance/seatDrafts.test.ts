import { describe, expect, it } from 'vitest'
import { draftedSeat, seatFormName } from '../../../../src/renderer/attendance/seatDrafts.ts'
import { seatKey } from '../../../../src/shared/attendance/rollCallRows.ts'
import { id, sampleMeetingFile } from '../../shared/documents/sampleMeetingFile.ts'

const { invitees } = sampleMeetingFile
const [first] = invitees

describe('the delegate of whom something was typed and not noted', () => {
  it('is the one of the newest form, with the form to be opened', () => {
    if (first === undefined) throw new Error('nobody is invited')
    const seatId = seatKey(first.id, 1)
    const drafts = {
      'report of a task': {},
      [seatFormName('late', seatKey(first.id, 7))]: {},
      [seatFormName('note', seatId)]: {},
      [seatFormName('standIn', seatId)]: {},
      [seatFormName('late', seatKey(id(999), 1))]: {},
    }
    expect(draftedSeat(drafts, invitees)).toEqual({ seatId, siteId: first.siteId, asking: 'standIn' })
    const { [seatFormName('standIn', seatId)]: _, ...others } = drafts
    expect(draftedSeat(others, invitees)).toEqual({ seatId, siteId: first.siteId, asking: null })
  })

  it('is nobody where nothing was typed of who is invited', () => {
    expect(draftedSeat({ [seatFormName('late', seatKey(id(999), 1))]: {} }, invitees)).toBeNull()
  })
})
