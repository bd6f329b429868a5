import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createTaskQueries, type TaskQueries } from '../../src/main/tasks/taskQueries.ts'
import { taskGroupings, taskOrders } from '../../src/shared/tasks/contract.ts'
import { queryPlans } from '../support/queryPlans.ts'
import { date, sampleWorkspace } from '../support/testWorkspace.ts'

/** SQLite's plans for reading the sample registry. */
async function plansOf(read: (queries: TaskQueries) => Promise<unknown>): Promise<readonly string[]> {
  const { root, workspace } = await sampleWorkspace()
  await workspace.close()
  const file = join(root, 'so-lam-viec-mau', 'workspace.db')
  // What SQLite knows of this small registry would let it scan.
  const sqlite = new SqliteDatabase(file)
  sqlite.exec('delete from sqlite_stat1')
  sqlite.close()
  return await queryPlans(
    file,
    async (db) => await read(createTaskQueries({ db, organizations: async () => [] })),
  )
}

const asOf = date('2024-02-05')

describe('reading the registry', () => {
  it('goes through the periods that hold on the day, slice by slice, for pages, counts and groups', async () => {
    const plans = await plansOf(async ({ list, counts, groups }) => {
      for (const by of taskOrders)
        for (const descending of [false, true]) await list({ asOf, sort: { by, descending }, limit: 50 })
      await counts({ asOf, classes: ['overdue'], focus: true })
      for (const grouping of taskGroupings) await groups({ asOf, grouping })
    })
    const ofPeriods = plans.filter((plan) => plan.includes('taskPeriod'))
    expect(ofPeriods.length).toBeGreaterThan(20)
    for (const plan of ofPeriods) expect(plan).not.toContain('SCAN taskPeriod')
    expect(
      ofPeriods.filter((plan) => plan.includes('PRIMARY KEY (until=? AND textId>? AND textId<?)')).length,
    ).toBe(2 * taskOrders.length + 1 + taskGroupings.length)
  })

  it('finds words in the index of texts, and fetches the rows of a page by their keys', async () => {
    const plans = await plansOf(async ({ list, get, selectAll }) => {
      const sort = { by: 'due', descending: false } as const
      const { tasks } = await list({ asOf, text: 'dữ liệu', sort, limit: 50 })
      await selectAll({ asOf, text: 'dữ liệu' })
      for (const { id } of tasks.slice(0, 1)) await get({ id, asOf })
    })
    expect(plans.some((plan) => plan.includes('SCAN taskTextIndex VIRTUAL TABLE INDEX'))).toBe(true)
    for (const plan of plans)
      expect(plan).not.toMatch(
        /SCAN (task|taskText|taskPeriod|taskStep|taskSource|taskSupport|taskTag|progressReport|reminder|attachment)(?!\w)(?! USING)/,
      )
  })
})
