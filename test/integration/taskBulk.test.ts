import { describe, expect, it } from 'vitest'
import type { Task, TaskBulkChange, TaskFields } from '../../src/shared/tasks/contract.ts'
import { recordSnapshot } from '../support/recordSnapshot.ts'
import { refusedAt } from '../support/refusals.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

const asOf = date('2024-02-05')

async function tasksWith(fields: readonly Partial<TaskFields>[]) {
  const program = await emptyWorkspace()
  const { tasks, directory, history } = program.session().handlers
  const list = await tasks.createList({ name: 'Danh mục' })
  const make = async (own: Partial<TaskFields> = {}) =>
    await tasks.create({ taskListId: list.id, kind: 'general', content: 'Việc', ...own })
  const made: Task[] = []
  for (const own of fields) made.push(await make(own))
  const changeAll = async (change: TaskBulkChange, some: readonly Task[] = made) =>
    await tasks.updateMany({ tasks: some.map(({ id, version }) => ({ id, version })), change })
  const now = async ({ id }: Task) => (await tasks.get({ id, asOf })).task
  return { program, tasks, directory, history, list, made, make, changeAll, now }
}

describe('one change for many tasks', () => {
  it('changes fields of each, with what follows from it, and counts those that changed', async () => {
    const { directory, made, make, changeAll, now } = await tasksWith([{}])
    const lead = await directory.createOrganization({ name: 'Sở Tư pháp' })
    const supported = await make({ supportingIds: [lead.id] })
    const led = await make({ leadId: lead.id })
    const all = [...made, supported, led]
    const result = await changeAll({ change: 'fields', patch: { leadId: lead.id } }, all)
    expect(result.changed).toBe(2)
    for (const task of all) expect(await now(task)).toMatchObject({ leadId: lead.id, supportingIds: [] })
    expect((await now(led)).version).toBe(1)
  })

  it('is one action, which one undo takes back', async () => {
    const { program, made, changeAll, history } = await tasksWith([{}, { dueOn: asOf }, {}])
    const before = recordSnapshot(program.root)
    program.events.length = 0
    const { actionId } = await changeAll({ change: 'fields', patch: { deadlineKind: 'recurring' } })
    expect(program.events).toHaveLength(1)
    expect(await history.undo({ actionId })).toMatchObject({ records: made.length })
    expect(recordSnapshot(program.root).fields).toEqual(before.fields)
  })

  it('is refused, whole, when one task has moved on or is gone', async () => {
    const { program, tasks, made, changeAll, now } = await tasksWith([{}, {}, {}])
    const last = made[2] ?? fail()
    const refused = async (code: string) => {
      const before = recordSnapshot(program.root)
      const change = { change: 'fields', patch: { assigner: 'Chủ tịch' } } as const
      await expect(changeAll(change)).rejects.toMatchObject({ code })
      expect(recordSnapshot(program.root)).toEqual(before)
    }
    await tasks.update({ ...last, patch: { note: 'Ghi chú' } })
    await refused('conflict')
    await tasks.remove(await now(last))
    await refused('not-found')
  })

  it('is refused, whole, when one task cannot have it, naming what was written', async () => {
    const { made, changeAll, now } = await tasksWith([{}, { deadlineKind: 'none' }])
    await refusedAt('change.patch.dueOn', changeAll({ change: 'fields', patch: { dueOn: asOf } }))
    const step = { kind: 'extended', happenedOn: asOf, dueOn: asOf } as const
    await refusedAt('change.step.dueOn', changeAll({ change: 'step', step }))
    for (const task of made) expect(await now(task)).toMatchObject({ dueOn: null, version: 1 })
  })

  it('adds a tag where it is not, and takes it where it is', async () => {
    const { tasks, make, changeAll, now } = await tasksWith([])
    const [tag, other] = await tasks.tags({})
    if (tag === undefined || other === undefined) throw new Error('no tags')
    const all = [await make({ tagIds: [other.id] }), await make({ tagIds: [tag.id] })]
    expect(await changeAll({ change: 'addTag', tagId: tag.id }, all)).toMatchObject({ changed: 1 })
    const [first, second] = [await now(all[0] ?? fail()), await now(all[1] ?? fail())]
    expect([first.tagIds, second.tagIds]).toEqual([[tag.id, other.id], [tag.id]])
    expect([first.version, second.version]).toEqual([2, 1])
    await changeAll({ change: 'removeTag', tagId: tag.id }, [first, second])
    expect((await now(first)).tagIds).toEqual([other.id])
    expect((await now(second)).tagIds).toEqual([])
  })

  it('writes a step or a reminder into the log of each task', async () => {
    const { tasks, made, changeAll } = await tasksWith([{}, {}])
    const step = { kind: 'completed', happenedOn: asOf, approver: 'Chánh Văn phòng' } as const
    expect(await changeAll({ change: 'step', step })).toMatchObject({ changed: 2 })
    await changeAll({ change: 'reminder', reminder: { remindedOn: asOf, form: 'letter' } })
    for (const { id } of made) {
      const { task, steps, reminders } = await tasks.get({ id, asOf })
      expect(task.state.stage).toBe('doneOnTime')
      expect(steps).toMatchObject([{ ...step, sample: '' }])
      expect(reminders).toMatchObject([{ form: 'letter', text: '' }])
    }
  })

  it('takes a task once, however often it is named', async () => {
    const { tasks, made, changeAll } = await tasksWith([{}])
    const step = { kind: 'started', happenedOn: asOf } as const
    expect(await changeAll({ change: 'step', step }, [...made, ...made])).toMatchObject({ changed: 1 })
    expect((await tasks.get({ id: made[0]?.id ?? fail(), asOf })).steps).toHaveLength(1)
  })

  it('moves tasks and their parts in any order, and keeps them together', async () => {
    const { tasks, make, changeAll, now } = await tasksWith([])
    const other = await tasks.createList({ name: 'Danh mục khác' })
    const top = await make()
    const middle = await make({ parentId: top.id })
    const low = await make({ parentId: middle.id })
    // The one between is not chosen: it goes along.
    await changeAll({ change: 'fields', patch: { taskListId: other.id } }, [low, top])
    expect(await now(middle)).toMatchObject({ taskListId: other.id, parentId: top.id })
    expect(await now(low)).toMatchObject({ taskListId: other.id, parentId: middle.id })
  })

  it('removes tasks with their parts in any order, but no task whose part stays', async () => {
    const { program, make, changeAll } = await tasksWith([])
    const before = recordSnapshot(program.root)
    const top = await make()
    const middle = await make({ parentId: top.id })
    const low = await make({ parentId: middle.id })
    await expect(changeAll({ change: 'remove' }, [top, low])).rejects.toMatchObject({
      code: 'still-referenced',
    })
    await changeAll({ change: 'remove' }, [top, low, middle])
    expect(recordSnapshot(program.root)).toEqual(before)
  })
})

function fail(): never {
  throw new Error('no task')
}
