import { describe, expect, it } from 'vitest'
import { rollCallRows } from '../../../../src/shared/attendance/rollCallRows.ts'
import type { Invitee, SeatName } from '../../../../src/shared/invitees/invitees.ts'
import { groupInvitee, id, organization, personInvitee, site } from '../documents/sampleMeetingFile.ts'

const seatName = (seat: number, fields: Partial<SeatName>): SeatName => ({
  id: id(900 + seat),
  version: 1,
  sample: '',
  meetingId: id(1),
  inviteeId: id(100),
  seat,
  personId: null,
  honorific: 'none',
  militaryRank: '',
  name: '',
  titles: '',
  phone: '',
  ...fields,
})

const rowsOf = (invitees: readonly Invitee[], seatNames: readonly SeatName[] = []) =>
  rollCallRows({
    meeting: { startTime: null, endTime: null },
    sites: [site(11, {}), site(12, {})],
    invitees,
    seatNames,
    events: [],
    organizationNames: new Map([[id(40), organization(40, 'Sở Y tế').name]]),
  })

describe('the rows of a roll call', () => {
  it('call each seat by its own telephone, else by that of the invitation', () => {
    const group = groupInvitee(100, 'đại diện Sở Y tế', {
      seats: 3,
      phone: '0207 111',
      organizationId: id(40),
    })
    const named = [seatName(1, { name: 'Mai', phone: '0912 222' }), seatName(2, { name: 'Lan' })]
    expect(
      rowsOf([group], named).map(({ seat, name, phone, organization: agency }) => [
        seat,
        name,
        phone,
        agency,
      ]),
    ).toEqual([
      [1, 'Mai', '0912 222', 'Sở Y tế'],
      [2, 'Lan', '0207 111', 'Sở Y tế'],
      [3, '', '0207 111', 'Sở Y tế'],
    ])
  })

  it('stand by site, bloc, rank, and then as they were put', () => {
    const invitees = [
      personInvitee(1, { name: 'sau', ordinal: 0, rank: 5 }),
      personInvitee(2, { name: 'điểm cầu khác', siteId: id(12), ordinal: 1, rank: 1 }),
      personInvitee(3, { name: 'lãnh đạo', bloc: 'leaders', ordinal: 2, rank: 9 }),
      personInvitee(4, { name: 'cùng hạng, sau', ordinal: 4, rank: 2 }),
      personInvitee(5, { name: 'cùng hạng, trước', ordinal: 3, rank: 2 }),
    ]
    expect(rowsOf(invitees).map(({ name }) => name)).toEqual([
      'lãnh đạo',
      'cùng hạng, trước',
      'cùng hạng, sau',
      'sau',
      'điểm cầu khác',
    ])
  })
})
