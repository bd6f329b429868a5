import { describe, expect, it } from 'vitest'
import { date, sampleWorkspace, testProgram } from '../support/testWorkspace.ts'

describe('the sample workspace', () => {
  it('counts what the article states: 81 = 20 + 61, 17 in focus, 26 late', async () => {
    const { tasks } = (await sampleWorkspace()).session().handlers
    const summaries = await tasks.summaries({ asOf: date('2024-02-05') })
    expect(
      summaries.map(({ counts, kinds, focus }) => [counts.total, kinds, focus, counts.classes.overdue]),
    ).toEqual([
      [118, { general: 0, specific: 118 }, 0, 26],
      [81, { general: 20, specific: 61 }, 17, 0],
    ])
  })

  it('opens pinned to the day of the report, and says that it is a sample', async () => {
    const status = await (await sampleWorkspace()).workspace.status({})
    expect(status).toMatchObject({ state: 'open', isSample: true, pinnedAsOf: '2024-02-05' })
  })

  it('has one late task less, and one done late more, when a late task is completed', async () => {
    const { tasks } = (await sampleWorkspace()).session().handlers
    const asOf = date('2024-02-05')
    const [late] = (await tasks.list({ asOf, classes: ['overdue'], order: 'deadline', limit: 1 })).tasks
    if (late === undefined) throw new Error('no late task')
    const before = (await tasks.summaries({ asOf }))[0]?.counts.classes
    await tasks.update({ id: late.id, version: late.version, patch: { completedOn: asOf } })
    const after = (await tasks.summaries({ asOf }))[0]?.counts.classes
    expect(after?.overdue).toBe(25)
    expect(after?.doneLate).toBe((before?.doneLate ?? 0) + 1)
  })

  it.each([
    ['2024-06-30', 0],
    ['2024-07-01', 17],
  ])('on %s has %i of the 17 tasks in focus late', async (day, late) => {
    const { tasks } = (await sampleWorkspace()).session().handlers
    const page = await tasks.list({
      asOf: date(day),
      focus: true,
      classes: ['overdue'],
      order: 'list',
      limit: 50,
    })
    expect(page.tasks).toHaveLength(late)
    expect(page.counts?.total).toBe(17)
  })

  it('marks every record that the article does not give', async () => {
    const { handlers } = (await sampleWorkspace()).session()
    const [meeting] = await handlers.meetings.list({})
    if (meeting === undefined) throw new Error('no meeting')
    const detail = await handlers.meetings.get({ id: meeting.id })
    const { entries, conclusions } = await handlers.minutes.get({ meetingId: meeting.id })
    expect(meeting.sample).toContain('ngày, giờ')
    for (const record of [...detail.agenda, ...conclusions]) expect(record.sample).not.toBe('')
    expect(entries.filter(({ sample }) => sample === '').map(({ kind }) => kind)).toEqual([
      'report',
      'report',
      'speech',
    ])
    const { tasks } = await handlers.tasks.list({ asOf: date('2024-02-05'), order: 'list', limit: 200 })
    for (const task of tasks) expect(task.sample).not.toBe('')
  })

  it('is opened again with the corrections made in it, not built anew', async () => {
    const first = await sampleWorkspace()
    const [list] = await first.session().handlers.tasks.lists({})
    if (list === undefined) throw new Error('no list')
    await first.session().handlers.tasks.updateList({ ...list, patch: { soonDays: 10 } })
    await first.workspace.close()
    const second = testProgram({ root: first.root })
    await second.workspace.openSample({})
    expect((await second.session().handlers.tasks.lists({}))[0]?.soonDays).toBe(10)
  })
})
