import { describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/contract/schema.ts'
import { carriedParts } from '../../src/shared/meetings/series.ts'
import { reviewItemTitle } from '../../src/shared/meetings/nextMeeting.ts'
import { clockTimeSchema } from '../../src/shared/time/clockTime.ts'
import { recordSnapshot } from '../support/recordSnapshot.ts'
import { date, emptyWorkspace, type TestProgram } from '../support/testWorkspace.ts'

const heldOn = date('2024-02-05')
const at = (time: string) => clockTimeSchema.parse(time)

/** A meeting of a monthly series that was held, with sites, invitees, an agenda that was run, and conclusions. */
async function heldMeeting() {
  const program = await emptyWorkspace()
  const { meetings, agenda, invitees, sites, directory, minutes, tasks } = program.session().handlers
  const series = await meetings.createSeries({
    name: 'Giao ban Tổ công tác',
    frequency: 'monthly',
    dayOfMonth: 10,
  })
  const meeting = await meetings.create({
    title: 'Giao ban Tổ công tác tháng 02/2024',
    heldOn,
    startTime: at('08:00'),
    seriesId: series.id,
    state: 'ended',
    place: 'Phòng họp A',
  })
  const meetingId = meeting.id
  const main = await sites.createSite({
    meetingId,
    name: 'UBND tỉnh',
    kind: 'province',
    state: 'connected',
  })
  const below = await sites.createSite({
    meetingId,
    name: 'huyện Na Hang',
    parentId: main.id,
    incident: 'Mất tiếng',
    roomCode: '123 456',
  })
  await meetings.update({ id: meetingId, version: 1, patch: { mainSiteId: main.id } })
  const person = await directory.createPerson({ fullName: 'Nguyễn Văn Sơn', honorific: 'comrade' })
  const until = date('2024-02-29')
  const position = await directory.createPosition({
    personId: person.id,
    title: 'Phó Giám đốc',
    validTo: until,
  })
  await directory.createPosition({ personId: person.id, title: 'Giám đốc', validFrom: date('2024-03-01') })
  const invite = async (siteId: Id, invitee: Parameters<typeof invitees.createInvitee>[0]['invitee']) =>
    await invitees.createInvitee({ meetingId, siteId, invitee })
  const chair = await invite(main.id, { kind: 'person', personId: person.id, role: 'chair' })
  await invite(main.id, { kind: 'position', positionId: position.id, role: 'member' })
  await invite(below.id, {
    kind: 'quota',
    organizationId: null,
    words: 'đại diện lãnh đạo UBND huyện',
    seats: 2,
    role: 'delegate',
  })
  await invite(below.id, { kind: 'group', words: 'phóng viên', seats: 3, role: 'press' })
  await invitees.updateInvitee({
    id: chair.id,
    version: chair.version,
    patch: { invitedOn: heldOn, confirmation: 'standIn', standInName: 'Trần Thị B', phone: '0912' },
  })
  const opening = await agenda.createAgendaItem({ meetingId, title: 'Khai mạc', siteId: main.id })
  await agenda.updateAgendaItem({ id: opening.id, version: 1, patch: { startedAt: at('08:05') } })
  const report = await agenda.createAgendaItem({ meetingId, title: 'Báo cáo' })
  await agenda.createAgendaItem({ meetingId, title: 'Báo cáo của Công an tỉnh', parentId: report.id })
  const list = await tasks.createList({ name: 'Nhiệm vụ 2024' })
  const conclude = async (text: string, dueOn: string | null) => {
    const { id } = await minutes.createConclusion({ meetingId, section: 'assignment', text })
    if (dueOn === null) return id
    await tasks.create({
      taskListId: list.id,
      kind: 'specific',
      content: text,
      conclusionId: id,
      deadlineKind: 'dated',
      dueOn: date(dueOn),
    })
    return id
  }
  return { program, series, meetingId, main, below, list, conclude }
}

async function make(program: TestProgram, meetingId: Id, take: readonly (typeof carriedParts)[number][]) {
  const { meetings } = program.session().handlers
  const next = await meetings.nextMeeting({ meetingId, asOf: heldOn })
  const made = await meetings.createNextMeeting({
    meetingId,
    title: next.title,
    heldOn: next.heldOn,
    take: [...take],
  })
  return { next, made, detail: await meetings.get({ id: made.meeting.id }) }
}

describe('the next meeting of a series', () => {
  it('says what will be made before it is made', async () => {
    const { program, meetingId, conclude } = await heldMeeting()
    await conclude('Hoàn thành cấp căn cước', '2024-06-30')
    await conclude('Ghi nhận kết quả', null)
    expect((await make(program, meetingId, [])).next).toEqual({
      title: 'Giao ban Tổ công tác tháng 02/2024',
      heldOn: '2024-02-15',
      movedFrom: '2024-02-10',
      counts: { sites: 2, invitees: 3, agenda: 3, conclusions: 2, unfinishedItems: 1 },
      existingId: null,
    })
  })

  it('copies what stays and begins anew what belongs to the day', async () => {
    const { program, meetingId, conclude } = await heldMeeting()
    await conclude('Hoàn thành cấp căn cước', '2024-06-30')
    const { meetings } = program.session().handlers
    const made = await meetings.createNextMeeting({
      meetingId,
      title: 'Giao ban tháng 03/2024',
      heldOn: date('2024-03-11'),
      take: [...carriedParts],
    })
    const { meeting, sites, invitees, agenda } = await meetings.get({ id: made.meeting.id })
    const [main, below] = sites
    expect(meeting).toMatchObject({
      heldOn: '2024-03-11',
      startTime: '08:00',
      state: 'scheduled',
      place: 'Phòng họp A',
    })
    expect(meeting.mainSiteId).toBe(main?.id)
    expect(below).toMatchObject({ parentId: main?.id, roomCode: '123 456', state: 'notReady', incident: '' })
    expect(main).toMatchObject({ state: 'notReady', connectedAt: null })
    expect(invitees.map(({ role }) => role).toSorted()).toEqual(['chair', 'delegate', 'member'])
    const chair = invitees.find(({ role }) => role === 'chair')
    expect(chair).toMatchObject({
      siteId: main?.id,
      titles: 'Giám đốc',
      phone: '0912',
      invitedOn: null,
      confirmation: 'waiting',
      standInName: '',
    })
    expect(invitees.find(({ role }) => role === 'member')).toMatchObject({ name: '', titles: 'Phó Giám đốc' })
    expect(agenda.map(({ title, startedAt, note }) => [title, startedAt, note])).toEqual([
      ['Khai mạc', null, ''],
      [reviewItemTitle, null, ''],
      ['Báo cáo', null, ''],
      ['Báo cáo của Công an tỉnh', null, 'Chưa thực hiện ở kỳ họp ngày 05/02/2024'],
    ])
    expect(agenda[0]?.siteId).toBe(main?.id)
    expect(agenda[3]?.parentId).toBe(agenda[2]?.id)
  })

  it('takes what was left over alone, with the item that it is a part of', async () => {
    const { program, meetingId } = await heldMeeting()
    const { detail } = await make(program, meetingId, ['unfinishedItems'])
    expect(detail.sites).toEqual([])
    expect(detail.invitees).toEqual([])
    expect(detail.agenda.map(({ title }) => title)).toEqual(['Báo cáo', 'Báo cáo của Công an tỉnh'])
  })

  it('is taken back whole by one undo, and made again by the next', async () => {
    const { program, meetingId } = await heldMeeting()
    const before = recordSnapshot(program.root).fields
    const { made } = await make(program, meetingId, carriedParts)
    const { history, meetings } = program.session().handlers
    const { actionId } = await history.undo({ actionId: made.actionId })
    expect(recordSnapshot(program.root).fields).toEqual(before)
    await history.undo({ actionId })
    const detail = await meetings.get({ id: made.meeting.id })
    expect([detail.sites.length, detail.invitees.length, detail.agenda.length]).toEqual([2, 3, 4])
  })

  it('is found by the meeting before it once it is there', async () => {
    const { program, meetingId } = await heldMeeting()
    const { made } = await make(program, meetingId, [])
    const { meetings } = program.session().handlers
    expect((await meetings.nextMeeting({ meetingId, asOf: heldOn })).existingId).toBe(made.meeting.id)
  })

  it('stays without a series when its series is removed', async () => {
    const { program, meetingId, series } = await heldMeeting()
    const { meetings, history } = program.session().handlers
    const { actionId } = await meetings.removeSeries({ id: series.id, version: series.version })
    expect((await meetings.get({ id: meetingId })).meeting.seriesId).toBeNull()
    expect(await meetings.listSeries({})).toEqual([])
    await history.undo({ actionId })
    expect((await meetings.get({ id: meetingId })).meeting.seriesId).toBe(series.id)
  })
})

describe('conclusions of earlier meetings', () => {
  it('come with their tasks, those that wait for their rule marked, and leave when they are done', async () => {
    const { program, meetingId, conclude } = await heldMeeting()
    const { minutes, tasks } = program.session().handlers
    const always = await conclude('Luôn rà soát', '2024-12-31')
    const late = await conclude('Trước hạn 7 ngày', '2024-12-31')
    await minutes.updateConclusion({ id: late, version: 1, patch: { carryRule: 'beforeDue' } })
    const later = await conclude('Từ tháng 6', null)
    await minutes.updateConclusion({
      id: later,
      version: 1,
      patch: { carryRule: 'fromDay', carryFrom: date('2024-06-01') },
    })
    const second = (await make(program, meetingId, [])).made.meeting.id
    const third = (await make(program, second, [])).made.meeting.id
    const shownAt = async (id: Id, asOf = heldOn) =>
      (await minutes.carriedOver({ meetingId: id, asOf })).map(({ conclusion, shown }) => [
        conclusion.text,
        shown,
      ])

    expect(await shownAt(meetingId)).toEqual([])
    expect(await shownAt(second)).toEqual([
      ['Luôn rà soát', true],
      ['Trước hạn 7 ngày', false],
      ['Từ tháng 6', false],
    ])
    const [first] = await minutes.carriedOver({ meetingId: second, asOf: heldOn })
    expect(first).toMatchObject({ meetingId, heldOn: '2024-02-05', tasks: [{ content: 'Luôn rà soát' }] })
    expect(await shownAt(third)).toHaveLength(3)

    const [task] = (
      await tasks.list({
        asOf: heldOn,
        conclusionIds: [always],
        sort: { by: 'list', descending: false },
        limit: 10,
      })
    ).tasks
    if (task === undefined) throw new Error('the conclusion gave no task')
    await tasks.addStep({ taskId: task.id, step: { kind: 'completed', happenedOn: date('2024-02-20') } })
    expect(await shownAt(third, date('2024-02-19'))).toHaveLength(3)
    expect(await shownAt(third, date('2024-02-20'))).toHaveLength(2)
    // The meeting right after it still hears what became of it.
    expect(await shownAt(second, date('2024-02-20'))).toHaveLength(3)
  })
})
