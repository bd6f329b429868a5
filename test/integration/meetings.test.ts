import { describe, expect, it } from 'vitest'
import { contract } from '../../src/shared/contract/index.ts'
import { clockTimeSchema } from '../../src/shared/time/clockTime.ts'
import { refusedAt } from '../support/refusals.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

async function newMeeting() {
  const program = await emptyWorkspace()
  const { handlers } = program.session()
  const meeting = await handlers.meetings.create({ title: 'Họp thử', heldOn: date('2024-02-05') })
  const site = await handlers.sites.createSite({ meetingId: meeting.id, name: 'UBND tỉnh' })
  return { ...handlers, handlers, program, meeting, site }
}

describe('a meeting', () => {
  it('freezes the titles of a person as they were on its day', async () => {
    const { meetings, invitees, directory, meeting, site, program } = await newMeeting()
    // Written up a month after the meeting, when the titles are others.
    program.now = '2024-03-05T03:00:00.000Z'
    const person = await directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    const hold = async (
      title: string,
      kind: 'party' | 'government',
      validFrom: string | null,
      validTo: string | null,
    ) =>
      await directory.createPosition({
        personId: person.id,
        title,
        kind,
        validFrom: validFrom === null ? null : date(validFrom),
        validTo: validTo === null ? null : date(validTo),
      })
    await hold('Chủ tịch UBND tỉnh', 'government', '2020-01-01', '2024-02-05')
    const party = await hold('Phó Bí thư Tỉnh ủy', 'party', null, null)
    await hold('Bí thư Tỉnh ủy', 'party', '2024-02-06', null)
    const invitee = { kind: 'person', personId: person.id, role: 'chair' } as const
    const made = await invitees.createInvitee({ meetingId: meeting.id, siteId: site.id, invitee })
    await directory.removePosition(party)
    expect((await meetings.get({ id: meeting.id })).invitees).toEqual([made])
    expect(made).toMatchObject({ name: 'Nguyễn Văn Sơn', titles: 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh' })
  })

  it('freezes the military rank of a person, and of the holder of a position, as it froze the titles', async () => {
    const { handlers, meetings, directory, meeting, site } = await newMeeting()
    const person = await directory.createPerson({ fullName: 'Phạm Kim Đĩnh', militaryRank: 'Đại tá' })
    const position = await directory.createPosition({ personId: person.id, title: 'Giám đốc Công an tỉnh' })
    const place = { meetingId: meeting.id, siteId: site.id }
    const role = 'member'
    await handlers.invitees.createInvitee({
      ...place,
      invitee: { kind: 'person', personId: person.id, role },
    })
    await handlers.invitees.createInvitee({
      ...place,
      invitee: { kind: 'position', positionId: position.id, role },
    })
    await directory.updatePerson({ id: person.id, version: 1, patch: { militaryRank: 'Thiếu tướng' } })
    const { invitees } = await meetings.get({ id: meeting.id })
    expect(invitees).toMatchObject([{ militaryRank: 'Đại tá' }, { militaryRank: 'Đại tá' }])
    const [first] = invitees
    if (first === undefined) throw new Error('no invitee')
    const corrected = await handlers.invitees.updateInvitee({
      id: first.id,
      version: 1,
      patch: { militaryRank: 'Thượng tá' },
    })
    expect(corrected).toEqual({ ...first, version: 2, militaryRank: 'Thượng tá' })
  })

  it('invites the holder of a position, an organization’s quota and a group in words, each with its own fields', async () => {
    const { meetings, invitees, directory, meeting, site } = await newMeeting()
    const person = await directory.createPerson({ fullName: 'Lê Thị Kim Oanh', honorific: 'ms' })
    const position = await directory.createPosition({ personId: person.id, title: 'Giám đốc Sở Tư pháp' })
    const place = { meetingId: meeting.id, siteId: site.id }
    const holder = await invitees.createInvitee({
      ...place,
      invitee: { kind: 'position', positionId: position.id, role: 'member' },
    })
    const quota = await invitees.createInvitee({
      ...place,
      invitee: {
        kind: 'quota',
        organizationId: null,
        words: 'đại diện lãnh đạo Sở Tư pháp',
        seats: 2,
        role: 'delegate',
      },
    })
    const group = await invitees.createInvitee({
      ...place,
      invitee: { kind: 'group', words: 'các thành viên Tổ công tác', seats: null, role: 'member' },
    })
    expect(holder).toMatchObject({ name: 'Lê Thị Kim Oanh', titles: 'Giám đốc Sở Tư pháp', honorific: 'ms' })
    // What does not belong to its kind is not taken.
    const corrected = await invitees.updateInvitee({
      id: group.id,
      version: group.version,
      patch: { words: 'các thành viên Tổ giúp việc', name: 'không có chỗ', seats: 12 },
    })
    expect(corrected).toEqual({ ...group, version: 2, words: 'các thành viên Tổ giúp việc', seats: 12 })
    expect((await meetings.get({ id: meeting.id })).invitees.map(({ kind }) => kind)).toEqual([
      'position',
      'quota',
      'group',
    ])
    expect(quota).toMatchObject({ seats: 2 })
  })

  it('does not end before it begins', async () => {
    const { meetings, meeting } = await newMeeting()
    const [eight, ten] = [clockTimeSchema.parse('08:00'), clockTimeSchema.parse('10:00')]
    await refusedAt('endTime', meetings.create({ title: 'Họp', startTime: ten, endTime: eight }))
    const { id } = meeting
    await meetings.update({ id, version: 1, patch: { startTime: eight, endTime: eight } })
    await refusedAt('patch.startTime', meetings.update({ id, version: 2, patch: { startTime: ten } }))
    await meetings.update({ id, version: 2, patch: { endTime: ten } })
    const moved = await meetings.update({ id, version: 3, patch: { startTime: ten } })
    expect(moved).toMatchObject({ startTime: ten, endTime: ten })
    await refusedAt('patch.endTime', meetings.update({ id, version: 4, patch: { endTime: eight } }))
  })

  it('has no main site before it has sites', () => {
    const mainSiteId = '01900000-0000-7000-8000-000000000001'
    const { input } = contract.meetings.create
    expect(input.safeParse({ title: 'Họp' }).success).toBe(true)
    expect(input.safeParse({ title: 'Họp', mainSiteId }).success).toBe(false)
  })

  it('keeps its sites a tree', async () => {
    const { sites, meeting, site } = await newMeeting()
    const child = await sites.createSite({
      meetingId: meeting.id,
      name: 'huyện Na Hang',
      parentId: site.id,
    })
    const loop = sites.updateSite({ id: site.id, version: site.version, patch: { parentId: child.id } })
    await expect(loop).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('takes nothing from another meeting', async () => {
    const { meetings, agenda, sites, minutes, meeting, site } = await newMeeting()
    const other = await meetings.create({ title: 'Họp khác' })
    const refused = async (call: Promise<unknown>) =>
      await expect(call).rejects.toMatchObject({ code: 'not-found' })
    await refused(sites.createSite({ meetingId: other.id, name: 'B', parentId: site.id }))
    await refused(meetings.update({ id: other.id, version: 1, patch: { mainSiteId: site.id } }))
    await refused(agenda.createAgendaItem({ meetingId: other.id, title: 'B', siteId: site.id }))
    await refused(minutes.createEntry({ meetingId: other.id, kind: 'report', siteId: site.id }))
    expect((await meetings.get({ id: meeting.id })).sites).toHaveLength(1)
  })

  it('lifts the child sites of one that is removed, and lets go of what referred to it', async () => {
    const { meetings, agenda, sites, minutes, meeting, site } = await newMeeting()
    const child = await sites.createSite({
      meetingId: meeting.id,
      name: 'huyện Na Hang',
      parentId: site.id,
    })
    await meetings.update({ id: meeting.id, version: 1, patch: { mainSiteId: site.id } })
    const item = await agenda.createAgendaItem({
      meetingId: meeting.id,
      title: 'Khai mạc',
      siteId: site.id,
    })
    await minutes.createEntry({
      meetingId: meeting.id,
      kind: 'opening',
      siteId: site.id,
      agendaItemId: item.id,
    })
    await sites.removeSite({ id: site.id, version: site.version })
    const detail = await meetings.get({ id: meeting.id })
    expect(detail.sites).toMatchObject([{ id: child.id, parentId: null }])
    expect(detail.meeting.mainSiteId).toBeNull()
    expect(detail.agenda).toMatchObject([{ siteId: null }])
    expect((await minutes.get({ meetingId: meeting.id })).entries).toMatchObject([
      { siteId: null, agendaItemId: item.id },
    ])
  })

  it('moves an agenda item before another, or last, and writes only what moves', async () => {
    const { meetings, agenda, meeting, program } = await newMeeting()
    const items = []
    for (const title of ['A', 'B', 'C', 'D'])
      items.push(await agenda.createAgendaItem({ meetingId: meeting.id, title }))
    const [a, b, c, d] = items
    if (!a || !b || !c || !d) throw new Error('four items')
    const titles = async () =>
      (await meetings.get({ id: meeting.id })).agenda.map(({ title }) => title).join('')
    const changes = async () => (await program.workspace.check({})).rows['change'] ?? 0
    const before = await changes()
    await agenda.moveAgendaItem({ id: c.id, version: 1, beforeId: b.id })
    expect(await titles()).toBe('ACBD')
    expect(await changes()).toBe(before + 2)
    await agenda.moveAgendaItem({ id: a.id, version: 1, beforeId: null })
    expect(await titles()).toBe('CBDA')
    await expect(agenda.moveAgendaItem({ id: d.id, version: 9, beforeId: null })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('is removed with everything in it, unless a task came out of it', async () => {
    const { meetings, agenda, sites, minutes, tasks, meeting, site, program } = await newMeeting()
    await sites.createSite({ meetingId: meeting.id, name: 'huyện Na Hang', parentId: site.id })
    await meetings.update({ id: meeting.id, version: 1, patch: { mainSiteId: site.id } })
    const item = await agenda.createAgendaItem({ meetingId: meeting.id, title: 'Thảo luận' })
    await agenda.createAgendaItem({ meetingId: meeting.id, title: 'Tham luận', parentId: item.id })
    const entry = await minutes.createEntry({ meetingId: meeting.id, kind: 'opinion', siteId: site.id })
    const conclusion = await minutes.createConclusion({
      meetingId: meeting.id,
      section: 'assignment',
      entryId: entry.id,
    })
    const list = await tasks.createList({ name: 'Danh mục' })
    const task = await tasks.create({
      taskListId: list.id,
      kind: 'specific',
      content: 'Việc',
      conclusionId: conclusion.id,
    })
    await expect(meetings.remove({ id: meeting.id, version: 2 })).rejects.toMatchObject({
      code: 'meeting-in-use',
      facts: { tasks: 1, documents: 0 },
    })
    expect((await program.workspace.check({})).rows).toMatchObject({
      meeting: 1,
      site: 2,
      entry: 1,
      conclusion: 1,
    })
    await tasks.remove(task)
    await meetings.remove({ id: meeting.id, version: 2 })
    expect((await program.workspace.check({})).rows).toMatchObject({
      meeting: 0,
      site: 0,
      agendaItem: 0,
      entry: 0,
      conclusion: 0,
    })
    expect((await program.workspace.check({})).problems).toEqual([])
  })
})

describe('the minutes', () => {
  it('are not found for a meeting that is not there', async () => {
    const { minutes, site } = await newMeeting()
    await expect(minutes.get({ meetingId: site.id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('move an entry and a conclusion among those of their meeting, and put a new one last', async () => {
    const { minutes, meetings, meeting } = await newMeeting()
    const other = await meetings.create({ title: 'Họp khác' })
    const stranger = await minutes.createEntry({ meetingId: other.id, kind: 'opinion' })
    const entry = async () => await minutes.createEntry({ meetingId: meeting.id, kind: 'opinion' })
    const [a, b] = [await entry(), await entry()]
    await minutes.moveEntry({ id: b.id, version: 1, beforeId: a.id })
    const c = await entry()
    const { entries } = await minutes.get({ meetingId: meeting.id })
    expect(entries.map(({ id }) => id)).toEqual([b.id, a.id, c.id])
    await expect(minutes.moveEntry({ id: c.id, version: 1, beforeId: stranger.id })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(minutes.moveConclusion({ id: c.id, version: 1, beforeId: null })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('let go of an entry that a conclusion came from', async () => {
    const { minutes, meeting } = await newMeeting()
    const entry = await minutes.createEntry({ meetingId: meeting.id, kind: 'opinion' })
    await minutes.createConclusion({ meetingId: meeting.id, section: 'assignment', entryId: entry.id })
    await minutes.removeEntry(entry)
    expect(await minutes.get({ meetingId: meeting.id })).toMatchObject({
      entries: [],
      conclusions: [{ entryId: null }],
    })
  })

  it('keep the mark that a conclusion gives no task', async () => {
    const { minutes, meeting } = await newMeeting()
    const made = await minutes.createConclusion({ meetingId: meeting.id, section: 'assessment' })
    expect(made.withoutTask).toBe(false)
    const marked = await minutes.updateConclusion({ id: made.id, version: 1, patch: { withoutTask: true } })
    expect(marked.withoutTask).toBe(true)
    const same = await minutes.updateConclusion({ id: made.id, version: 2, patch: { withoutTask: true } })
    expect(same.version).toBe(2)
  })
})
