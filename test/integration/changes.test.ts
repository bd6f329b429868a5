import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createChanges } from '../../src/main/database/changes.ts'
import { translateStorageError } from '../../src/main/database/databaseError.ts'
import { openDatabase } from '../../src/main/database/openDatabase.ts'
import type { Feature } from '../../src/shared/contract/index.ts'
import { emptyWorkspace, idSequence, type TestProgram } from '../support/testWorkspace.ts'

/** The log as the file holds it, and verbs over the same file. */
async function openLog(program: TestProgram, stopwatch = () => 0) {
  await program.workspace.close()
  const database = openDatabase(join(program.root, 'so-lam-viec', 'workspace.db'), { readonly: false })
  onTestFinished(async () => await database.close())
  // Another connection, as another process has it: it waits for nothing and sees only what is committed.
  const other = new SqliteDatabase(join(program.root, 'so-lam-viec', 'workspace.db'), { timeout: 0 })
  onTestFinished(() => void other.close())
  const rowsElsewhere = () => other.prepare('select count(*) from person').pluck().get()
  const announced: (readonly Feature[])[] = []
  const rowsWhenAnnounced: unknown[] = []
  const newId = idSequence()
  const changes = createChanges({
    db: database.db,
    clock: () => '2024-02-05T03:00:00.000Z',
    newId: () => newId(),
    actor: () => 'Vũ Thị Hạnh',
    stopwatch,
    derive: async () => {},
    announce(features) {
      announced.push(features)
      rowsWhenAnnounced.push(rowsElsewhere())
    },
  })
  const log = async () => await database.db.selectFrom('change').selectAll().orderBy('seq').execute()
  return { db: database.db, other, changes, announced, rowsWhenAnnounced, log, newId }
}

const person = {
  fullName: 'Nguyễn Văn Sơn',
  honorific: 'comrade',
  militaryRank: '',
  phone: '',
  email: '',
  note: '',
  sample: '',
} as const

describe('the writing verbs', () => {
  it('record who did what, when, with the record or the changed columns before and after, one action together', async () => {
    const { changes, log, newId, announced } = await openLog(await emptyWorkspace())
    const id = newId()
    await changes.write(async ({ insert, update }) => {
      await insert('person', { ...person, id })
      await update('person', { id, version: 1 }, { phone: '0900 000 121' })
    })
    const [first, second] = await log()
    expect(first).toMatchObject({
      verb: 'insert',
      record: 'person',
      recordId: id,
      actor: 'Vũ Thị Hạnh',
      before: null,
    })
    expect(second).toMatchObject({
      verb: 'update',
      actionId: first?.actionId,
      at: '2024-02-05T03:00:00.000Z',
    })
    expect(JSON.parse(second?.before ?? '')).toEqual({ phone: '', version: 1 })
    expect(JSON.parse(second?.after ?? '')).toEqual({ phone: '0900 000 121', version: 2 })
    expect(announced).toEqual([['directory']])
  })

  it('drop what is being typed of a field that is written, and all of it with its record, no other', async () => {
    const { changes, db, newId } = await openLog(await emptyWorkspace())
    const [id, otherId] = [newId(), newId()]
    await changes.write(async ({ insert }) => {
      for (const one of [id, otherId]) await insert('person', { ...person, id: one })
    })
    const typed = { text: 'đang gõ', at: '2024-02-05T03:00:00.000Z' } as const
    for (const [field, recordId] of [
      ['person.phone', id],
      ['person.note', id],
      ['person.note', otherId],
    ] as const)
      await db
        .insertInto('draft')
        .values({ ...typed, field, recordId })
        .execute()
    const drafts = async () =>
      (await db.selectFrom('draft').selectAll().orderBy('recordId').orderBy('field').execute()).map(
        ({ field, recordId }) => [field, recordId],
      )
    await changes.write(async ({ update }) => await update('person', { id, version: 1 }, { phone: '0900' }))
    expect(await drafts()).toEqual([
      ['person.note', id],
      ['person.note', otherId],
    ])
    await changes.write(async ({ remove }) => await remove('person', { id, version: 2 }))
    expect(await drafts()).toEqual([['person.note', otherId]])
  })

  it('write and announce nothing of an action that fails', async () => {
    const { changes, log, newId, announced, db } = await openLog(await emptyWorkspace())
    const action = changes.write(async ({ insert }) => {
      await insert('person', { ...person, id: newId() })
      throw new Error('planted')
    })
    await expect(action).rejects.toThrow('planted')
    expect(await log()).toEqual([])
    expect(await db.selectFrom('person').selectAll().execute()).toEqual([])
    expect(announced).toEqual([])
  })

  it('give all that one action writes the same mark, and the next action another', async () => {
    const { changes, log, newId } = await openLog(await emptyWorkspace())
    await changes.write(async ({ insert }) => {
      await insert('person', { ...person, id: newId() })
      await insert('person', { ...person, id: newId() })
    })
    await changes.write(({ insert }) => insert('person', { ...person, id: newId() }))
    const [a, b, c] = (await log()).map(({ actionId }) => actionId)
    expect(b).toBe(a)
    expect(c).not.toBe(a)
  })

  it('record a removal with what was removed', async () => {
    const { changes, log, newId, announced } = await openLog(await emptyWorkspace())
    const id = newId()
    await changes.write(({ insert }) => insert('person', { ...person, id }))
    await changes.write(({ remove }) => remove('person', { id, version: 1 }))
    const last = (await log()).at(-1)
    expect(last).toMatchObject({ verb: 'remove', record: 'person', recordId: id, after: null })
    expect(JSON.parse(last?.before ?? '')).toEqual({ ...person, id, version: 1 })
    expect(announced).toHaveLength(2)
  })

  it('announce what others can see by then', async () => {
    const { changes, newId, rowsWhenAnnounced } = await openLog(await emptyWorkspace())
    await changes.write(async ({ insert }) => {
      await insert('person', { ...person, id: newId() })
      await insert('person', { ...person, id: newId() })
    })
    expect(rowsWhenAnnounced).toEqual([2])
  })

  it('let nobody else write between what an action reads and what it writes', async () => {
    const { changes, other, newId } = await openLog(await emptyWorkspace())
    await changes.write(async ({ trx, insert }) => {
      await trx.selectFrom('person').selectAll().execute()
      expect(() => other.exec('begin immediate')).toThrow('database is locked')
      await insert('person', { ...person, id: newId() })
    })
    other.exec('begin immediate; rollback')
  })

  it('write nothing when nothing changes', async () => {
    const { changes, log, newId, announced } = await openLog(await emptyWorkspace())
    const id = newId()
    await changes.write(({ insert }) => insert('person', { ...person, id }))
    await changes.write(({ update }) => update('person', { id, version: 1 }, { phone: '', note: '' }))
    expect(await log()).toHaveLength(1)
    expect(announced).toHaveLength(1)
  })

  it('refuse a record that has moved on, is gone, is still referred to, or refers to nothing', async () => {
    const { changes, newId } = await openLog(await emptyWorkspace())
    const id = newId()
    const position = {
      personId: id,
      organizationId: null,
      title: 'Chủ tịch',
      kind: 'government',
      rank: 1,
      validFrom: null,
      validTo: null,
      sample: '',
    } as const
    await changes.write(async ({ insert }) => {
      await insert('person', { ...person, id })
      await insert('position', { ...position, id: newId() })
    })
    const refused = async (action: Parameters<typeof changes.write>[0], code: string) =>
      await expect(changes.write(action)).rejects.toMatchObject({ code })
    await refused(({ update }) => update('person', { id, version: 7 }, { phone: '1' }), 'conflict')
    await refused(({ update }) => update('person', { id: newId(), version: 1 }, { phone: '1' }), 'not-found')
    await refused(({ remove }) => remove('person', { id, version: 1 }), 'still-referenced')
    await refused(
      ({ insert }) => insert('position', { ...position, id: newId(), personId: newId() }),
      'not-found',
    )
  })

  it('tell a full disk from a bug, and leave what was written before', async () => {
    const { changes, newId, db, log } = await openLog(await emptyWorkspace())
    await changes.write(({ insert }) => insert('person', { ...person, id: newId() }))
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(db)
    const action = changes.write(({ insert }) =>
      insert('person', { ...person, id: newId(), note: 'x'.repeat(1e6) }),
    )
    const error: unknown = await action.catch((thrown: unknown) => thrown)
    expect(translateStorageError(error, '/so')).toMatchObject({ code: 'disk-full' })
    expect(await log()).toHaveLength(1)
  })

  it('give way to other events while one action goes on and on', async () => {
    let now = 0
    const rising = () => {
      now += 3
      return now
    }
    const { changes, newId } = await openLog(await emptyWorkspace(), rising)
    let turns = 0
    let isGoingOn = true
    const takeTurn = () => {
      turns += 1
      if (isGoingOn) setImmediate(takeTurn)
    }
    setImmediate(takeTurn)
    const turnsWithin = await changes.write(async ({ insert }) => {
      const before = turns
      for (let count = 0; count < 70; count += 1) await insert('person', { ...person, id: newId() })
      return turns - before
    })
    isGoingOn = false
    expect(turnsWithin).toBeGreaterThanOrEqual(9)
    expect(turnsWithin).toBeLessThanOrEqual(11)
  })

  it('bring a removed record back in a later version, unless its place was taken', async () => {
    const { changes, newId, db, log } = await openLog(await emptyWorkspace())
    const id = newId()
    const day = '2027-02-05'
    const holiday = { day, name: 'Tết', kind: 'off', sample: '' }
    await changes.write(({ restore }) => restore('holiday', { ...holiday, id, version: 4 }))
    expect(await db.selectFrom('holiday').selectAll().where('id', '=', id).execute()).toMatchObject([
      { ...holiday, version: 5 },
    ])
    expect(await log()).toMatchObject([{ verb: 'restore', recordId: id, before: null }])
    const again = changes.write(({ restore }) => restore('holiday', { ...holiday, id: newId(), version: 1 }))
    await expect(again).rejects.toMatchObject({ code: 'changed-since' })
  })

  it('keep a log that nothing can change or shorten', async () => {
    const { changes, newId, db } = await openLog(await emptyWorkspace())
    await changes.write(({ insert }) => insert('person', { ...person, id: newId() }))
    await expect(sql`update change set actor = 'khác'`.execute(db)).rejects.toThrow('append-only')
    await expect(sql`delete from change`.execute(db)).rejects.toThrow('append-only')
  })
})
