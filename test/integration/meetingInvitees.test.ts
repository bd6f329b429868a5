import { describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { NewInvitee } from '../../src/shared/invitees/invitees.ts'
import { recordSnapshot } from '../support/recordSnapshot.ts'
import { seededChance } from '../support/seededChance.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

async function newMeeting() {
  const program = await emptyWorkspace()
  const { handlers } = program.session()
  const { meetings, invitees, sites, directory } = handlers
  const { id: meetingId } = await meetings.create({ title: 'Họp thử', heldOn: date('2024-02-05') })
  const { id: siteId } = await sites.createSite({ meetingId, name: 'UBND tỉnh' })
  const invite = async (invitee: NewInvitee) => await invitees.createInvitee({ meetingId, siteId, invitee })
  const invitePerson = async (fullName: string, rank: number, organizationId: Id | null = null) => {
    const person = await directory.createPerson({ fullName, phone: '0912 000 000' })
    await directory.createPosition({
      personId: person.id,
      title: 'Giám đốc',
      kind: 'government',
      rank,
      organizationId,
    })
    return await invite({ kind: 'person', personId: person.id, role: 'delegate' })
  }
  const order = async () =>
    (await meetings.get({ id: meetingId })).invitees.map((one) =>
      one.kind === 'person' || one.kind === 'position' ? one.name : one.words,
    )
  return { ...handlers, handlers, program, meetingId, siteId, invite, invitePerson, order }
}

const group = (words: string): NewInvitee => ({ kind: 'group', words, seats: null, role: 'member' })

describe('invitees', () => {
  it('come from the agency in which they hold a position on the day, not from one that they left', async () => {
    const { directory, invite } = await newMeeting()
    const left = await directory.createOrganization({
      name: 'Viettel Tuyên Quang',
      kind: 'enterprise',
      rank: 1,
    })
    const own = await directory.createOrganization({ name: 'Sở Y tế', kind: 'department', rank: 20 })
    const { id: personId } = await directory.createPerson({ fullName: 'Trần Thị Mai' })
    const position = { personId, kind: 'government', title: 'Giám đốc' } as const
    await directory.createPosition({
      ...position,
      organizationId: left.id,
      rank: 3,
      validTo: date('2024-02-04'),
    })
    await directory.createPosition({ ...position, organizationId: own.id, rank: 40 })
    expect(await invite({ kind: 'person', personId, role: 'delegate' })).toMatchObject({
      organizationId: own.id,
      bloc: 'departments',
      rank: 40,
    })
  })

  it('stand where their positions put them, groups last, and those of one rank by their organization', async () => {
    const { directory, invite, invitePerson, order } = await newMeeting()
    const low = await directory.createOrganization({ name: 'Sở B', kind: 'department', rank: 20 })
    const high = await directory.createOrganization({ name: 'Sở A', kind: 'department', rank: 10 })
    await invite(group('các thành viên'))
    await invitePerson('Trần Bình', 30, low.id)
    await invitePerson('Lê Cường', 30)
    await invitePerson('Nguyễn An', 30, high.id)
    await invitePerson('Phạm Dũng', 5)
    await invite({
      kind: 'quota',
      organizationId: high.id,
      words: 'đại diện Sở A',
      seats: 2,
      role: 'delegate',
    })
    expect(await order()).toEqual([
      'Phạm Dũng',
      'đại diện Sở A',
      'Nguyễn An',
      'Trần Bình',
      'Lê Cường',
      'các thành viên',
    ])
  })

  it('carry the organization, bloc, rank and telephone of the meeting’s day', async () => {
    const { directory, invitees, meetingId, siteId } = await newMeeting()
    const agency = await directory.createOrganization({ name: 'Sở Tư pháp', kind: 'department', rank: 12 })
    const person = await directory.createPerson({ fullName: 'Nguyễn An', phone: '0912 345 678' })
    const hold = { personId: person.id, kind: 'government', organizationId: agency.id } as const
    await directory.createPosition({ ...hold, title: 'Giám đốc', rank: 30, validFrom: date('2024-01-01') })
    await directory.createPosition({ ...hold, title: 'Bộ trưởng', rank: 2, validFrom: date('2024-02-06') })
    const invitee = { kind: 'person', personId: person.id, role: 'delegate' } as const
    expect(await invitees.createInvitee({ meetingId, siteId, invitee })).toMatchObject({
      organizationId: agency.id,
      bloc: 'departments',
      rank: 30,
      phone: '0912 345 678',
      titles: 'Giám đốc',
      confirmation: 'waiting',
      invitedOn: null,
    })
  })

  it('take the rank of their new neighbour when they are moved, and their own again by protocol', async () => {
    const { meetings, invitees, history, program, meetingId, invite, invitePerson, order } =
      await newMeeting()
    await invitePerson('An', 10)
    await invitePerson('Bình', 20)
    const third = await invitePerson('Cường', 30)
    const last = await invite(group('các thành viên'))
    const [first] = (await meetings.get({ id: meetingId })).invitees
    if (first === undefined) throw new Error('no invitee')
    await invitees.moveInvitee({ id: third.id, version: third.version, beforeId: first.id })
    expect(await order()).toEqual(['Cường', 'An', 'Bình', 'các thành viên'])
    const moved = (await meetings.get({ id: meetingId })).invitees[0]
    expect(moved).toMatchObject({ id: third.id, rank: 10 })
    await invitees.moveInvitee({ id: last.id, version: last.version, beforeId: third.id })
    const { id, version } = (await meetings.get({ id: meetingId })).invitees[1] ?? third
    await invitees.moveInvitee({ id, version, beforeId: null })
    expect(await order()).toEqual(['các thành viên', 'An', 'Bình', 'Cường'])

    const before = recordSnapshot(program.root).fields
    const { actionId } = await invitees.orderByProtocol({ meetingId, siteId: null })
    expect(await order()).toEqual(['An', 'Bình', 'Cường', 'các thành viên'])
    const ordered = recordSnapshot(program.root)
    await invitees.orderByProtocol({ meetingId, siteId: null })
    expect(recordSnapshot(program.root)).toEqual(ordered)
    await history.undo({ actionId })
    expect(recordSnapshot(program.root).fields).toEqual(before)
  })

  it('stand in any order that is asked of them, one by one', async () => {
    const { handlers, meetings, meetingId, invitePerson, order } = await newMeeting()
    const { below } = seededChance(11)
    for (const name of ['A', 'B', 'C', 'D', 'E', 'G']) await invitePerson(name, 1 + below(4) * 10)
    for (let round = 0; round < 40; round += 1) {
      const { invitees } = await meetings.get({ id: meetingId })
      const names = await order()
      const moved = invitees[below(invitees.length)]
      const others = invitees.filter((one) => one !== moved)
      const at = below(others.length + 1)
      if (moved === undefined) throw new Error('no invitee')
      const { id, version } = moved
      await handlers.invitees.moveInvitee({ id, version, beforeId: others[at]?.id ?? null })
      const name = names[invitees.indexOf(moved)] ?? ''
      expect(await order()).toEqual(names.filter((one) => one !== name).toSpliced(at, 0, name))
    }
  })

  it('are said the same of at once, which is dated and taken back in one', async () => {
    const { handlers, meetings, history, program, meetingId, invitePerson } = await newMeeting()
    const [first, second] = [await invitePerson('An', 1), await invitePerson('Bình', 2)]
    await invitePerson('Cường', 3)
    const before = recordSnapshot(program.root).fields
    program.now = '2024-02-01T03:00:00.000Z'
    const invitees = [first, second].map(({ id, version }) => ({ id, version }))
    const change = { invitedOn: date('2024-01-30'), confirmation: 'confirmed' } as const
    const { actionId } = await handlers.invitees.changeInvitees({ invitees, change })
    const said = { ...change, answeredOn: '2024-02-01' }
    const untouched = { invitedOn: null, confirmation: 'waiting', answeredOn: null }
    expect((await meetings.get({ id: meetingId })).invitees).toMatchObject([said, said, untouched])
    await history.undo({ actionId })
    expect(recordSnapshot(program.root).fields).toEqual(before)
  })

  it('keep the day of their answer when another is given, and lose it when there is none', async () => {
    const { invitees, invitePerson } = await newMeeting()
    const { id } = await invitePerson('An', 1)
    const standIn = { confirmation: 'standIn', standInName: 'Bình', standInTitles: 'Phó Giám đốc' } as const
    const answeredOn = date('2024-01-31')
    const answered = await invitees.updateInvitee({ id, version: 1, patch: { ...standIn, answeredOn } })
    expect(answered).toMatchObject({ ...standIn, answeredOn })
    const open = await invitees.updateInvitee({ id, version: 2, patch: { confirmation: 'waiting' } })
    expect(open).toMatchObject({ confirmation: 'waiting', answeredOn: null })
  })

  it('are not moved to a site of another meeting', async () => {
    const { handlers, meetings, sites, invitePerson } = await newMeeting()
    const other = await meetings.create({ title: 'Họp khác' })
    const site = await sites.createSite({ meetingId: other.id, name: 'huyện Na Hang' })
    const { id, version } = await invitePerson('An', 1)
    const invitees = [{ id, version }]
    await expect(
      handlers.invitees.changeInvitees({ invitees, change: { siteId: site.id } }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the names of seats', () => {
  it('come one by one, from the directory with the titles of the day, or as typed', async () => {
    const { meetings, invitees, directory, history, meetingId, invite } = await newMeeting()
    const quota = await invite({
      kind: 'quota',
      organizationId: null,
      words: 'đại diện',
      seats: 2,
      role: 'delegate',
    })
    const person = await directory.createPerson({ fullName: 'Ma Thị Nga', honorific: 'ms', phone: '0912' })
    await directory.createPosition({ personId: person.id, title: 'Phó Giám đốc' })
    const inviteeId = quota.id
    const named = await invitees.nameSeat({
      inviteeId,
      seat: 2,
      name: { name: 'Ma Thị Nga', personId: person.id },
    })
    expect(named).toMatchObject({
      seat: 2,
      honorific: 'ms',
      titles: 'Phó Giám đốc',
      phone: '0912',
      meetingId,
    })
    await invitees.nameSeat({ inviteeId, seat: 1, name: { name: 'Chẩu Văn Bình' } })
    const corrected = await invitees.nameSeat({ inviteeId, seat: 1, name: { name: 'Chẩu Văn Bính' } })
    expect(corrected).toMatchObject({ name: 'Chẩu Văn Bính', version: 2 })
    const { seatNames } = await meetings.get({ id: meetingId })
    expect(seatNames.map(({ seat, name }) => [seat, name])).toEqual([
      [1, 'Chẩu Văn Bính'],
      [2, 'Ma Thị Nga'],
    ])
    const { actionId } = await invitees.removeSeatName({ id: corrected.id, version: corrected.version })
    expect((await meetings.get({ id: meetingId })).seatNames).toHaveLength(1)
    await history.undo({ actionId })
    expect((await meetings.get({ id: meetingId })).seatNames).toMatchObject(
      seatNames.map(({ seat, name }) => ({ seat, name })),
    )
    await expect(invitees.nameSeat({ inviteeId, seat: 3, name: { name: 'Ai đó' } })).rejects.toMatchObject({
      facts: { issues: [{ path: 'seat', reason: 'out-of-range', limit: 2 }] },
    })
    const group = await invite({ kind: 'group', words: 'các hộ dân', seats: null, role: 'guest' })
    await expect(
      invitees.nameSeat({ inviteeId: group.id, seat: 1, name: { name: 'Ai đó' } }),
    ).rejects.toMatchObject({ facts: { issues: [{ path: 'seat', reason: 'out-of-range', limit: 0 }] } })
  })

  it('go with the invitee and its roll call, and come back by undo', async () => {
    const { meetings, invitees, attendance, history, program, meetingId, invite } = await newMeeting()
    const quota = await invite({
      kind: 'quota',
      organizationId: null,
      words: 'đại diện',
      seats: 2,
      role: 'delegate',
    })
    await invitees.nameSeat({ inviteeId: quota.id, seat: 1, name: { name: 'Ma Thị Nga' } })
    await attendance.mark({ inviteeId: quota.id, seat: 1, mark: { kind: 'arrived' } })
    const before = recordSnapshot(program.root).fields
    const { actionId } = await invitees.removeInvitee({ id: quota.id, version: quota.version })
    expect(await meetings.get({ id: meetingId })).toMatchObject({ invitees: [], seatNames: [] })
    await history.undo({ actionId })
    expect(recordSnapshot(program.root).fields).toEqual(before)
  })
})
