import { describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/contract/schema.ts'
import { clockTimeSchema } from '../../src/shared/time/clockTime.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'
import { testId } from '../support/testId.ts'

const time = (text: string) => clockTimeSchema.parse(text)

async function newMeeting() {
  const program = await emptyWorkspace()
  const { handlers } = program.session()
  const meeting = await handlers.meetings.create({ title: 'Hội nghị sơ kết', heldOn: date('2024-02-05') })
  const place = { meetingId: meeting.id }
  const site = await handlers.sites.createSite({ ...place, name: 'huyện Na Hang' })
  return { ...handlers, meeting, place, site }
}

describe('an entry', () => {
  it('keeps when it was noted, and of a kiến nghị who handles it until when with what outcome', async () => {
    const { minutes, directory, place, site } = await newMeeting()
    const agency = await directory.createOrganization({ name: 'Sở Tài chính' })
    const made = await minutes.createEntry({ ...place, kind: 'proposal', at: time('09:08') })
    expect(made).toMatchObject({ at: '09:08', handlingAgencyId: null, dueOn: null, outcome: '' })
    const patch = {
      siteId: site.id,
      handlingAgencyId: agency.id,
      dueOn: date('2024-03-31'),
      outcome: 'Đã bố trí 1,2 tỷ đồng',
    }
    const updated = await minutes.updateEntry({ id: made.id, version: 1, patch })
    expect(updated).toEqual({ ...made, ...patch, version: 2 })
    expect((await minutes.get(place)).entries).toEqual([updated])
  })

  it('is refused with an agency that is not there', async () => {
    const { minutes, place } = await newMeeting()
    const handlingAgencyId = testId(77)
    await expect(minutes.createEntry({ ...place, kind: 'proposal', handlingAgencyId })).rejects.toMatchObject(
      {
        code: 'not-found',
      },
    )
  })

  it('comes back whole when its removal is undone, with the conclusion that came of it', async () => {
    const { minutes, history, place } = await newMeeting()
    const vote = { votesFor: 60, votesAgainst: 0, votesOther: 2 }
    const entry = await minutes.createEntry({ ...place, kind: 'vote', at: time('10:40'), ...vote })
    await minutes.createConclusion({ ...place, section: 'assignment', entryId: entry.id })
    const { actionId } = await minutes.removeEntry(entry)
    expect(await minutes.get(place)).toMatchObject({ entries: [], conclusions: [{ entryId: null }] })
    await history.undo({ actionId })
    expect(await minutes.get(place)).toMatchObject({
      entries: [{ ...vote, id: entry.id, at: '10:40' }],
      conclusions: [{ entryId: entry.id }],
    })
  })
})

describe('a conclusion', () => {
  it('keeps its time, is carried over always at first, and comes back when its removal is undone', async () => {
    const { minutes, history, place } = await newMeeting()
    const made = await minutes.createConclusion({ ...place, section: 'assignment', at: time('11:05') })
    expect(made).toMatchObject({ at: '11:05', carryRule: 'always', carryDays: 7, carryFrom: null })
    const { actionId } = await minutes.removeConclusion(made)
    expect((await minutes.get(place)).conclusions).toEqual([])
    await history.undo({ actionId })
    expect((await minutes.get(place)).conclusions).toMatchObject([{ id: made.id, at: '11:05' }])
  })
})

describe('the list of kiến nghị', () => {
  it('has those of all meetings, the newest meeting first, each with where it was raised and by whom', async () => {
    const { minutes, meetings, directory, meeting, place, site } = await newMeeting()
    const later = await meetings.create({ title: 'Họp tháng 3', heldOn: date('2024-03-04') })
    const undated = await meetings.create({ title: 'Họp chưa có ngày' })
    const person = await directory.createPerson({ fullName: 'Ma Thị Lượng' })
    const propose = async (meetingId: Id, text: string) =>
      await minutes.createEntry({ meetingId, kind: 'proposal', text })
    const first = await minutes.createEntry({
      ...place,
      kind: 'proposal',
      siteId: site.id,
      personId: person.id,
      text: 'Bố trí kinh phí',
    })
    await minutes.createEntry({ ...place, kind: 'opinion', text: 'không phải kiến nghị' })
    const second = await minutes.createEntry({ ...place, kind: 'proposal', speaker: 'UBND xã' })
    const third = await propose(later.id, 'Bổ sung máy trạm')
    const fourth = await propose(undated.id, 'Sửa quy chế')

    const all = await minutes.proposals({})
    expect(all.map(({ id }) => id)).toEqual([fourth.id, third.id, first.id, second.id])
    expect(all[2]).toEqual({
      ...first,
      meetingTitle: 'Hội nghị sơ kết',
      heldOn: '2024-02-05',
      siteName: 'huyện Na Hang',
      raisedBy: 'Ma Thị Lượng',
    })
    expect(all[3]).toMatchObject({ siteName: '', raisedBy: 'UBND xã' })
    const own = await minutes.proposals({ meetingId: meeting.id })
    expect(own.map(({ id }) => id)).toEqual([first.id, second.id])
  })
})

describe('an assignment of a conclusion', () => {
  const key = 'so tu phap so hoa so ho tich'

  it('that is made a task is settled by the same user action, and both are taken back together', async () => {
    const { minutes, tasks, directory, history, place } = await newMeeting()
    const [lead, helper] = [
      await directory.createOrganization({ name: 'Sở Tư pháp' }),
      await directory.createOrganization({ name: 'Công an tỉnh' }),
    ]
    const list = await tasks.createList({ name: 'Lộ trình' })
    const { id } = await minutes.createConclusion({ ...place, section: 'assignment' })
    const task = {
      taskListId: list.id,
      kind: 'specific',
      content: 'Số hóa sổ hộ tịch',
      leadId: lead.id,
      supportingIds: [helper.id],
      dueOn: date('2024-06-30'),
      dueWording: 'quý II/2024',
      assignedOn: date('2024-02-05'),
    } as const
    const { actionId } = await minutes.settleAssignments({
      id,
      version: 1,
      keys: [key],
      tasks: [{ ...task, supportingIds: [helper.id] }],
    })
    const given = async () => {
      const page = await tasks.list({
        asOf: date('2024-02-05'),
        conclusionIds: [id],
        sort: { by: 'list', descending: false },
        limit: 10,
      })
      return page.tasks
    }
    expect(await given()).toMatchObject([{ ...task, conclusionId: id }])
    expect(await minutes.getConclusion({ id })).toMatchObject({ version: 2, settledAssignments: [key] })
    await history.undo({ actionId })
    expect(await given()).toEqual([])
    expect((await minutes.getConclusion({ id })).settledAssignments).toEqual([])
  })

  it('that is refused is remembered once, beside those refused before', async () => {
    const { minutes, history, place } = await newMeeting()
    const { id } = await minutes.createConclusion({ ...place, section: 'assignment' })
    await minutes.settleAssignments({ id, version: 1, keys: [key], tasks: [] })
    const { actionId } = await minutes.settleAssignments({ id, version: 2, keys: [key, 'khac'], tasks: [] })
    expect((await minutes.getConclusion({ id })).settledAssignments).toEqual([key, 'khac'])
    await history.undo({ actionId })
    expect((await minutes.getConclusion({ id })).settledAssignments).toEqual([key])
  })

  it('is neither settled nor made a task when the conclusion has moved on or the task is refused', async () => {
    const { minutes, tasks, place } = await newMeeting()
    const list = await tasks.createList({ name: 'Lộ trình' })
    const { id } = await minutes.createConclusion({ ...place, section: 'assignment' })
    const task = { taskListId: list.id, kind: 'specific', content: 'Số hóa' } as const
    await expect(
      minutes.settleAssignments({ id, version: 7, keys: [key], tasks: [task] }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      minutes.settleAssignments({ id, version: 1, keys: [key], tasks: [{ ...task, leadId: testId(77) }] }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await minutes.getConclusion({ id })).toMatchObject({ version: 1, settledAssignments: [] })
  })
})
