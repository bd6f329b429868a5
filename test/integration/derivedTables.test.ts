import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openToRead, openToWrite } from '../../src/main/workspace/openWorkspace.ts'
import { date, emptyWorkspace, sampleWorkspace } from '../support/testWorkspace.ts'

/** Everything that is derived, and whether the index of texts has them. */
function derivedIn(folder: string) {
  const sqlite = new SqliteDatabase(join(folder, 'workspace.db'))
  const periods = sqlite
    .prepare(
      `select "taskId", folded, p.* from "taskPeriod" p join "taskText" t on t.id = p."textId"
      order by "taskId", until`,
    )
    .all()
    .map((row) => ({ ...(row as object), textId: null }))
  const texts = sqlite.prepare('select "taskId", folded from "taskText" order by "taskId"').all()
  // Throws when the index and its table differ.
  sqlite.prepare(`insert into "taskTextIndex" ("taskTextIndex", rank) values ('integrity-check', 1)`).run()
  sqlite.close()
  return { periods, texts }
}

function forgetDerived(folder: string, alsoRows = false): void {
  const sqlite = new SqliteDatabase(join(folder, 'workspace.db'))
  if (alsoRows)
    sqlite.exec(
      `delete from "taskPeriod"; insert into "taskTextIndex" ("taskTextIndex") values ('delete-all'); delete from "taskText"`,
    )
  sqlite.pragma('user_version = 0')
  sqlite.close()
}

describe('the derived tables of tasks', () => {
  it('are, after any writing, what they would be if derived from nothing', async () => {
    const { workspace, session, root } = await emptyWorkspace()
    const { tasks, history } = session().handlers
    const list = await tasks.createList({ name: 'Danh mục' })
    const make = async (content: string) =>
      await tasks.create({
        taskListId: list.id,
        kind: 'general',
        content,
        dueOn: date('2024-06-30'),
        sources: [{ number: '12/KH-UBND' }],
        steps: [{ kind: 'started', happenedOn: date('2024-01-10') }],
      })
    const [first, second, third, fourth] = [
      await make('Số hóa hộ tịch'),
      await make('Rà soát'),
      await make('Sẽ bỏ'),
      await make('Sẽ bỏ và lấy lại'),
    ]
    await tasks.update({
      id: first.id,
      version: 1,
      patch: { content: 'Số hóa đất đai', focusUntil: date('2024-05-01') },
    })
    await tasks.addStep({
      taskId: first.id,
      step: { kind: 'extended', happenedOn: date('2024-06-01'), dueOn: date('2024-09-30') },
    })
    const done = await tasks.addStep({
      taskId: second.id,
      step: { kind: 'completed', happenedOn: date('2024-03-01') },
    })
    await tasks.updateStep({ id: done.id, version: 1, patch: { happenedOn: date('2024-04-01') } })
    const cancelled = await tasks.addStep({
      taskId: second.id,
      step: { kind: 'cancelled', happenedOn: date('2024-05-01') },
    })
    await tasks.removeStep({ id: cancelled.id, version: 1 })
    await tasks.addSource({ taskId: second.id, number: '77/BC-TCT' })
    await tasks.remove({ id: third.id, version: 1 })
    const { actionId } = await tasks.updateMany({
      tasks: [{ id: fourth.id, version: 1 }],
      change: { change: 'remove' },
    })
    await history.undo({ actionId })
    const sort = { by: 'list', descending: false } as const
    const found = async (text: string) =>
      (await tasks.list({ asOf: date('2024-04-01'), text, sort, limit: 9 })).tasks.map(({ id }) => id)
    expect(await found('hộ tịch')).toEqual([])
    expect(await found('dat dai')).toEqual([first.id])
    expect(await found('77/BC')).toEqual([second.id])
    expect(await found('bỏ')).toEqual([fourth.id])
    await workspace.close()

    const folder = join(root, 'so-lam-viec')
    const kept = derivedIn(folder)
    expect(kept.periods.length).toBeGreaterThan(6)
    expect(kept.texts).toHaveLength(3)
    forgetDerived(folder)
    await (await openToWrite(folder)).close()
    expect(derivedIn(folder)).toEqual(kept)
  })

  it('are filled when a workspace that lacks them is opened to write, and it cannot be read before', async () => {
    const { workspace, root } = await sampleWorkspace()
    await workspace.close()
    const folder = join(root, 'so-lam-viec-mau')
    const kept = derivedIn(folder)
    forgetDerived(folder, true)
    await expect(openToRead(folder)).rejects.toMatchObject({ code: 'workspace-outdated' })
    await (await openToWrite(folder)).close()
    expect(derivedIn(folder)).toEqual(kept)
    await (await openToRead(folder)).close()
  })
})
