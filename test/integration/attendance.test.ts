import { describe, expect, it } from 'vitest'
import type { AttendanceMark, RollCallRow } from '../../src/shared/attendance/contract.ts'
import { AppError } from '../../src/shared/contract/error.ts'
import { clockTimeSchema } from '../../src/shared/time/clockTime.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

const time = (text: string) => clockTimeSchema.parse(text)

/** A meeting of two sites: at the province two persons and a quota of two, at the district a group of unknown size. */
async function meetingToCall() {
  const program = await emptyWorkspace()
  const handlers = program.session().handlers
  const { meetings, invitees, sites, directory, attendance, history } = handlers
  const { id: meetingId } = await meetings.create({
    title: 'Họp thử',
    heldOn: date('2024-02-05'),
    startTime: time('08:00'),
  })
  const province = await sites.createSite({ meetingId, name: 'UBND tỉnh' })
  const district = await sites.createSite({ meetingId, name: 'huyện Lâm Bình', parentId: province.id })
  const person = async (fullName: string) => {
    const { id: personId } = await directory.createPerson({ fullName })
    const invitee = { kind: 'person', personId, role: 'delegate' } as const
    return await invitees.createInvitee({ meetingId, siteId: province.id, invitee })
  }
  const son = await person('Nguyễn Văn Sơn')
  const loan = await person('Trần Thị Loan')
  const { id: organizationId } = await directory.createOrganization({ name: 'Hội Nông dân tỉnh' })
  const quota = await invitees.createInvitee({
    meetingId,
    siteId: province.id,
    invitee: {
      kind: 'quota',
      organizationId,
      words: 'đại diện Hội Nông dân',
      seats: 2,
      role: 'delegate',
    },
  })
  await invitees.createInvitee({
    meetingId,
    siteId: district.id,
    invitee: { kind: 'group', words: 'các hộ dân', seats: null, role: 'guest' },
  })
  const rows = async () => await attendance.rows({ meetingId, siteId: null })
  const mark = async (inviteeId: typeof son.id, given: AttendanceMark, seat = 1) =>
    await attendance.mark({ inviteeId, seat, mark: given })
  const counts = async () => await attendance.counts({ meetingId })
  return {
    program,
    handlers,
    meetings,
    attendance,
    history,
    meetingId,
    province,
    district,
    son,
    loan,
    quota,
    rows,
    mark,
    counts,
  }
}

const states = (rows: readonly RollCallRow[]) =>
  rows.map(({ name, words, seat, state }) => [name || words, seat, state])

describe('the roll call of a meeting', () => {
  it('takes one mark back, and the mark before it stands again', async () => {
    const { history, son, rows, mark } = await meetingToCall()
    const stateOfSon = async () => (await rows()).find(({ inviteeId }) => inviteeId === son.id)?.state
    await mark(son.id, { kind: 'excused' })
    const { actionId } = await mark(son.id, { kind: 'arrived' })
    const undone = await history.undo({ actionId })
    expect(await stateOfSon()).toBe('excused')
    await history.undo(undone)
    expect(await stateOfSon()).toBe('present')
  })

  it('has a row for each seat that is counted, named as soon as its name is known', async () => {
    const { handlers, quota, rows, counts } = await meetingToCall()
    await handlers.invitees.nameSeat({ inviteeId: quota.id, seat: 2, name: { name: 'Ma Thị Thúy' } })
    expect(states(await rows())).toEqual([
      ['Nguyễn Văn Sơn', 1, 'unmarked'],
      ['Trần Thị Loan', 1, 'unmarked'],
      ['đại diện Hội Nông dân', 1, 'unmarked'],
      ['Ma Thị Thúy', 2, 'unmarked'],
    ])
    expect((await counts()).bySite.map(({ tally }) => tally.total)).toEqual([4, 0])
  })

  it('answers a mark with the row as it is read again, and tells no feature but its own', async () => {
    const { program, son, quota, mark, rows } = await meetingToCall()
    program.events.length = 0
    const late = await mark(son.id, { kind: 'arrived', at: time('08:20'), standInName: 'Trần Thị Bình' })
    expect(late).toMatchObject({ state: 'late', arrivedAt: '08:20', standIn: { name: 'Trần Thị Bình' } })
    const second = await mark(quota.id, { kind: 'excused', note: 'đi công tác' }, 2)
    expect(second).toMatchObject({ seat: 2, state: 'excused', note: 'đi công tác' })
    expect([late, second].map(({ organization }) => organization)).toEqual(['', 'Hội Nông dân tỉnh'])
    const read = await rows()
    expect(late).toMatchObject(read[0] ?? {})
    expect(second).toMatchObject(read[3] ?? {})
    expect(program.events).toEqual([
      { type: 'changed', features: ['attendance'] },
      { type: 'changed', features: ['attendance'] },
    ])
  })

  it('counts the very rows that it shows, by site and in all', async () => {
    const { son, loan, quota, mark, rows, counts, province } = await meetingToCall()
    await mark(son.id, { kind: 'arrived', at: time('07:50') })
    await mark(son.id, { kind: 'left', at: time('09:00') })
    await mark(loan.id, { kind: 'unexcused' })
    await mark(quota.id, { kind: 'arrived', standInTitles: 'Phó Giám đốc' })
    const { total, bySite } = await counts()
    expect(total).toEqual({
      total: 4,
      present: 2,
      late: 0,
      standIns: 1,
      leftEarly: 1,
      excused: 0,
      unexcused: 1,
      unmarked: 1,
    })
    expect(bySite[0]).toEqual({ siteId: province.id, tally: total })
    expect((await rows()).filter(({ state }) => state === 'unmarked')).toHaveLength(total.unmarked)
  })

  it('counts and shows nobody of another meeting, and refuses its sites', async () => {
    const { meetings, handlers, attendance, meetingId, son, mark, rows, counts } = await meetingToCall()
    const { id: otherId } = await meetings.create({ title: 'Họp khác' })
    const site = await handlers.sites.createSite({ meetingId: otherId, name: 'UBND xã' })
    const group = { kind: 'group', words: 'các hộ dân', seats: 9, role: 'guest' } as const
    const guests = await handlers.invitees.createInvitee({
      meetingId: otherId,
      siteId: site.id,
      invitee: group,
    })
    await mark(guests.id, { kind: 'arrived' }, 9)
    await mark(son.id, { kind: 'arrived' })
    expect((await counts()).total).toMatchObject({ total: 4, present: 1, unmarked: 3 })
    expect(await rows()).toHaveLength(4)
    await expect(attendance.rows({ meetingId, siteId: site.id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses a seat that the invitation does not have', async () => {
    const { son, quota, mark } = await meetingToCall()
    const missing = new AppError('not-found', { what: 'invitee' })
    await expect(mark(son.id, { kind: 'arrived' }, 2)).rejects.toEqual(missing)
    await expect(mark(quota.id, { kind: 'arrived' }, 3)).rejects.toEqual(missing)
  })

  it('marks the rest of a site at once, leaves who is marked alone, and takes all of it back in one step', async () => {
    const { attendance, history, meetingId, province, district, son, mark, rows } = await meetingToCall()
    await mark(son.id, { kind: 'excused' })
    const before = await rows()
    const rest = async (siteId: typeof province.id | null) =>
      await attendance.markRest({ meetingId, siteId, mark: { kind: 'arrived' } })
    expect((await rest(district.id)).marked).toBe(0)
    const done = await rest(province.id)
    expect(done.marked).toBe(3)
    expect(states(await rows()).map(([, , state]) => state)).toEqual([
      'excused',
      'present',
      'present',
      'present',
    ])
    await history.undo({ actionId: done.actionId })
    expect(await rows()).toEqual(before)
  })

  it('takes a wrong event out of the log, and gives it back its place when that is undone', async () => {
    const { attendance, history, son, mark, rows } = await meetingToCall()
    await mark(son.id, { kind: 'unexcused' })
    const marked = await mark(son.id, { kind: 'arrived', at: time('08:00') })
    const [wrong, right] = marked.events
    if (wrong === undefined || right === undefined) throw new Error('no events')
    const { actionId } = await attendance.removeEvent(right)
    expect((await rows())[0]).toMatchObject({ state: 'unexcused', events: [wrong] })
    await history.undo({ actionId })
    const [restored] = await rows()
    expect(restored).toMatchObject({ state: 'present', arrivedAt: '08:00' })
    expect(restored?.events.map(({ id }) => id)).toEqual([wrong.id, right.id])
  })

  it('goes with an invitee that is removed, and comes back with it', async () => {
    const { handlers, history, son, quota, mark, rows } = await meetingToCall()
    await mark(son.id, { kind: 'arrived', at: time('08:10') })
    await mark(quota.id, { kind: 'arrived' }, 2)
    const before = await rows()
    const { actionId } = await handlers.invitees.removeInvitee({ id: quota.id, version: 1 })
    expect(await rows()).toEqual(before.slice(0, 2))
    await history.undo({ actionId })
    expect((await rows()).map(({ state }) => state)).toEqual(before.map(({ state }) => state))
  })

  it('does not count marks of seats that an invitation no longer has, and knows them when it has them again', async () => {
    const { handlers, quota, mark, rows, counts } = await meetingToCall()
    await mark(quota.id, { kind: 'arrived', at: time('07:45') }, 2)
    const fewer = await handlers.invitees.updateInvitee({ id: quota.id, version: 1, patch: { seats: 1 } })
    expect(await rows()).toHaveLength(3)
    expect((await counts()).total).toMatchObject({ total: 3, present: 0, unmarked: 3 })
    await handlers.invitees.updateInvitee({ id: quota.id, version: fewer.version, patch: { seats: 2 } })
    expect((await rows())[3]).toMatchObject({ seat: 2, state: 'present', arrivedAt: '07:45' })
  })

  it('tells who was there at a moment', async () => {
    const { attendance, meetingId, son, loan, mark } = await meetingToCall()
    await mark(son.id, { kind: 'arrived', at: time('08:10') })
    await mark(loan.id, { kind: 'arrived' })
    await mark(loan.id, { kind: 'left', at: time('09:00') })
    const there = async (at: string) =>
      (await attendance.presentAt({ meetingId, at: time(at) })).map(({ name }) => name)
    expect(await there('08:00')).toEqual(['Trần Thị Loan'])
    expect(await there('08:30')).toEqual(['Nguyễn Văn Sơn', 'Trần Thị Loan'])
    expect(await there('09:00')).toEqual(['Nguyễn Văn Sơn'])
  })

  it('stands in the order of sites, blocs, ranks and seats', async () => {
    const { handlers, meetings, meetingId, district, loan, quota, rows } = await meetingToCall()
    const { invitees } = await meetings.get({ id: meetingId })
    const version = (id: typeof loan.id) => invitees.find((one) => one.id === id)?.version ?? 1
    await handlers.invitees.changeInvitees({
      invitees: [{ id: quota.id, version: version(quota.id) }],
      change: { bloc: 'leaders' },
    })
    await handlers.invitees.changeInvitees({
      invitees: [{ id: loan.id, version: version(loan.id) }],
      change: { siteId: district.id },
    })
    expect(states(await rows()).map(([name, seat]) => [name, seat])).toEqual([
      ['đại diện Hội Nông dân', 1],
      ['đại diện Hội Nông dân', 2],
      ['Nguyễn Văn Sơn', 1],
      ['Trần Thị Loan', 1],
    ])
  })
})
