import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { selectTaskLists, selectTaskPage } from '../../src/main/tasks/repository.ts'
import type { Task, TaskFields } from '../../src/shared/tasks/contract.ts'
import { taskClass, taskClasses } from '../../src/shared/tasks/state.ts'
import { addDays } from '../../src/shared/time/localDate.ts'
import { queryPlans } from '../support/queryPlans.ts'
import { date, emptyWorkspace, sampleWorkspace } from '../support/testWorkspace.ts'

/** Days around month ends, 29 February and Tết 2024. */
const anyDay = fc.integer({ min: -45, max: 150 }).map((days) => addDays(date('2024-01-31'), days))
const maybeDay = fc.option(anyDay, { nil: null })
const anyDates: fc.Arbitrary<Partial<TaskFields>> = fc.record({
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

describe('the registry of tasks', () => {
  it('finds in SQL exactly the tasks that the function puts into a class, and the classes add up, at any day', async () => {
    const { tasks, list, made } = await listWith(fc.sample(anyDates, { numRuns: 150, seed: 6 }))
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
          expect(page.counts.classes[wanted]).toBe(expected.length)
          expect(page.counts.total).toBe(made.length)
          sum += expected.length
        }
        expect(sum).toBe(made.length)
        const notStarted = made.filter((task) =>
          [task.startedOn, task.reportedOn, task.completedOn, task.cancelledOn].every(
            (day) => day === null || day > asOf,
          ),
        )
        const { counts } = await tasks.list({ asOf, order: 'list', limit: 1 })
        expect(counts.notStarted).toBe(notStarted.length)
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
    expect(soon.counts.classes).toMatchObject({ soon: 1, onTrack: 1 })
    const summaries = await tasks.summaries({ asOf })
    expect(summaries.map(({ counts }) => counts.classes.soon)).toEqual([1, 0])
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
    const seen = { id: task.id, version: task.version }
    await tasks.update({ ...seen, patch: { supportingIds: [first.id, second.id, first.id] } })
    expect((await tasks.get({ id: task.id })).supportingIds).toEqual([first.id, second.id])
    await tasks.update({ ...seen, patch: { supportingIds: [second.id] } })
    expect((await tasks.get({ id: task.id })).supportingIds).toEqual([second.id])
    await expect(tasks.update({ ...seen, patch: { supportingIds: [task.id] } })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(directory.removeOrganization(second)).rejects.toMatchObject({ code: 'still-referenced' })
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
