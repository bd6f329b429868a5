import { describe, expect, it } from 'vitest'
import type { NewTask } from '../../src/main/tasks/writeTask.ts'
import { refusedAt } from '../support/refusals.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

const [early, middle, late] = [date('2024-01-10'), date('2024-01-20'), date('2024-02-05')]

async function oneTask(fields: Partial<NewTask> = {}) {
  const program = await emptyWorkspace()
  const { tasks, directory, meetings } = program.session().handlers
  const list = await tasks.createList({ name: 'Danh mục' })
  const task = await tasks.create({ taskListId: list.id, kind: 'general', content: 'Việc', ...fields })
  const detail = async (asOf = late) => await tasks.get({ id: task.id, asOf })
  return { program, tasks, directory, meetings, list, taskId: task.id, detail }
}

describe('the steps of a task', () => {
  it('move its state from their own day on, whenever they were written', async () => {
    const { tasks, taskId, detail } = await oneTask({ dueOn: middle })
    await tasks.addStep({ taskId, step: { kind: 'completed', happenedOn: late } })
    await tasks.addStep({ taskId, step: { kind: 'started', happenedOn: early } })
    expect((await detail(middle)).task.state).toMatchObject({ stage: 'running', begun: true })
    expect((await detail(late)).task.state).toMatchObject({ stage: 'doneLate', completedOn: late })
    expect((await detail()).steps.map(({ kind }) => kind)).toEqual(['started', 'completed'])
    // What happens to a task does not change what is said of it.
    expect((await detail()).task.version).toBe(1)
  })

  it('extend a deadline only where it is dated', async () => {
    const { tasks, taskId, detail } = await oneTask({ deadlineKind: 'recurring' })
    const step = { kind: 'extended', happenedOn: middle, dueOn: late, dueWording: 'đầu tháng 2' } as const
    await refusedAt('step.dueOn', tasks.addStep({ taskId, step }))
    await tasks.update({ id: taskId, version: 1, patch: { deadlineKind: 'dated', dueOn: early } })
    const extension = await tasks.addStep({ taskId, step, sample: 'Gia hạn' })
    expect(extension).toMatchObject({ dueOn: late, leadId: null, sample: 'Gia hạn', version: 1 })
    expect((await detail()).task).toMatchObject({
      dueOn: early,
      state: { dueOn: late, dueWording: 'đầu tháng 2', extensions: 1 },
    })
  })

  it('take a new lead agency out of the supporting ones', async () => {
    const { tasks, taskId, directory, detail } = await oneTask()
    const a = await directory.createOrganization({ name: 'Công an tỉnh' })
    const b = await directory.createOrganization({ name: 'Sở Tư pháp' })
    const c = await directory.createOrganization({ name: 'Sở Y tế' })
    await tasks.update({
      id: taskId,
      version: 1,
      patch: { leadId: a.id, supportingIds: [b.id, c.id] },
    })
    const step = await tasks.addStep({
      taskId,
      step: { kind: 'transferred', happenedOn: middle, leadId: b.id },
    })
    const transferred = (await detail()).task
    expect(transferred).toMatchObject({ leadId: a.id, supportingIds: [c.id], version: 3 })
    expect(transferred.state.leadId).toBe(b.id)
    await tasks.updateStep({ id: step.id, version: 1, patch: { leadId: c.id } })
    expect((await detail()).task).toMatchObject({ supportingIds: [], state: { leadId: c.id } })
  })

  it('leave nobody both leading and supporting when a transfer is taken back or moved', async () => {
    const { tasks, taskId, directory, detail } = await oneTask()
    const a = await directory.createOrganization({ name: 'Công an tỉnh' })
    const b = await directory.createOrganization({ name: 'Sở Tư pháp' })
    const c = await directory.createOrganization({ name: 'Sở Y tế' })
    await tasks.update({ id: taskId, version: 1, patch: { leadId: a.id } })
    const transfer = async (happenedOn: typeof late, leadId: typeof taskId) =>
      await tasks.addStep({ taskId, step: { kind: 'transferred', happenedOn, leadId } })
    const toB = await transfer(middle, b.id)
    const toC = await transfer(late, c.id)
    const now = async () => (await detail()).task
    const support = async () =>
      await tasks.update({
        id: taskId,
        version: (await now()).version,
        patch: { supportingIds: [a.id, b.id] },
      })
    await support()
    await tasks.updateStep({ id: toC.id, version: 1, patch: { happenedOn: early } })
    expect(await now()).toMatchObject({ supportingIds: [a.id], state: { leadId: b.id } })
    await tasks.removeStep({ id: toC.id, version: 2 })
    await tasks.removeStep(toB)
    expect(await now()).toMatchObject({ supportingIds: [], state: { leadId: a.id } })
  })

  it('let an agency support that led for a while between two others', async () => {
    const { tasks, taskId, directory, detail } = await oneTask()
    const b = await directory.createOrganization({ name: 'Sở Tư pháp' })
    const c = await directory.createOrganization({ name: 'Sở Y tế' })
    await tasks.addStep({ taskId, step: { kind: 'transferred', happenedOn: late, leadId: c.id } })
    await tasks.update({ id: taskId, version: 1, patch: { supportingIds: [b.id] } })
    await tasks.addStep({ taskId, step: { kind: 'transferred', happenedOn: middle, leadId: b.id } })
    expect((await detail()).task).toMatchObject({ supportingIds: [b.id], state: { leadId: c.id } })
  })

  it('are corrected within their kind', async () => {
    const { tasks, taskId, meetings } = await oneTask({ dueOn: early })
    const meeting = await meetings.create({ title: 'Giao ban' })
    const add = async (kind: 'started' | 'completed') =>
      await tasks.addStep({ taskId, step: { kind, happenedOn: middle } })
    const started = await add('started')
    const change = async (id: typeof taskId, patch: object) =>
      await tasks.updateStep({ id, version: 1, patch })
    await refusedAt('patch.dueOn', change(started.id, { dueOn: late }))
    await refusedAt('patch.leadId', change(started.id, { leadId: meeting.id }))
    await refusedAt('patch.meetingId', change(started.id, { meetingId: meeting.id }))
    expect(await change(started.id, { happenedOn: early, dueOn: null, note: 'Sớm hơn' })).toMatchObject({
      happenedOn: early,
      note: 'Sớm hơn',
      version: 2,
    })
    const completed = await add('completed')
    expect(await change(completed.id, { meetingId: meeting.id })).toMatchObject({ meetingId: meeting.id })
    const extended = await tasks.addStep({
      taskId,
      step: { kind: 'extended', happenedOn: middle, dueOn: late },
    })
    await expect(change(extended.id, { dueOn: null })).rejects.toMatchObject({
      facts: { issues: [{ path: 'patch.dueOn', reason: 'missing' }] },
    })
    await tasks.removeStep(extended)
    await expect(tasks.removeStep(extended)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('name the meeting that closed the task, which is not removed then', async () => {
    const { tasks, taskId, meetings } = await oneTask()
    const meeting = await meetings.create({ title: 'Giao ban' })
    await tasks.addStep({
      taskId,
      step: { kind: 'completed', happenedOn: late, meetingId: meeting.id },
    })
    expect(await tasks.closedAt({ meetingId: meeting.id, asOf: late })).toMatchObject([{ id: taskId }])
    await expect(meetings.remove(meeting)).rejects.toMatchObject({
      code: 'meeting-in-use',
      facts: { tasks: 1 },
    })
  })
})

describe('the progress reports of a task', () => {
  it('begin it with the first on its day, and with no other', async () => {
    const { tasks, taskId, detail } = await oneTask()
    const report = await tasks.addProgressReport({ taskId, reportedOn: middle, percent: 40, cause: 'Mưa' })
    expect(report).toMatchObject({ percent: 40, cause: 'Mưa', text: '', version: 1 })
    await tasks.addProgressReport({ taskId, reportedOn: late })
    const { steps, progressReports, task } = await detail()
    expect(steps).toMatchObject([{ kind: 'started', happenedOn: middle }])
    expect(progressReports).toHaveLength(2)
    expect(task.lastReport?.reportedOn).toBe(late)
  })

  it('begin nothing that was begun by then', async () => {
    const { tasks, taskId, detail } = await oneTask({ steps: [{ kind: 'reported', happenedOn: early }] })
    await tasks.addProgressReport({ taskId, reportedOn: middle })
    expect((await detail()).steps).toHaveLength(1)
  })
})

describe('a report of a day before the work was said to begin', () => {
  it('begins the task on its own day', async () => {
    const { tasks, taskId, detail } = await oneTask({
      steps: [
        { kind: 'extended', happenedOn: early, dueOn: late },
        { kind: 'started', happenedOn: late },
      ],
    })
    await tasks.addProgressReport({ taskId, reportedOn: middle })
    expect((await detail()).steps).toMatchObject([
      { kind: 'extended' },
      { kind: 'started', happenedOn: middle },
      { kind: 'started', happenedOn: late },
    ])
    expect((await detail()).task.state.startedOn).toBe(middle)
  })
})

describe('the reminders and sources of a task', () => {
  it('are kept, corrected and removed', async () => {
    const { tasks, taskId, detail } = await oneTask()
    const reminder = await tasks.addReminder({ taskId, remindedOn: middle, form: 'phone' })
    expect(reminder).toMatchObject({ form: 'phone', response: '', documentNumber: '' })
    const answered = await tasks.updateReminder({ ...reminder, patch: { response: 'Sẽ báo cáo' } })
    expect(answered).toMatchObject({ response: 'Sẽ báo cáo', version: 2 })
    expect((await detail()).task.reminders).toBe(1)
    await tasks.removeReminder(answered)
    expect((await detail()).reminders).toEqual([])
  })

  it('stand in an order that is changed by moving one', async () => {
    const { program, tasks, taskId, list, detail } = await oneTask()
    const other = await tasks.create({ taskListId: list.id, kind: 'general', content: 'Việc khác' })
    const foreign = await tasks.addSource({ taskId: other.id, number: '9' })
    const [a, b, c] = [
      await tasks.addSource({ taskId, number: '1' }),
      await tasks.addSource({ taskId, number: '2' }),
      await tasks.addSource({ taskId, number: '3' }),
    ]
    expect([foreign, a, b, c].map(({ ordinal }) => ordinal)).toEqual([0, 0, 1, 2])
    await tasks.moveSource({ id: c.id, version: 1, beforeId: a.id })
    const numbers = async () => (await detail()).task.sources.map(({ number }) => number)
    expect(await numbers()).toEqual(['3', '1', '2'])
    await tasks.moveSource({ id: a.id, version: 2, beforeId: null })
    expect(await numbers()).toEqual(['3', '2', '1'])
    await expect(tasks.moveSource({ id: b.id, version: 3, beforeId: foreign.id })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await tasks.updateSource({ id: b.id, version: 3, patch: { number: '2a' } })).toMatchObject({
      number: '2a',
      kind: '',
    })
    const removed = await program.router.call('tasks', 'removeSource', { id: a.id, version: 3 })
    expect(removed).toMatchObject({ ok: true })
    expect(await numbers()).toEqual(['3', '2a'])
  })
})

describe('the tags', () => {
  it('are set on a task, each once, as a change of it', async () => {
    const { tasks, taskId, detail } = await oneTask()
    const [first, second] = await tasks.tags({})
    if (first === undefined || second === undefined) throw new Error('no tags')
    const patch = { tagIds: [second.id, first.id, second.id] }
    const tagged = await tasks.update({ id: taskId, version: 1, patch })
    expect(tagged).toMatchObject({ version: 2, tagIds: [first.id, second.id] })
    expect(await tasks.update({ id: taskId, version: 2, patch })).toMatchObject({ version: 2 })
    await tasks.update({ id: taskId, version: 2, patch: { tagIds: [second.id] } })
    expect((await detail()).task).toMatchObject({ version: 3, tagIds: [second.id] })
  })

  it('leave every task when they are removed', async () => {
    const { tasks, taskId, detail } = await oneTask()
    const tag = await tasks.createTag({ name: 'Hộ tịch', group: 'field' })
    const renamed = await tasks.updateTag({ ...tag, patch: { name: 'Hộ tịch, quốc tịch' } })
    await tasks.update({ id: taskId, version: 1, patch: { tagIds: [tag.id] } })
    await tasks.removeTag(renamed)
    expect((await detail()).task).toMatchObject({ tagIds: [], version: 3 })
    expect((await tasks.tags({})).map(({ id }) => id)).not.toContain(tag.id)
  })
})
