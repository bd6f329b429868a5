import { describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/contract/schema.ts'
import { idSchema } from '../../src/shared/contract/schema.ts'
import type { DoneAction } from '../../src/shared/history/contract.ts'
import type { Task } from '../../src/shared/tasks/contract.ts'
import { lastAction, recordSnapshot } from '../support/recordSnapshot.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

const day = date('2024-02-05')

/** A workspace with a task that has one of everything, a task below it and one beside it. */
async function registry() {
  const program = await emptyWorkspace()
  const { tasks, directory, history } = program.session().handlers
  const lead = await directory.createOrganization({ name: 'Sở Tư pháp' })
  const other = await directory.createOrganization({ name: 'Công an tỉnh' })
  const list = await tasks.createList({ name: 'Danh mục' })
  const elsewhere = await tasks.createList({ name: 'Danh mục khác' })
  const [tag] = await tasks.tags({})
  if (tag === undefined) throw new Error('no tag')
  const ofList = { taskListId: list.id, kind: 'general', content: 'Việc' } as const
  const task = await tasks.create({
    ...ofList,
    leadId: lead.id,
    supportingIds: [other.id],
    tagIds: [tag.id],
    sources: [{ number: '1/QĐ' }],
    steps: [{ kind: 'started', happenedOn: day }],
  })
  await tasks.addReminder({ taskId: task.id, remindedOn: day, form: 'phone' })
  await tasks.addProgressReport({ taskId: task.id, reportedOn: day, percent: 10 })
  const part = await tasks.create({ ...ofList, parentId: task.id })
  const beside = await tasks.create(ofList)
  const snapshot = () => recordSnapshot(program.root)
  const undoLast = async () => await history.undo({ actionId: idSchema.parse(lastAction(program.root)) })
  return {
    program,
    tasks,
    history,
    lead,
    other,
    list,
    elsewhere,
    tag,
    task,
    part,
    beside,
    snapshot,
    undoLast,
  }
}

type Registry = Awaited<ReturnType<typeof registry>>

const actions: readonly (readonly [what: string, act: (registry: Registry) => Promise<unknown>])[] = [
  ['changes a text', async ({ tasks, task }) => await tasks.update({ ...task, patch: { note: 'Ghi chú' } })],
  [
    'changes agencies, tags and dates together',
    async ({ tasks, task, other }) =>
      await tasks.update({ ...task, patch: { leadId: other.id, tagIds: [], dueOn: day } }),
  ],
  [
    'moves a task and its parts to another list',
    async ({ tasks, task, elsewhere }) =>
      await tasks.update({ ...task, patch: { taskListId: elsewhere.id, kind: 'specific' } }),
  ],
  [
    'removes a task with all its logs',
    async ({ tasks, task, part }) =>
      await tasks.updateMany({ tasks: [task, part], change: { change: 'remove' } }),
  ],
  [
    'adds a task with its logs',
    async ({ tasks, list, other }) =>
      await tasks.create({
        taskListId: list.id,
        kind: 'specific',
        content: 'Việc mới',
        supportingIds: [other.id],
        sources: [{}, {}],
        steps: [{ kind: 'started', happenedOn: day }],
      }),
  ],
  [
    'adds a task and changes it at once, transferring it twice',
    async ({ tasks, list, lead, other }) =>
      await tasks.create({
        taskListId: list.id,
        kind: 'general',
        content: 'Việc mới',
        supportingIds: [other.id, lead.id],
        steps: [
          { kind: 'transferred', happenedOn: day, leadId: other.id },
          { kind: 'transferred', happenedOn: day, leadId: lead.id },
        ],
      }),
  ],
  [
    'reports for the first time on a task',
    async ({ tasks, beside }) => await tasks.addProgressReport({ taskId: beside.id, reportedOn: day }),
  ],
  [
    'transfers a task to an agency that supported it',
    async ({ tasks, task, other }) =>
      await tasks.addStep({
        taskId: task.id,
        step: { kind: 'transferred', happenedOn: day, leadId: other.id },
      }),
  ],
  ['removes a tag from everywhere', async ({ tasks, tag }) => await tasks.removeTag(tag)],
  [
    'removes a holiday',
    async ({ program }) => {
      const { calendar } = program.session().handlers
      const [first] = await calendar.holidays({})
      if (first !== undefined) await calendar.removeHoliday(first)
    },
  ],
  [
    'pins the as-of day',
    async ({ program }) => {
      await program.workspace.update({ version: 1, patch: { pinnedAsOf: day } })
    },
  ],
]

const removals: readonly (readonly [what: string, remove: (registry: Registry) => Promise<DoneAction>])[] = [
  ['a task', async ({ tasks, part }) => await tasks.remove({ id: part.id, version: part.version })],
  ['a step', async ({ tasks, task }) => await tasks.removeStep(await firstOf(tasks, task.id, 'steps'))],
  [
    'a reminder',
    async ({ tasks, task }) => await tasks.removeReminder(await firstOf(tasks, task.id, 'reminders')),
  ],
  [
    'a source',
    async ({ tasks, task }) => {
      const [source] = (await tasks.get({ id: task.id, asOf: day })).task.sources
      if (source === undefined) throw new Error('no source')
      return await tasks.removeSource(source)
    },
  ],
  [
    'a holiday',
    async ({ program }) => {
      const { calendar } = program.session().handlers
      const [holiday] = await calendar.holidays({})
      if (holiday === undefined) throw new Error('no holiday')
      return await calendar.removeHoliday(holiday)
    },
  ],
]

async function firstOf(tasks: Registry['tasks'], id: Id, part: 'steps' | 'reminders') {
  const [first] = (await tasks.get({ id, asOf: day }))[part]
  if (first === undefined) throw new Error(`no ${part}`)
  return { id: first.id, version: first.version }
}

describe('an undo', () => {
  it.each(actions)('puts everything back as it was after an action that %s', async (_, act) => {
    const registered = await registry()
    const { snapshot, undoLast } = registered
    const before = snapshot()
    await act(registered)
    const after = snapshot()
    expect(after.fields).not.toEqual(before.fields)
    await undoLast()
    const undone = snapshot()
    expect(undone.fields).toEqual(before.fields)
    // Versions never go back: who still has an old one must notice.
    const rose = Object.entries(before.versions).map(([record, version]) => {
      const [then = version, now = 0] = [after.versions[record], undone.versions[record]]
      const wasTouched = after.versions[record] !== version
      return wasTouched ? now > then : now === version
    })
    expect(rose).not.toContain(false)
  })

  it.each(removals)('brings back %s by the action that its removal answers', async (_, remove) => {
    const registered = await registry()
    const before = registered.snapshot()
    const { actionId } = await remove(registered)
    expect(registered.snapshot().fields).not.toEqual(before.fields)
    await registered.history.undo({ actionId })
    expect(registered.snapshot().fields).toEqual(before.fields)
  })

  it.each(actions)('can itself be undone, which does again what %s', async (_, act) => {
    const registered = await registry()
    const { snapshot, undoLast, history } = registered
    const before = snapshot()
    await act(registered)
    const after = snapshot()
    const { actionId } = await undoLast()
    const again = await history.undo({ actionId })
    expect(snapshot().fields).toEqual(after.fields)
    await history.undo({ actionId: again.actionId })
    expect(snapshot().fields).toEqual(before.fields)
  })

  it('says how many records are as they were, and shows those that came back', async () => {
    const { program, tasks, task, undoLast } = await registry()
    await tasks.update({ ...task, patch: { note: 'Ghi chú', tagIds: [] } })
    program.events.length = 0
    expect(await undoLast()).toMatchObject({ records: 2 })
    expect(program.events).toEqual([{ type: 'changed', features: ['tasks'] }])
    expect((await tasks.get({ id: task.id, asOf: day })).task).toMatchObject({ note: '', version: 3 })
  })

  it('is refused, whole, when a record was changed since, even back to what it was', async () => {
    const { program, tasks, task, beside, history, snapshot } = await registry()
    const change = { change: 'fields', patch: { assigner: 'Chủ tịch' } } as const
    const { actionId } = await tasks.updateMany({ tasks: [beside, task], change })
    const update = async (version: number, assigner: string) =>
      await tasks.update({ id: task.id, version, patch: { assigner } })
    await update(2, 'Tổ trưởng')
    await update(3, 'Chủ tịch')
    const before = snapshot()
    program.events.length = 0
    await expect(history.undo({ actionId })).rejects.toMatchObject({
      code: 'changed-since',
      facts: { what: 'task' },
    })
    expect(snapshot()).toEqual(before)
    expect(program.events).toEqual([])
  })

  it('leaves texts alone that were typed in other fields since, and is refused after any other change', async () => {
    const { tasks, task, history } = await registry()
    const { actionId } = await tasks.updateMany({
      tasks: [task],
      change: { change: 'fields', patch: { assigner: 'Chủ tịch' } },
    })
    await tasks.update({ id: task.id, version: 2, patch: { note: 'Ghi chú' } })
    const undone = await history.undo({ actionId })
    const read = async () => (await tasks.get({ id: task.id, asOf: day })).task
    expect(await read()).toMatchObject({ assigner: task.assigner, note: 'Ghi chú', version: 4 })
    await tasks.update({ id: task.id, version: 4, patch: { note: '', priority: 'urgent' } })
    await expect(history.undo(undone)).rejects.toMatchObject({ code: 'changed-since' })
    expect(await read()).toMatchObject({ assigner: task.assigner, note: '', priority: 'urgent' })
  })

  it('is refused when a record was removed since, or brought back already', async () => {
    const { tasks, beside, history, program, undoLast } = await registry()
    const changed = await tasks.update({ ...beside, patch: { note: 'Ghi chú' } })
    const changing = idSchema.parse(lastAction(program.root))
    await tasks.remove(changed)
    const removing = idSchema.parse(lastAction(program.root))
    await expect(history.undo({ actionId: changing })).rejects.toMatchObject({ code: 'changed-since' })
    await undoLast()
    await expect(history.undo({ actionId: removing })).rejects.toMatchObject({ code: 'changed-since' })
  })

  it('is refused when something was added to what it would remove, or its place was taken', async () => {
    const { tasks, list, history, program, task, tag } = await registry()
    const made = await tasks.create({ taskListId: list.id, kind: 'general', content: 'Việc' })
    const making = idSchema.parse(lastAction(program.root))
    await tasks.addReminder({ taskId: made.id, remindedOn: day, form: 'email' })
    await expect(history.undo({ actionId: making })).rejects.toMatchObject({ code: 'still-referenced' })

    const { calendar } = program.session().handlers
    const [holiday] = await calendar.holidays({})
    if (holiday === undefined) throw new Error('no holiday')
    await calendar.removeHoliday(holiday)
    const removing = idSchema.parse(lastAction(program.root))
    await calendar.createHoliday({ day: holiday.day, name: 'Ngày khác', kind: 'off' })
    await expect(history.undo({ actionId: removing })).rejects.toMatchObject({ code: 'changed-since' })

    await tasks.update({ ...task, patch: { tagIds: [] } })
    const untagging = idSchema.parse(lastAction(program.root))
    await tasks.update({ id: task.id, version: 2, patch: { tagIds: [tag.id] } })
    await expect(history.undo({ actionId: untagging })).rejects.toMatchObject({ code: 'changed-since' })
  })

  it('is refused when what a removed record refers to is gone', async () => {
    const { tasks, history, program, elsewhere } = await registry()
    const made = await tasks.create({ taskListId: elsewhere.id, kind: 'general', content: 'Việc' })
    await tasks.remove(made)
    const removing = idSchema.parse(lastAction(program.root))
    await tasks.removeList(elsewhere)
    await expect(history.undo({ actionId: removing })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('knows no action that was never made', async () => {
    const { history, task } = await registry()
    await expect(history.undo({ actionId: task.id })).rejects.toMatchObject({
      code: 'not-found',
      facts: { what: 'action' },
    })
  })

  it('takes back one change for more tasks than are read from the log at once', async () => {
    const { tasks, list, history, snapshot } = await registry()
    const made: Task[] = []
    for (let number = 0; number < 130; number += 1)
      made.push(await tasks.create({ taskListId: list.id, kind: 'specific', content: `Việc ${number}` }))
    const before = snapshot()
    const seen: readonly { id: Id; version: number }[] = made.map(({ id, version }) => ({ id, version }))
    const { actionId, changed } = await tasks.updateMany({ tasks: [...seen], change: { change: 'remove' } })
    expect(changed).toBe(130)
    expect(await history.undo({ actionId })).toMatchObject({ records: 130 })
    expect(snapshot().fields).toEqual(before.fields)
  })
})
