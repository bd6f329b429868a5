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
import { date, testProgram } from '../support/testWorkspace.ts'

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

const day = date('2024-02-05')

/** A workspace folder with those tasks as the program wrote it then; gone when the test is. */
async function oldWorkspace(): Promise<string> {
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
  return folder
}

describe('a workspace from before there were steps', () => {
  it('opens with every task in the class that it had and its source kept', async () => {
    const folder = await oldWorkspace()
    const opened = await openToWrite(folder)
    onTestFinished(async () => await opened.close())
    expect(opened.database.check()).toEqual([])
    const { list, counts } = createTaskQueries({ db: opened.database.db, organizations: async () => [] })
    const asOf = day
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

describe('what was being typed when such a workspace was left', () => {
  it('comes into its records, sources too, and long ones stay as they are', async () => {
    const folder = await oldWorkspace()
    const long = 'Căn cứ '.repeat(140).trim()
    const sqlite = new SqliteDatabase(join(folder, 'workspace.db'))
    sqlite.prepare('update task set source = ? where ordinal = 1').run(long)
    sqlite.prepare(`update task set source = '' where ordinal = 3`).run()
    const draft = sqlite.prepare(`insert into draft values (?, ?, ?, '2024-02-05T03:00:00.000Z')`)
    draft.run('task.source', testId(11), 'Thông báo số 13')
    draft.run('task.source', testId(12), 'Thông báo số 14')
    draft.run('task.content', testId(12), 'Việc đang gõ')
    sqlite.close()

    const program = testProgram({ root: folder })
    await program.workspace.open({ folder })
    const { tasks: service } = program.session().handlers
    const get = async (index: number) => (await service.get({ id: testId(10 + index), asOf: day })).task
    const extracts = async (index: number) => (await get(index)).sources.map(({ extract }) => extract)
    expect(await extracts(1)).toEqual(['Thông báo số 13'])
    expect(await extracts(2)).toEqual(['Thông báo số 14'])
    expect((await get(2)).content).toBe('Việc đang gõ')
    const [source] = (await get(0)).sources
    if (source === undefined) throw new Error('no source')
    expect(source.extract).toBe(long)
    const { id, version } = source
    const patch = { extract: `${long}.` }
    const saved = await program.router.call('tasks', 'updateSource', { id, version, patch })
    expect(saved).toMatchObject({ ok: true })
  })
})

function writeOld(file: string): void {
  const sqlite = new SqliteDatabase(file)
  sqlite.prepare(`insert into workspace values (@id, 1, '', 'Sổ cũ', 0, '', null)`).run({ id: testId(0) })
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
