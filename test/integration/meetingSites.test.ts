import { describe, expect, it } from 'vitest'
import { clockTimeSchema } from '../../src/shared/time/clockTime.ts'
import { recordSnapshot } from '../support/recordSnapshot.ts'
import { refusedAt } from '../support/refusals.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

async function newMeeting() {
  const program = await emptyWorkspace()
  const { handlers } = program.session()
  const meeting = await handlers.meetings.create({ title: 'Họp thử', heldOn: date('2024-02-05') })
  return { ...handlers, program, meetingId: meeting.id }
}

/** UBND tỉnh, under it huyện Na Hang, under that xã Năng Khả. */
async function newDirectory() {
  const made = await newMeeting()
  const { sites } = made
  const province = await sites.createKnownSite({ name: 'UBND tỉnh', kind: 'province' })
  const district = await sites.createKnownSite({
    name: 'huyện Na Hang',
    kind: 'district',
    parentId: province.id,
    contact: 'Văn phòng huyện',
    contactPhone: '0207 3864 222',
    capacity: 40,
  })
  const commune = await sites.createKnownSite({ name: 'xã Năng Khả', parentId: district.id })
  return { ...made, province, district, commune }
}

const good = { testedOn: date('2024-02-02'), sound: 'good', picture: 'good', line: 'good' } as const

describe('sites of the directory', () => {
  it('come into a meeting once each, with what is known of them, under the nearest that is there', async () => {
    const { meetings, sites, meetingId, province, district, commune } = await newDirectory()
    const [first, second] = await sites.addKnownSites({
      meetingId,
      knownSiteIds: [commune.id, province.id],
    })
    expect([first?.name, second?.name]).toEqual(['UBND tỉnh', 'xã Năng Khả'])
    expect(second?.parentId).toBe(first?.id)
    const more = await sites.addKnownSites({ meetingId, knownSiteIds: [province.id, district.id] })
    expect(more).toMatchObject([
      {
        name: 'huyện Na Hang',
        kind: 'district',
        contact: 'Văn phòng huyện',
        contactPhone: '0207 3864 222',
        capacity: 40,
        state: 'notReady',
        parentId: first?.id,
        knownSiteId: district.id,
      },
    ])
    expect((await meetings.get({ id: meetingId })).sites).toHaveLength(3)
  })

  it('are kept from a meeting, and brought up to date from it', async () => {
    const { sites, meetingId } = await newMeeting()
    const parent = await sites.createSite({ meetingId, name: 'UBND tỉnh' })
    const site = await sites.createSite({ meetingId, name: 'huyện Na Hang', parentId: parent.id })
    const knownParent = await sites.keepSite({ siteId: parent.id })
    const known = await sites.keepSite({ siteId: site.id })
    expect(known).toMatchObject({ name: 'huyện Na Hang', parentId: knownParent.id, ordinal: 1 })
    await sites.updateSite({
      id: site.id,
      version: 2,
      patch: { roomCode: 'DA06-03', incident: 'Mất điện' },
    })
    expect(await sites.keepSite({ siteId: site.id })).toMatchObject({ id: known.id, roomCode: 'DA06-03' })
    expect(await sites.listKnownSites({})).toHaveLength(2)
  })

  it('are no loop and end no sooner than they begin', async () => {
    const { sites, province, commune } = await newDirectory()
    const { id } = province
    const loop = sites.updateKnownSite({ id, version: 1, patch: { parentId: commune.id } })
    await expect(loop).rejects.toMatchObject({ facts: { issues: [{ path: 'patch.parentId' }] } })
    const validity = { validFrom: date('2025-07-01'), validTo: date('2024-12-31') }
    await refusedAt('patch.validTo', sites.updateKnownSite({ id, version: 1, patch: validity }))
  })

  it('lift their children when they are removed, let go of meetings, and come back by undo', async () => {
    const { meetings, sites, history, program, meetingId, province, district, commune } = await newDirectory()
    await sites.addKnownSites({ meetingId, knownSiteIds: [district.id] })
    const before = recordSnapshot(program.root).fields
    const { actionId } = await sites.removeKnownSite({ id: district.id, version: 1 })
    expect(await sites.listKnownSites({})).toMatchObject([
      { id: province.id },
      { id: commune.id, parentId: province.id },
    ])
    expect((await meetings.get({ id: meetingId })).sites).toMatchObject([{ knownSiteId: null }])
    await history.undo({ actionId })
    expect(recordSnapshot(program.root).fields).toEqual(before)
  })
})

describe('the link tests of a site', () => {
  it('are a log, the newest first, and say in which state the site is', async () => {
    const { meetings, sites, meetingId } = await newMeeting()
    const { id: siteId } = await sites.createSite({ meetingId, name: 'huyện Na Hang' })
    const state = async () => (await meetings.get({ id: meetingId })).sites[0]?.state
    const failed = await sites.createLinkTest({
      ...good,
      siteId,
      testedOn: date('2024-02-01'),
      sound: 'weak',
    })
    expect(await state()).toBe('notReady')
    const at = clockTimeSchema.parse('15:20')
    const passed = await sites.createLinkTest({
      ...good,
      siteId,
      testedAt: at,
      tester: 'Trung tâm tin học',
    })
    expect(await state()).toBe('tested')
    // A test that is noted late does not undo the newer one.
    const late = await sites.createLinkTest({
      ...good,
      siteId,
      testedOn: date('2024-01-31'),
      line: 'none',
    })
    expect(await state()).toBe('tested')
    const { linkTests } = await meetings.get({ id: meetingId })
    expect(linkTests.map(({ id }) => id)).toEqual([passed.id, failed.id, late.id])
    await sites.removeLinkTest(passed)
    expect(await state()).toBe('notReady')
  })

  it('leave a site alone that is connected', async () => {
    const { meetings, sites, meetingId } = await newMeeting()
    const site = await sites.createSite({ meetingId, name: 'huyện Na Hang', state: 'connected' })
    await sites.createLinkTest({ ...good, siteId: site.id, sound: 'none' })
    expect((await meetings.get({ id: meetingId })).sites[0]?.state).toBe('connected')
  })
})

describe('the removal of a site', () => {
  it('takes its invitees, tests, names of seats and roll call along, and all come back by undo', async () => {
    const { meetings, agenda, invitees, sites, attendance, history, program, meetingId } = await newMeeting()
    const site = await sites.createSite({ meetingId, name: 'huyện Na Hang' })
    const below = await sites.createSite({ meetingId, name: 'xã Năng Khả', parentId: site.id })
    await sites.createLinkTest({ ...good, siteId: site.id })
    const quota = await invitees.createInvitee({
      meetingId,
      siteId: site.id,
      invitee: {
        kind: 'quota',
        organizationId: null,
        words: 'đại diện UBND huyện',
        seats: 2,
        role: 'delegate',
      },
    })
    await invitees.nameSeat({ inviteeId: quota.id, seat: 2, name: { name: 'Ma Thị Nga' } })
    await attendance.mark({ inviteeId: quota.id, seat: 2, mark: { kind: 'arrived' } })
    await agenda.createSpeech({ meetingId, siteId: site.id, title: 'Tham luận' })
    const { meeting } = await meetings.get({ id: meetingId })
    await meetings.update({ id: meetingId, version: meeting.version, patch: { mainSiteId: site.id } })
    const before = recordSnapshot(program.root).fields

    const seen = (await meetings.get({ id: meetingId })).sites.find(({ id }) => id === site.id)
    if (seen === undefined) throw new Error('no site')
    const { actionId } = await sites.removeSite(seen)
    const left = await meetings.get({ id: meetingId })
    expect(left).toMatchObject({
      meeting: { mainSiteId: null },
      sites: [{ id: below.id, parentId: null }],
      invitees: [],
      seatNames: [],
      linkTests: [],
      speeches: [{ siteId: null }],
    })
    await history.undo({ actionId })
    expect(recordSnapshot(program.root).fields).toEqual(before)
  })

  it('of a whole meeting takes everything along, and brings it back by undo', async () => {
    const { meetings, history, program, meetingId } = await newDirectoryMeeting()
    const before = recordSnapshot(program.root).fields
    const { meeting } = await meetings.get({ id: meetingId })
    const { actionId } = await meetings.remove({ id: meetingId, version: meeting.version })
    expect(await meetings.list({})).toEqual([])
    await history.undo({ actionId })
    expect(recordSnapshot(program.root).fields).toEqual(before)
  })
})

describe('the list of meetings', () => {
  it('counts sites, people invited and conclusions of each', async () => {
    const { meetings, minutes, meetingId } = await newDirectoryMeeting()
    await minutes.createConclusion({ meetingId, section: 'assignment', text: 'Giao việc' })
    const empty = await meetings.create({ title: 'Họp khác' })
    expect(await meetings.list({})).toMatchObject([
      { id: empty.id, siteCount: 0, inviteeCount: 0, conclusionCount: 0, seriesName: '' },
      { id: meetingId, siteCount: 3, inviteeCount: 3, conclusionCount: 1, seriesName: '' },
    ])
  })
})

/** A meeting over three sites with a quota of three seats, one of them named, a group of unknown size, and a test. */
async function newDirectoryMeeting() {
  const made = await newDirectory()
  const { invitees, sites, meetingId, province, district, commune } = made
  const [site] = await sites.addKnownSites({
    meetingId,
    knownSiteIds: [province.id, district.id, commune.id],
  })
  if (site === undefined) throw new Error('no site')
  const place = { meetingId, siteId: site.id }
  const quota = await invitees.createInvitee({
    ...place,
    invitee: { kind: 'quota', organizationId: null, words: 'đại diện', seats: 3, role: 'delegate' },
  })
  await invitees.createInvitee({
    ...place,
    invitee: { kind: 'group', words: 'các thành viên', seats: null, role: 'member' },
  })
  await invitees.nameSeat({ inviteeId: quota.id, seat: 1, name: { name: 'Ma Thị Nga' } })
  await sites.createLinkTest({ ...good, siteId: site.id })
  return made
}
