import { describe, expect, it } from 'vitest'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { Task, TaskFields } from '../../src/shared/tasks/contract.ts'
import { recordSnapshot } from '../support/recordSnapshot.ts'
import { refusedAt } from '../support/refusals.ts'
import { date, emptyWorkspace } from '../support/testWorkspace.ts'

const asOf = date('2024-02-05')

async function listWith(fields: readonly Partial<TaskFields>[]) {
  const program = await emptyWorkspace()
  const { tasks, directory } = program.session().handlers
  const list = await tasks.createList({ name: 'Danh mục' })
  const made: Task[] = []
  for (const [index, own] of fields.entries())
    made.push(
      await tasks.create({ taskListId: list.id, kind: 'general', content: `Nhiệm vụ ${index}`, ...own }),
    )
  const [first] = made
  return {
    program,
    tasks,
    directory,
    list,
    made,
    first() {
      if (first === undefined) throw new Error('no task')
      return first
    },
  }
}

describe('the writing of tasks', () => {
  it('keeps supporting agencies as a set, each once, and refuses one that does not exist', async () => {
    const { program, tasks, made } = await listWith([{}])
    const [task] = made
    if (task === undefined) throw new Error('no task')
    const { directory } = program.session().handlers
    const first = await directory.createOrganization({ name: 'Công an tỉnh' })
    const second = await directory.createOrganization({ name: 'Sở Tư pháp' })
    const support = async (version: number, supportingIds: Id[]) =>
      await tasks.update({ id: task.id, version, patch: { supportingIds } })
    expect((await support(1, [first.id, second.id, first.id])).supportingIds).toEqual([first.id, second.id])
    expect((await support(2, [second.id])).supportingIds).toEqual([second.id])
    await expect(support(3, [task.id])).rejects.toMatchObject({ code: 'not-found' })
    await expect(directory.removeOrganization(second)).rejects.toMatchObject({ code: 'still-referenced' })
  })

  it('keeps the order of supporting agencies, and counts a new order as a new version', async () => {
    const { program, tasks, made } = await listWith([{}])
    const [task] = made
    if (task === undefined) throw new Error('no task')
    const { directory } = program.session().handlers
    const a = await directory.createOrganization({ name: 'Công an tỉnh' })
    const b = await directory.createOrganization({ name: 'Sở Tư pháp' })
    const patchOf = (...supportingIds: Id[]) => ({ patch: { supportingIds } })
    expect(await tasks.update({ id: task.id, version: 1, ...patchOf(a.id, b.id) })).toMatchObject({
      version: 2,
    })
    const turned = await tasks.update({ id: task.id, version: 2, ...patchOf(b.id, a.id) })
    expect(turned).toMatchObject({ version: 3, supportingIds: [b.id, a.id] })
    expect(await tasks.update({ id: task.id, version: 3, ...patchOf(b.id, a.id) })).toEqual(turned)
    await expect(tasks.update({ id: task.id, version: 2, ...patchOf(a.id) })).rejects.toMatchObject({
      code: 'conflict',
    })
    // With other fields the version rises once.
    const patch = { code: '7', supportingIds: [a.id] }
    expect(await tasks.update({ id: task.id, version: 3, patch })).toMatchObject({ ...patch, version: 4 })
  })

  it('keeps the lead agency out of the supporting ones', async () => {
    const { program, tasks, list } = await listWith([])
    const { directory } = program.session().handlers
    const a = await directory.createOrganization({ name: 'Công an tỉnh' })
    const b = await directory.createOrganization({ name: 'Sở Tư pháp' })
    const fields = { taskListId: list.id, kind: 'general', content: 'Việc', leadId: a.id } as const
    await refusedAt('supportingIds', tasks.create({ ...fields, supportingIds: [b.id, a.id] }))
    const { id } = await tasks.create({ ...fields, supportingIds: [b.id] })
    await refusedAt('patch.supportingIds', tasks.update({ id, version: 1, patch: { supportingIds: [a.id] } }))
    const led = await tasks.update({ id, version: 1, patch: { leadId: b.id } })
    expect(led).toMatchObject({ version: 2, leadId: b.id, supportingIds: [] })
  })

  it('lets the agency support that led before a transfer, and not the one that leads since', async () => {
    const { tasks, directory, list } = await listWith([])
    const a = await directory.createOrganization({ name: 'Công an tỉnh' })
    const b = await directory.createOrganization({ name: 'Sở Tư pháp' })
    const { id } = await tasks.create({
      taskListId: list.id,
      kind: 'general',
      content: 'Việc',
      leadId: a.id,
      steps: [{ kind: 'transferred', happenedOn: date('2024-02-01'), leadId: b.id }],
    })
    const patchOf = (...supportingIds: Id[]) => ({ patch: { supportingIds } })
    await refusedAt('patch.supportingIds', tasks.update({ id, version: 1, ...patchOf(b.id) }))
    expect(await tasks.update({ id, version: 1, ...patchOf(a.id) })).toMatchObject({ supportingIds: [a.id] })
    // Its first lead agency may be named again: that agency does not lead now.
    expect(await tasks.update({ id, version: 2, patch: { leadId: a.id, note: 'Đã rà soát' } })).toMatchObject(
      { leadId: a.id, supportingIds: [a.id] },
    )
  })

  it('refuses days that contradict each other, naming what was written', async () => {
    const { tasks, list } = await listWith([])
    const fields = { taskListId: list.id, kind: 'general', content: 'Việc' } as const
    const [early, late] = [date('2024-02-01'), date('2024-03-01')]
    await refusedAt('focusUntil', tasks.create({ ...fields, focusFrom: late, focusUntil: early }))
    await refusedAt('dueOn', tasks.create({ ...fields, deadlineKind: 'none', dueOn: early }))
    const { id } = await tasks.create({ ...fields, focusFrom: early, focusUntil: early })
    const change = async (version: number, patch: Partial<TaskFields>) =>
      await tasks.update({ id, version, patch })
    await refusedAt('patch.focusFrom', change(1, { focusFrom: late }))
    expect(await change(1, { focusUntil: late })).toMatchObject({ version: 2 })
    expect(await change(2, { focusFrom: late })).toMatchObject({ focusFrom: late, focusUntil: late })
  })

  it('clears the day and the words of a deadline that is dated no longer', async () => {
    const { tasks, list } = await listWith([])
    for (const deadlineKind of ['recurring', 'none'] as const) {
      const due = { dueOn: date('2024-06-30'), dueWording: 'quý II/2024' }
      const { id } = await tasks.create({ ...due, taskListId: list.id, kind: 'general', content: 'Việc' })
      const cleared = { deadlineKind, dueOn: null, dueWording: '', version: 2 }
      expect(await tasks.update({ id, version: 1, patch: { deadlineKind } })).toMatchObject(cleared)
      await refusedAt('patch.dueOn', tasks.update({ id, version: 2, patch: { dueOn: due.dueOn } }))
    }
  })

  it('puts a task that changes its kind last there, and one that changes its list', async () => {
    const { tasks, made } = await listWith([{}, { kind: 'specific' }, { kind: 'specific' }])
    const other = await tasks.createList({ name: 'Danh mục khác' })
    const [general] = made
    if (general === undefined) throw new Error('no task')
    const { id } = general
    expect(await tasks.update({ id, version: 1, patch: { kind: 'specific' } })).toMatchObject({ ordinal: 3 })
    expect(await tasks.update({ id, version: 2, patch: { taskListId: other.id } })).toMatchObject({
      ordinal: 1,
      version: 3,
    })
  })

  it('makes a task with its sources and steps as one action', async () => {
    const { tasks, list } = await listWith([])
    const task = await tasks.create({
      taskListId: list.id,
      kind: 'specific',
      content: 'Việc',
      dueOn: date('2024-01-31'),
      sources: [{ kind: 'Quyết định', number: '06/QĐ-TTg' }, { kind: 'Kế hoạch' }],
      steps: [
        { kind: 'started', happenedOn: date('2024-01-02') },
        { kind: 'extended', happenedOn: date('2024-01-30'), dueOn: date('2024-03-31'), dueWording: 'quý I' },
      ],
      sample: 'Tất cả',
    })
    const { task: row, steps } = await tasks.get({ id: task.id, asOf })
    expect(row.sources.map(({ number, ordinal }) => [number, ordinal])).toEqual([
      ['06/QĐ-TTg', 0],
      ['', 1],
    ])
    expect(steps.map(({ kind, sample }) => [kind, sample])).toEqual([
      ['started', 'Tất cả'],
      ['extended', 'Tất cả'],
    ])
    expect(row).toMatchObject({
      dueOn: '2024-01-31',
      version: 1,
      state: { dueOn: '2024-03-31', dueWording: 'quý I', extensions: 1, begun: true },
    })
  })

  it('makes nothing of a task when one of its steps is refused', async () => {
    const { program, tasks, list } = await listWith([])
    const before = recordSnapshot(program.root)
    const call = tasks.create({
      taskListId: list.id,
      kind: 'general',
      content: 'Việc',
      deadlineKind: 'recurring',
      steps: [
        { kind: 'started', happenedOn: date('2024-01-02') },
        { kind: 'extended', happenedOn: date('2024-01-30'), dueOn: date('2024-03-31') },
      ],
    })
    await refusedAt('steps.1.dueOn', call)
    expect(recordSnapshot(program.root)).toEqual(before)
  })

  it('removes the logs of a task with it', async () => {
    const { program, tasks, directory, list } = await listWith([])
    const agency = await directory.createOrganization({ name: 'Sở Tư pháp' })
    const [tag] = await tasks.tags({})
    const before = recordSnapshot(program.root)
    const { id, version } = await tasks.create({
      taskListId: list.id,
      kind: 'general',
      content: 'Việc',
      supportingIds: [agency.id],
      tagIds: tag === undefined ? [] : [tag.id],
      sources: [{ number: '1/QĐ' }],
      steps: [{ kind: 'started', happenedOn: asOf }],
    })
    await tasks.addProgressReport({ taskId: id, reportedOn: asOf })
    await tasks.addReminder({ taskId: id, remindedOn: asOf, form: 'phone' })
    await expect(tasks.remove({ id, version: 7 })).rejects.toMatchObject({ code: 'conflict' })
    await tasks.remove({ id, version })
    expect(recordSnapshot(program.root)).toEqual(before)
  })
})

describe('the parts of a task', () => {
  it('are in its list, and it is never a part of itself', async () => {
    const { tasks, list } = await listWith([])
    const other = await tasks.createList({ name: 'Danh mục khác' })
    const make = async (fields: Partial<TaskFields> = {}) =>
      await tasks.create({ taskListId: list.id, kind: 'general', content: 'Việc', ...fields })
    const top = await make()
    const middle = await make({ parentId: top.id })
    const low = await make({ parentId: middle.id })
    await refusedAt('parentId', make({ taskListId: other.id, parentId: top.id }))
    for (const parentId of [top.id, middle.id, low.id])
      await refusedAt('patch.parentId', tasks.update({ id: top.id, version: 1, patch: { parentId } }))
    await expect(make({ parentId: list.id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await tasks.update({ id: low.id, version: 1, patch: { parentId: top.id } })).toMatchObject({
      parentId: top.id,
    })
    const detail = await tasks.get({ id: top.id, asOf })
    expect(detail.children.map(({ id }) => id)).toEqual([middle.id, low.id])
  })

  it('go with it to another list, and leave it when they go alone', async () => {
    const { tasks, list } = await listWith([])
    const other = await tasks.createList({ name: 'Danh mục khác' })
    const make = async (fields: Partial<TaskFields> = {}) =>
      await tasks.create({ taskListId: list.id, kind: 'general', content: 'Việc', ...fields })
    const grandparent = await make()
    const top = await make({ parentId: grandparent.id })
    const middle = await make({ parentId: top.id, kind: 'specific' })
    const low = await make({ parentId: middle.id })
    await tasks.update({ id: top.id, version: 1, patch: { taskListId: other.id } })
    const found = async ({ id }: Task) => (await tasks.get({ id, asOf })).task
    expect(await found(top)).toMatchObject({ taskListId: other.id, parentId: null, ordinal: 1 })
    expect(await found(middle)).toMatchObject({ taskListId: other.id, parentId: top.id, ordinal: 1 })
    expect(await found(low)).toMatchObject({ taskListId: other.id, parentId: middle.id, ordinal: 2 })
    expect(await found(grandparent)).toMatchObject({ taskListId: list.id, version: 1 })
    await refusedAt(
      'patch.parentId',
      tasks.update({ id: low.id, version: 2, patch: { taskListId: list.id, parentId: top.id } }),
    )
    const back = { taskListId: list.id, parentId: grandparent.id }
    expect(await tasks.update({ id: low.id, version: 2, patch: back })).toMatchObject(back)
  })

  it('keep it from being removed', async () => {
    const { tasks, first } = await listWith([{}])
    const top = first()
    const part = await tasks.create({ ...ofList(top), parentId: top.id })
    await expect(tasks.remove(top)).rejects.toMatchObject({ code: 'still-referenced' })
    await tasks.remove(part)
    await tasks.remove(top)
    await expect(tasks.get({ id: top.id, asOf })).rejects.toMatchObject({ code: 'not-found' })
  })
})

function ofList({ taskListId }: Task) {
  return { taskListId, kind: 'general', content: 'Việc' } as const
}
