import { describe, expect, it } from 'vitest'
import type { TaskCounts, TaskDetail, TaskListSummary, TaskPage } from '../../src/shared/tasks/contract.ts'
import { date, sampleWorkspace, testProgram } from '../support/testWorkspace.ts'

const reportDay = date('2024-02-05')
const byDue = { by: 'due', descending: false } as const

/** The sample as the window and the command line reach it. */
async function asUsersCall() {
  const { router } = await sampleWorkspace()
  const call = async <T>(method: string, input: object): Promise<T> => {
    const reply = await router.call('tasks', method, input)
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value as T
  }
  /** Of the list by the roadmap, as of the day of the report. */
  const classes = async () => {
    const [roadmap] = await call<readonly TaskListSummary[]>('summaries', { asOf: reportDay })
    if (roadmap === undefined) throw new Error('no list')
    return roadmap.counts.classes
  }
  return { call, classes }
}

async function firstLate(call: <T>(method: string, input: object) => Promise<T>) {
  const filter = { asOf: reportDay, classes: ['overdue'], sort: byDue, limit: 1 }
  const [late] = (await call<TaskPage>('list', filter)).tasks
  if (late === undefined) throw new Error('no late task')
  return late
}

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
    const { call, classes } = await asUsersCall()
    const before = await classes()
    const late = await firstLate(call)
    await call('addStep', { taskId: late.id, step: { kind: 'completed', happenedOn: reportDay } })
    const after = await classes()
    expect(after.overdue).toBe(25)
    expect(after.doneLate).toBe(before.doneLate + 1)
  })

  it('has one late task less when a late one is extended from its day on', async () => {
    const { call, classes } = await asUsersCall()
    const before = await classes()
    const late = await firstLate(call)
    const step = { kind: 'extended', happenedOn: reportDay, dueOn: '2024-03-31' }
    await call('addStep', { taskId: late.id, step })
    expect(await classes()).toEqual({ ...before, overdue: 25, onTrack: before.onTrack + 1 })
    const { task } = await call<TaskDetail>('get', { id: late.id, asOf: reportDay })
    expect(task).toMatchObject({ dueOn: late.dueOn, state: { dueOn: '2024-03-31', extensions: 1 } })
  })

  it('has none of the 17 late on 30/6/2024, and every unfinished one the day after', async () => {
    const { call } = await asUsersCall()
    const focus = (asOf: string) => ({ asOf, focus: true })
    const done = await call<TaskPage>('list', { ...focus('2024-06-30'), sort: byDue, limit: 1 })
    const [first] = done.tasks
    if (first === undefined) throw new Error('no task in focus')
    const lateOn = async (asOf: string) => await call<TaskCounts>('counts', focus(asOf))
    expect(await lateOn('2024-06-30')).toMatchObject({ total: 17, classes: { overdue: 0 } })
    expect(await lateOn('2024-07-01')).toMatchObject({ total: 17, classes: { overdue: 17 } })
    await call('addStep', { taskId: first.id, step: { kind: 'completed', happenedOn: '2024-06-30' } })
    expect(await lateOn('2024-07-01')).toMatchObject({ classes: { overdue: 16, doneOnTime: 1 } })
  })

  it('has tasks with everything that the registry keeps, all of it said to be invented', async () => {
    const { call } = await asUsersCall()
    const { tasks: page } = await call<TaskPage>('list', { asOf: reportDay, sort: byDue, limit: 200 })
    const details = await Promise.all(
      page.map(async ({ id }) => await call<TaskDetail>('get', { id, asOf: reportDay })),
    )
    const logs = details.flatMap(({ task, steps, progressReports, reminders }) => [
      ...task.sources,
      ...steps,
      ...progressReports,
      ...reminders,
    ])
    expect(logs.filter(({ sample }) => sample === '')).toEqual([])
    const count = (of: (detail: TaskDetail) => number) => details.reduce((sum, detail) => sum + of(detail), 0)
    const stepsOf = (kind: string) => count(({ steps }) => steps.filter((step) => step.kind === kind).length)
    expect(stepsOf('extended')).toBe(2)
    expect(count(({ progressReports }) => progressReports.length)).toBe(3)
    expect(count(({ reminders }) => reminders.length)).toBe(2)
    expect(count(({ task }) => task.tagIds.length)).toBe(26 + 81)
    expect(details.filter(({ children }) => children.length > 0)).toMatchObject([
      { children: [{ code: '17' }, { code: '18' }] },
    ])
    expect(details.filter(({ task }) => task.sources.length === 0)).toHaveLength(2)
  })

  it('has a task that was closed at the meeting', async () => {
    const { handlers } = (await sampleWorkspace()).session()
    const meeting = (await handlers.meetings.list({})).find(({ state }) => state === 'ended')
    if (meeting === undefined) throw new Error('no meeting')
    const closed = await handlers.tasks.closedAt({ meetingId: meeting.id, asOf: reportDay })
    expect(closed).toMatchObject([{ state: { stage: 'doneOnTime', completedOn: reportDay } }])
  })

  it('marks every record that the article does not give', async () => {
    const { handlers } = (await sampleWorkspace()).session()
    const meeting = (await handlers.meetings.list({})).find(({ state }) => state === 'ended')
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
    const { tasks } = await handlers.tasks.list({ asOf: reportDay, sort: byDue, limit: 200 })
    expect(tasks).toHaveLength(199)
    for (const task of tasks) expect(task.sample).not.toBe('')
  })

  it('has a coming meeting of the same series half prepared, all of it marked', async () => {
    const { handlers } = (await sampleWorkspace()).session()
    const { meetings, materials, preparation } = handlers
    const next = await preparation.next({ asOf: reportDay })
    if (next === null) throw new Error('no meeting is coming')
    const { meeting, readiness } = next
    expect(new Set((await meetings.list({})).map(({ seriesId }) => seriesId)).size).toBe(1)
    const { sites: _, ...parts } = await meetings.get({ id: meeting.id })
    const records = [parts.meeting, ...parts.agenda, ...parts.invitees, ...parts.speeches, ...parts.linkTests]
    for (const { sample } of [...records, ...(await materials.list({ meetingId: meeting.id }))])
      expect(sample).not.toBe('')
    expect(readiness.daysLeft).toBe(2)
    expect(readiness.items.map(({ check, done, total }) => `${check} ${done}/${total}`)).toEqual([
      'invitationsSent 10/11',
      'agendaPublished 0/1',
      'invitationsAnswered 7/11',
      'seatsNamed 6/13',
      'papersPresent 0/3',
      'speechesHandedIn 1/2',
      'documentsSigned 0/2',
      'sitesTested 3/5',
      'sitesConnected 0/5',
    ])
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
