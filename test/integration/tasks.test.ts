import SqliteDatabase from 'better-sqlite3'
import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countByList, selectTaskLists, selectTaskPage } from '../../src/main/tasks/repository.ts'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { Task, TaskFields } from '../../src/shared/tasks/contract.ts'
import { taskClass, taskClasses, type TaskDates } from '../../src/shared/tasks/state.ts'
import { addDays } from '../../src/shared/time/localDate.ts'
import { queryPlans } from '../support/queryPlans.ts'
import { refusedAt } from '../support/refusals.ts'
import { date, emptyWorkspace, sampleWorkspace } from '../support/testWorkspace.ts'

/** Days around month ends, 29 February and Tết 2024. */
const anyDay = fc.integer({ min: -45, max: 150 }).map((days) => addDays(date('2024-01-31'), days))
const maybeDay = fc.option(anyDay, { nil: null })
const anyDates: fc.Arbitrary<TaskDates> = fc.record({
  deadlineKind: fc.constantFrom('dated', 'recurring', 'none'),
  dueOn: maybeDay,
  startedOn: maybeDay,
  reportedOn: maybeDay,
  completedOn: maybeDay,
  pausedOn: maybeDay,
  resumedOn: maybeDay,
  cancelledOn: maybeDay,
})

async function listWith(dates: readonly Partial<TaskFields>[], soonDays = 7) {
  const program = await emptyWorkspace()
  const { tasks } = program.session().handlers
  const list = await tasks.createList({ name: 'Danh mục', soonDays })
  const made: Task[] = []
  for (const [index, fields] of dates.entries()) {
    made.push(
      await tasks.create({
        ...fields,
        taskListId: list.id,
        kind: index % 3 === 0 ? 'general' : 'specific',
        content: `Nhiệm vụ ${index}`,
      }),
    )
  }
  return { program, tasks, list, made }
}

/** Puts days into the file past the service, which refuses those that contradict each other. */
function writeDays(root: string, made: readonly Task[], days: readonly TaskDates[]): readonly Task[] {
  const sqlite = new SqliteDatabase(join(root, 'so-lam-viec', 'workspace.db'))
  const write = sqlite.prepare(
    `update task set "deadlineKind" = :deadlineKind, "dueOn" = :dueOn, "startedOn" = :startedOn,
      "reportedOn" = :reportedOn, "completedOn" = :completedOn, "pausedOn" = :pausedOn, "resumedOn" = :resumedOn,
      "cancelledOn" = :cancelledOn where id = :id`,
  )
  const tasks = made.map((task, index) => ({ ...task, ...days[index] }))
  for (const { id, deadlineKind, dueOn, startedOn, reportedOn, completedOn, ...rest } of tasks) {
    const { pausedOn, resumedOn, cancelledOn } = rest
    const ended = { pausedOn, resumedOn, cancelledOn }
    write.run({ id, deadlineKind, dueOn, startedOn, reportedOn, completedOn, ...ended })
  }
  sqlite.close()
  return tasks
}

describe('the registry of tasks', () => {
  it('finds in SQL exactly the tasks that the function puts into a class, and the classes add up, at any day', async () => {
    const days = fc.sample(anyDates, { numRuns: 150, seed: 6 })
    const { program, tasks, list, made: empty } = await listWith(days.map(() => ({})))
    const made = writeDays(program.root, empty, days)
    let { version } = list
    await fc.assert(
      fc.asyncProperty(anyDay, fc.integer({ min: 0, max: 30 }), async (asOf, soonDays) => {
        version = (await tasks.updateList({ id: list.id, version, patch: { soonDays } })).version
        let sum = 0
        for (const wanted of taskClasses) {
          const page = await tasks.list({ asOf, classes: [wanted], order: 'list', limit: 200 })
          const expected = made
            .filter((task) => taskClass(task, asOf, soonDays) === wanted)
            .map(({ id }) => id)
          expect(page.tasks.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
          expect(page.counts?.classes[wanted]).toBe(expected.length)
          expect(page.counts?.total).toBe(made.length)
          sum += expected.length
        }
        expect(sum).toBe(made.length)
        const notStarted = made.filter((task) =>
          [task.startedOn, task.reportedOn, task.completedOn, task.cancelledOn].every(
            (day) => day === null || day > asOf,
          ),
        )
        const { counts } = await tasks.list({ asOf, order: 'list', limit: 1 })
        expect(counts?.notStarted).toBe(notStarted.length)
        expect((await tasks.summaries({ asOf }))[0]?.counts).toEqual(counts)
      }),
      { numRuns: 30 },
    )
  })

  it('warns of a deadline as early as each list says', async () => {
    const { tasks, list } = await listWith([], 7)
    const patient = await tasks.createList({ name: 'Danh mục khác', soonDays: 1 })
    const dueOn = date('2024-02-10')
    for (const { id: taskListId } of [list, patient])
      await tasks.create({ taskListId, kind: 'general', content: 'Việc', dueOn })
    const asOf = date('2024-02-05')
    const soon = await tasks.list({ asOf, classes: ['soon'], order: 'deadline', limit: 10 })
    expect(soon.tasks).toMatchObject([{ taskListId: list.id }])
    expect(soon.counts?.classes).toMatchObject({ soon: 1, onTrack: 1 })
    const summaries = await tasks.summaries({ asOf })
    expect(summaries.map(({ counts }) => counts.classes.soon)).toEqual([1, 0])
  })

  it('sums up every list by kind and focus, an empty one with zeros', async () => {
    const focused = { focusUntil: date('2024-06-30') }
    const { tasks } = await listWith([{}, focused, {}, focused, {}])
    await tasks.createList({ name: 'Danh mục trống', soonDays: 1 })
    const [full, empty] = await tasks.summaries({ asOf: date('2024-02-05') })
    expect(full).toMatchObject({
      counts: { total: 5, notStarted: 5 },
      kinds: { general: 2, specific: 3 },
      focus: 2,
    })
    expect(empty).toMatchObject({ counts: { total: 0 }, kinds: { general: 0, specific: 0 }, focus: 0 })
    expect(empty?.counts.classes).toEqual(Object.fromEntries(taskClasses.map((name) => [name, 0])))
  })

  it('counts all classes in one query, and not again on the pages that follow', async () => {
    const { root, workspace, session } = await sampleWorkspace()
    const { tasks } = session().handlers
    const filter = { asOf: date('2024-02-05'), order: 'list', limit: 13 } as const
    const first = await tasks.list(filter)
    expect(first.counts?.total).toBeGreaterThan(13)
    expect((await tasks.list({ ...filter, ...(first.next && { after: first.next }) })).counts).toBeNull()
    const lists = await tasks.lists({})
    await workspace.close()
    const plans = await queryPlans(join(root, 'so-lam-viec-mau', 'workspace.db'), (db) =>
      countByList(
        db,
        filter,
        lists.map((list) => ({ ...list, soonDays: 7 })),
      ),
    )
    expect(plans).toHaveLength(1)
  })

  it('gives a list page by page, each task once and in order', async () => {
    const { tasks } = (await sampleWorkspace()).session().handlers
    const asOf = date('2024-02-05')
    for (const order of ['list', 'deadline'] as const) {
      const seen: Task[] = []
      let after: string | null = null
      do {
        const page = await tasks.list({ asOf, order, limit: 13, ...(after === null ? {} : { after }) })
        seen.push(...page.tasks)
        after = page.next
      } while (after !== null)
      const whole = (await tasks.list({ asOf, order, limit: 200 })).tasks
      expect(seen.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    }
  })

  it('refuses a cursor that is none of its own', async () => {
    const { tasks } = (await sampleWorkspace()).session().handlers
    const input = { asOf: date('2024-02-05'), order: 'list', limit: 10 } as const
    for (const after of ['rác', '{}', JSON.stringify({ order: 'deadline', dueOn: '2024-02-05' })]) {
      await expect(tasks.list({ ...input, after })).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  it('reads pages and classes through an index, never by scanning the table', async () => {
    const { root, workspace } = await sampleWorkspace()
    await workspace.close()
    const plans = await queryPlans(join(root, 'so-lam-viec-mau', 'workspace.db'), async (db) => {
      const lists = await selectTaskLists(db)
      const filter = { asOf: date('2024-02-05'), ...(lists[0] && { taskListId: lists[0].id }) }
      await selectTaskPage(db, filter, lists, { order: 'list', after: null, limit: 50 })
      await selectTaskPage(db, { ...filter, classes: ['overdue'] }, lists, {
        order: 'deadline',
        after: null,
        limit: 50,
      })
    })
    expect(plans.length).toBeGreaterThanOrEqual(3)
    for (const plan of plans) expect(plan).not.toMatch(/SCAN (task|taskSupport)(?!\w)(?! USING INDEX)/)
  })

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

  it('refuses days that contradict each other, naming what was written', async () => {
    const { tasks, list } = await listWith([])
    const fields = { taskListId: list.id, kind: 'general', content: 'Việc' } as const
    const [early, late] = [date('2024-02-01'), date('2024-03-01')]
    await refusedAt('focusUntil', tasks.create({ ...fields, focusFrom: late, focusUntil: early }))
    await refusedAt('resumedOn', tasks.create({ ...fields, resumedOn: early }))
    await refusedAt('dueOn', tasks.create({ ...fields, deadlineKind: 'none', dueOn: early }))
    const { id } = await tasks.create({ ...fields, focusFrom: early, focusUntil: early, pausedOn: early })
    const change = async (version: number, patch: Partial<TaskFields>) =>
      await tasks.update({ id, version, patch })
    await refusedAt('patch.focusFrom', change(1, { focusFrom: late }))
    await refusedAt('patch.resumedOn', change(1, { resumedOn: date('2024-01-31') }))
    await change(1, { resumedOn: early })
    await refusedAt('patch.pausedOn', change(2, { pausedOn: null }))
    await refusedAt('patch.pausedOn', change(2, { pausedOn: late }))
    expect(await change(2, { pausedOn: late, resumedOn: null })).toMatchObject({ version: 3 })
    expect(await change(3, { focusUntil: late })).toMatchObject({ version: 4 })
    expect(await change(4, { focusFrom: late })).toMatchObject({ focusFrom: late, focusUntil: late })
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

  it('puts a task that changes its kind or list last there', async () => {
    const { tasks, made } = await listWith([{}, {}, {}, {}])
    const [general] = made
    if (general === undefined) throw new Error('no task')
    const moved = await tasks.update({ id: general.id, version: 1, patch: { kind: 'specific' } })
    expect(moved.ordinal).toBe(3)
  })

  it('counts the overdue by lead agency, the tasks without one too', async () => {
    const { program, tasks, list } = await listWith([])
    const lead = await program.session().handlers.directory.createOrganization({ name: 'Sở Tư pháp' })
    const late = (dueOn: string) =>
      ({ taskListId: list.id, kind: 'general', content: 'A', dueOn: date(dueOn) }) as const
    await tasks.create({ ...late('2024-01-01'), leadId: lead.id })
    await tasks.create({ ...late('2024-01-31'), leadId: lead.id })
    await tasks.create(late('2024-02-04'))
    expect(await tasks.overdueByAgency({ asOf: date('2024-02-05') })).toEqual([
      { organizationId: lead.id, count: 2, longest: 35 },
      { organizationId: null, count: 1, longest: 1 },
    ])
  })
})
