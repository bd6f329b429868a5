import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { emptyWorkspace } from '../support/testWorkspace.ts'

const arrangement = {
  filter: { classes: ['overdue'], text: 'hộ tịch' },
  sort: { by: 'due', descending: false },
  grouping: 'lead',
  columns: [{ column: 'content', width: 300 }],
} as const

describe('the arranged tables', () => {
  it('come back as they were kept, by name', async () => {
    const { router } = await emptyWorkspace()
    const call = async (method: string, input: object) => await router.call('tasks', method, input)
    await call('createView', { ...arrangement, name: 'Quá hạn' })
    const made = await call('createView', { ...arrangement, grouping: null, name: 'Của Sở Tư pháp' })
    if (!made.ok) throw new Error('not made')
    expect(await call('views', {})).toMatchObject({
      value: [
        { name: 'Của Sở Tư pháp', grouping: null },
        { name: 'Quá hạn', ...arrangement, version: 1 },
      ],
    })
    const { id } = made.value as { id: string }
    const patch = { sort: { by: 'lead', descending: true } }
    expect(await call('updateView', { id, version: 1, patch })).toMatchObject({
      value: { ...patch, name: 'Của Sở Tư pháp', filter: arrangement.filter, version: 2 },
    })
    await call('removeView', { id, version: 2 })
    expect(await call('views', {})).toMatchObject({ value: [{ name: 'Quá hạn' }] })
  })

  it('are shown without those that cannot be read', async () => {
    const program = await emptyWorkspace()
    const { tasks } = program.session().handlers
    for (const name of ['Một', 'Hai', 'Ba', 'Bốn'])
      await tasks.createView({
        ...arrangement,
        name,
        filter: {},
        columns: [],
      })
    const sqlite = new SqliteDatabase(join(program.root, 'so-lam-viec', 'workspace.db'))
    const spoil = sqlite.prepare('update "taskView" set arrangement = ? where name = ?')
    spoil.run('{"filter":', 'Một')
    spoil.run('{}', 'Hai')
    spoil.run(
      '{"filter":{"classes":["lost"]},"sort":{"by":"due","descending":false},"grouping":null,"columns":[]}',
      'Ba',
    )
    sqlite.close()
    expect((await tasks.views({})).map(({ name }) => name)).toEqual(['Bốn'])
  })
})
