import { join } from 'node:path'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import SqliteDatabase from 'better-sqlite3'
import { migrate } from '../../src/main/database/migrate.ts'
import { migrations } from '../../src/main/database/migrations/index.ts'
import { openDatabase } from '../../src/main/database/openDatabase.ts'
import { createTaskQueries } from '../../src/main/tasks/taskQueries.ts'
import { openToWrite } from '../../src/main/workspace/openWorkspace.ts'
import type { TaskClass } from '../../src/shared/tasks/state.ts'
import { testId } from '../support/testId.ts'
import { date } from '../support/testWorkspace.ts'

/** The days that a task had before there were steps, and its class with them as of 5/2/2024. */
const tasks: readonly { readonly days: Readonly<Record<string, string>>; readonly class: TaskClass }[] = [
  { days: {}, class: 'noDeadline' },
  { days: { dueOn: '2024-02-04' }, class: 'overdue' },
  { days: { dueOn: '2024-02-12' }, class: 'soon' },
  { days: { dueOn: '2024-02-13' }, class: 'onTrack' },
  { days: { dueOn: '2024-02-04', startedOn: '2024-01-01' }, class: 'overdue' },
  { days: { dueOn: '2024-02-04', reportedOn: '2024-02-05' }, class: 'reported' },
  { days: { dueOn: '2024-02-04', reportedOn: '2024-02-06' }, class: 'overdue' },
  { days: { dueOn: '2024-02-04', completedOn: '2024-02-04' }, class: 'doneOnTime' },
  { days: { dueOn: '2024-02-03', completedOn: '2024-02-04' }, class: 'doneLate' },
  { days: { dueOn: '2024-02-04', reportedOn: '2024-02-04', completedOn: '2024-02-04' }, class: 'doneOnTime' },
  { days: { dueOn: '2024-02-04', pausedOn: '2024-01-01' }, class: 'paused' },
  { days: { dueOn: '2024-02-04', pausedOn: '2024-01-01', resumedOn: '2024-01-01' }, class: 'overdue' },
  { days: { dueOn: '2024-02-04', pausedOn: '2024-01-01', resumedOn: '2024-02-06' }, class: 'paused' },
  { days: { dueOn: '2024-02-04', pausedOn: '2024-01-01', reportedOn: '2024-01-02' }, class: 'paused' },
  { days: { dueOn: '2024-02-04', completedOn: '2024-01-01', cancelledOn: '2024-01-01' }, class: 'cancelled' },
  { days: { dueOn: '2024-02-04', cancelledOn: '2024-02-06' }, class: 'overdue' },
  { days: { deadlineKind: 'recurring' }, class: 'recurring' },
  {
    days: { deadlineKind: 'recurring', startedOn: '2024-01-01', completedOn: '2024-01-05' },
    class: 'doneOnTime',
  },
]

describe('a workspace from before there were steps', () => {
  it('opens with every task in the class that it had and its source kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'workspace.db')
    const { '0001Start': start } = migrations
    if (start === undefined) throw new Error('no first migration')
    const old = openDatabase(file, { readonly: false })
    await migrate(old, { migrations: { '0001Start': start }, folder, backupFile: () => join(folder, 'none') })
    await old.close()
    writeOld(file)
    mkdirSync(join(folder, 'attachments'))

    const opened = await openToWrite(folder)
    onTestFinished(async () => await opened.close())
    expect(opened.database.check()).toEqual([])
    const { list, counts } = createTaskQueries({ db: opened.database.db, organizations: async () => [] })
    const asOf = date('2024-02-05')
    for (const wanted of new Set(tasks.map((task) => task.class))) {
      const page = await list({ asOf, classes: [wanted], sort: { by: 'list', descending: false }, limit: 50 })
      expect(page.tasks.map(({ ordinal }) => ordinal)).toEqual(
        tasks.flatMap((task, index) => (task.class === wanted ? [index + 1] : [])),
      )
      expect(page.tasks.map(({ sources }) => sources.map(({ extract }) => extract))).toEqual(
        page.tasks.map(() => ['Thông báo số 12']),
      )
    }
    expect(await counts({ asOf })).toMatchObject({ total: tasks.length, notStarted: 10 })
  })
})

function writeOld(file: string): void {
  const sqlite = new SqliteDatabase(file)
  sqlite
    .prepare(`insert into "taskList" values (@id, 1, '', 'Danh mục', 'province', 2024, '', 7)`)
    .run({ id: testId(1) })
  const insert = sqlite.prepare(
    `insert into task (id, version, sample, "taskListId", kind, ordinal, "deadlineKind", "dueOn", "startedOn",
      "reportedOn", "completedOn", "pausedOn", "resumedOn", "cancelledOn", code, content, source, "dueWording",
      product, result)
    values (@id, 1, '', @taskListId, 'general', @ordinal, @deadlineKind, @dueOn, @startedOn, @reportedOn,
      @completedOn, @pausedOn, @resumedOn, @cancelledOn, '', 'Việc', 'Thông báo số 12', '', '', '')`,
  )
  const noDays = {
    deadlineKind: 'dated',
    dueOn: null,
    startedOn: null,
    reportedOn: null,
    completedOn: null,
    pausedOn: null,
    resumedOn: null,
    cancelledOn: null,
  }
  for (const [index, { days }] of tasks.entries())
    insert.run({ ...noDays, ...days, id: testId(10 + index), taskListId: testId(1), ordinal: index + 1 })
  sqlite.close()
}
