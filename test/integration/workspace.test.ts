import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { describe, expect, it } from 'vitest'
import { expectMigrated, migrate } from '../../src/main/database/migrate.ts'
import { migrations } from '../../src/main/database/migrations/index.ts'
import { openDatabase } from '../../src/main/database/openDatabase.ts'
import { takeWorkspaceLock } from '../../src/main/database/workspaceLock.ts'
import { date, emptyWorkspace, testProgram } from '../support/testWorkspace.ts'

const folderOf = (root: string) => join(root, 'so-lam-viec')
const databaseOf = (root: string) => join(folderOf(root), 'workspace.db')
const noBackup = () => {
  throw new Error('no backup was expected')
}

describe('a workspace', () => {
  it('is a folder with its database and its attachments', async () => {
    const { root } = await emptyWorkspace()
    expect(readdirSync(folderOf(root))).toEqual(
      expect.arrayContaining(['attachments', 'backups', 'workspace.db', 'workspace.lock']),
    )
  })

  it('is written with synchronous=FULL in WAL, with foreign keys on and functions in its schema distrusted', async () => {
    const { root, workspace } = await emptyWorkspace()
    await workspace.close()
    const database = openDatabase(databaseOf(root), { readonly: false })
    const pragma = async (name: 'synchronous' | 'journal_mode' | 'foreign_keys' | 'trusted_schema') =>
      (await sql<Record<string, unknown>>`pragma ${sql.ref(name)}`.execute(database.db)).rows[0]?.[name]
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('trusted_schema')).toBe(0)
    await database.close()
  })

  it('is refused for writing while another process writes to it, and can be read meanwhile', async () => {
    const first = await emptyWorkspace()
    const second = testProgram({ root: first.root })
    await expect(second.workspace.open({ folder: folderOf(first.root) })).rejects.toMatchObject({
      code: 'workspace-in-use',
    })
    await second.workspace.openForReading(folderOf(first.root))
    expect(await second.workspace.status({})).toMatchObject({ name: 'Tổ công tác thử' })
    await expect(second.session().handlers.directory.createPerson({ fullName: 'A' })).rejects.toMatchObject({
      code: 'read-only',
    })
  })

  it('can be opened once the other process has closed it', async () => {
    const first = await emptyWorkspace()
    await first.workspace.close()
    const second = testProgram({ root: first.root })
    expect(await second.workspace.open({ folder: folderOf(first.root) })).toMatchObject({ state: 'open' })
  })

  it('is never made over files that are there already', async () => {
    const program = testProgram()
    mkdirSync(folderOf(program.root))
    writeFileSync(join(folderOf(program.root), 'cong-van.txt'), 'giữ nguyên')
    await expect(program.workspace.create({ folder: null, name: 'Sổ' })).rejects.toMatchObject({
      code: 'workspace-exists',
    })
    expect(readdirSync(folderOf(program.root))).toEqual(['cong-van.txt'])
  })

  it('is not in its place before it is whole, and leaves nothing behind when it cannot be made', async () => {
    let seen: readonly string[] = []
    const program = testProgram({
      async fillSample(session) {
        await session.handlers.directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
        seen = readdirSync(program.root)
        throw new Error('planted')
      },
    })
    await expect(program.workspace.openSample({})).rejects.toThrow('planted')
    expect(seen).toHaveLength(1)
    expect(seen).not.toContain('so-lam-viec-mau')
    expect(readdirSync(program.root)).toEqual([])
    expect(await program.workspace.status({})).toMatchObject({ state: 'closed' })
  })

  it('that was left half-made, as a kill leaves it, is not taken for one', async () => {
    const program = testProgram()
    mkdirSync(join(program.root, '.so-lam-viec-mau-x1', 'attachments'), { recursive: true })
    writeFileSync(join(program.root, '.so-lam-viec-mau-x1', 'workspace.db'), '')
    expect(await program.workspace.openSample({})).toMatchObject({ state: 'open', isSample: true })
  })

  it('tells a folder without a database, and a database that cannot be read, from a workspace', async () => {
    const program = testProgram()
    await expect(program.workspace.open({ folder: program.root })).rejects.toMatchObject({
      code: 'not-a-workspace',
    })
    expect(readdirSync(program.root)).toEqual([])
    mkdirSync(folderOf(program.root))
    writeFileSync(databaseOf(program.root), 'đây không phải cơ sở dữ liệu'.repeat(200))
    const before = readFileSync(databaseOf(program.root))
    await expect(program.workspace.open({ folder: folderOf(program.root) })).rejects.toMatchObject({
      code: 'workspace-unreadable',
    })
    expect(readFileSync(databaseOf(program.root)).equals(before)).toBe(true)
  })

  it('keeps the open one when another cannot be opened', async () => {
    const program = await emptyWorkspace()
    await program.workspace.openAtStart({ sample: false, folder: join(program.root, 'khong-co') })
    expect(await program.workspace.status({})).toMatchObject({
      state: 'open',
      folder: folderOf(program.root),
    })
  })

  it('says why the one of the last time could not be opened', async () => {
    const program = testProgram()
    await program.workspace.openAtStart({ sample: false, folder: join(program.root, 'khong-co') })
    expect(await program.workspace.status({})).toMatchObject({
      state: 'closed',
      problem: { code: 'not-a-workspace' },
    })
  })

  it('is sound after use, and the check counts its rows', async () => {
    const program = await emptyWorkspace()
    await program.session().handlers.directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    const { problems, rows } = await program.workspace.check({})
    expect(problems).toEqual([])
    expect(rows).toMatchObject({ person: 1, change: 1, draft: 0 })
  })
})

describe('text that is being typed', () => {
  it('is put in place at the next start, with its history, when it was never committed', async () => {
    const first = await emptyWorkspace()
    const person = await first.session().handlers.directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    await first.workspace.saveDraft({ field: 'person.note', recordId: person.id, text: 'gọi trước 8 giờ' })
    await first.workspace.close()

    const second = testProgram({ root: first.root })
    await second.workspace.open({ folder: folderOf(first.root) })
    const [found] = await second
      .session()
      .handlers.directory.listPeople({ order: 'name', asOf: date('2024-02-05') })
    expect(found).toMatchObject({ note: 'gọi trước 8 giờ', version: 2 })
    expect((await second.workspace.check({})).rows).toMatchObject({ draft: 0, change: 2 })
  })

  it('is kept as it was last', async () => {
    const first = await emptyWorkspace()
    const person = await first.session().handlers.directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    for (const text of ['gọi', 'gọi trước', 'gọi trước 8 giờ'])
      await first.workspace.saveDraft({ field: 'person.note', recordId: person.id, text })
    await first.workspace.close()
    const second = testProgram({ root: first.root })
    await second.workspace.open({ folder: folderOf(first.root) })
    expect(
      await second.session().handlers.directory.listPeople({ order: 'name', asOf: date('2024-02-05') }),
    ).toMatchObject([{ note: 'gọi trước 8 giờ' }])
  })

  it('is read by other processes as the window shows it, and stays a draft there', async () => {
    const first = await emptyWorkspace()
    const person = await first.session().handlers.directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    await first.workspace.saveDraft({ field: 'person.note', recordId: person.id, text: 'gọi trước 8 giờ' })
    const reader = testProgram({ root: first.root })
    await reader.workspace.openForReading(folderOf(first.root))
    const read = await reader
      .session()
      .handlers.directory.listPeople({ order: 'name', asOf: date('2024-02-05') })
    expect(read).toMatchObject([{ note: 'gọi trước 8 giờ' }])
    await expect(reader.session().handlers.directory.removePerson(person)).rejects.toMatchObject({
      code: 'read-only',
    })
    await reader.workspace.close()
    expect((await first.workspace.check({})).rows).toMatchObject({ draft: 1, change: 1 })
  })

  it('is refused for a record that does not exist', async () => {
    const program = await emptyWorkspace()
    const { id } = await program.session().handlers.directory.createPerson({ fullName: 'A' })
    const missing = program.workspace.saveDraft({ field: 'task.content', recordId: id, text: 'việc' })
    await expect(missing).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is dropped at the next start when an older program wrote it for a field that is gone', async () => {
    const { root, workspace } = await emptyWorkspace()
    await workspace.close()
    const database = openDatabase(databaseOf(root), { readonly: false })
    await sql`insert into draft values ('task.gone', 'x', 'y', 'z')`.execute(database.db)
    await database.close()
    const program = testProgram({ root })
    await program.workspace.open({ folder: folderOf(root) })
    expect((await program.workspace.check({})).rows).toMatchObject({ draft: 0 })
  })

  it('gives way to what is committed afterwards', async () => {
    const program = await emptyWorkspace()
    const { directory } = program.session().handlers
    const person = await directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    await program.workspace.saveDraft({ field: 'person.note', recordId: person.id, text: 'gọi tr' })
    await directory.updatePerson({ id: person.id, version: 1, patch: { note: 'gọi trước 8 giờ' } })
    expect((await program.workspace.check({})).rows).toMatchObject({ draft: 0 })
  })

  it('is refused when the field would not take it', async () => {
    const program = await emptyWorkspace()
    const person = await program.session().handlers.directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    await expect(
      program.workspace.saveDraft({ field: 'person.fullName', recordId: person.id, text: 'x'.repeat(51) }),
    ).rejects.toMatchObject({ code: 'invalid-input', facts: { issues: [{ path: 'person.fullName' }] } })
  })

  it('is forgotten with its record', async () => {
    const program = await emptyWorkspace()
    const { directory } = program.session().handlers
    const person = await directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    await program.workspace.saveDraft({ field: 'person.note', recordId: person.id, text: 'gọi' })
    await directory.removePerson(person)
    expect((await program.workspace.check({})).rows).toMatchObject({ draft: 0, person: 0 })
  })
})

describe('migrating', () => {
  const failing = {
    '0008Half': {
      async up(db: Parameters<(typeof migrations)[string]['up']>[0]) {
        await db.schema.createTable('half').addColumn('id', 'text').execute()
        throw new Error('planted')
      },
    },
  }

  it('leaves a database as it was when a step fails half-way, after a backup', async () => {
    const { root, workspace } = await emptyWorkspace()
    await workspace.close()
    const database = openDatabase(databaseOf(root), { readonly: false })
    const backupFile = join(root, 'backup.db')
    const options = { folder: root, backupFile: () => backupFile }
    await expect(
      migrate(database, { ...options, migrations: { ...migrations, ...failing } }),
    ).rejects.toThrow('planted')
    const tables = await database.db.introspection.getTables()
    expect(tables.map(({ name }) => name)).not.toContain('half')
    expect(existsSync(backupFile)).toBe(true)
    // The old program still opens it.
    await migrate(database, { folder: root, backupFile: noBackup, migrations })
    await database.close()
  })

  it('rebuilds a table that others refer to, and refuses a step that breaks references', async () => {
    const { root, session, workspace } = await emptyWorkspace()
    const { directory } = session().handlers
    const person = await directory.createPerson({ fullName: 'Nguyễn Văn Sơn' })
    await directory.createPosition({ personId: person.id, title: 'Chủ tịch UBND tỉnh' })
    await workspace.close()
    const database = openDatabase(databaseOf(root), { readonly: false })
    const step = (...statements: readonly RawBuilder<unknown>[]) => ({
      async up(db: Kysely<unknown>) {
        for (const statement of statements) await statement.execute(db)
      },
    })
    const rebuild = step(
      sql`create table rebuilt as select * from person`,
      sql`drop table person`,
      sql`alter table rebuilt rename to person`,
      sql`create unique index "rebuiltPerson" on person (id)`,
    )
    const options = { folder: root, backupFile: () => join(root, 'backup.db') }
    await migrate(database, { ...options, migrations: { ...migrations, '0008Rebuild': rebuild } })
    const breaking = { ...migrations, '0008Rebuild': rebuild, '0009Break': step(sql`delete from person`) }
    await expect(migrate(database, { ...options, migrations: breaking })).rejects.toThrow(
      'breaks 1 references',
    )
    expect(await database.db.selectFrom('person').selectAll().execute()).toHaveLength(1)
    await database.close()
  })

  it('tells a reader that an older database must first be opened to write', async () => {
    const { root, workspace } = await emptyWorkspace()
    await workspace.close()
    const database = openDatabase(databaseOf(root), { readonly: false })
    const newer = { ...migrations, '0008Newer': { up: async () => {} } }
    const expected = { code: 'workspace-outdated' }
    await expect(expectMigrated(database, newer, root)).rejects.toMatchObject(expected)
    await database.close()
  })

  it('refuses a database of a newer program and leaves it untouched', async () => {
    const { root, workspace } = await emptyWorkspace()
    await workspace.close()
    const database = openDatabase(databaseOf(root), { readonly: false })
    await sql`insert into kysely_migration (name, timestamp) values ('9999Future', '')`.execute(database.db)
    await database.close()
    const before = readFileSync(databaseOf(root))

    const program = testProgram({ root })
    await program.workspace.openAtStart({ sample: false, folder: folderOf(root) })
    expect(await program.workspace.status({})).toMatchObject({
      state: 'closed',
      problem: { code: 'database-from-future' },
    })
    await expect(program.workspace.openForReading(folderOf(root))).rejects.toMatchObject({
      code: 'database-from-future',
    })
    expect(readFileSync(databaseOf(root)).equals(before)).toBe(true)
    // Nor is it held: who could open it may.
    const lock = takeWorkspaceLock(join(folderOf(root), 'workspace.lock'))
    expect(lock).not.toBeNull()
    lock?.release()
  })
})

describe('a disk that refuses', () => {
  it('is told when a folder cannot be made, because a file stands there', async () => {
    const program = testProgram()
    writeFileSync(join(program.root, 'tep'), '')
    const making = program.workspace.create({ folder: join(program.root, 'tep', 'so'), name: 'Sổ' })
    await expect(making).rejects.toMatchObject({ code: 'workspace-not-writable' })
  })

  it('does not keep the program from starting, whatever is wrong with the workspace of the last time', async () => {
    const program = await emptyWorkspace()
    await program.workspace.close()
    // Damaged inside: the head of the file is a database's, the rest is not.
    const bytes = readFileSync(databaseOf(program.root))
    writeFileSync(
      databaseOf(program.root),
      Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100, 7)]),
    )
    const later = testProgram({ root: program.root })
    await later.workspace.openAtStart({ sample: false, folder: folderOf(program.root) })
    expect(await later.workspace.status({})).toMatchObject({
      state: 'closed',
      problem: { code: 'workspace-unreadable' },
    })
  })
})

describe('workspaces one after the other', () => {
  it('are opened in turn, also when asked for at once', async () => {
    const program = testProgram()
    const both = await Promise.all([program.workspace.openSample({}), program.workspace.openSample({})])
    expect(both).toMatchObject([{ state: 'open' }, { state: 'open' }])
  })

  it('are the same in any spelling of their folder', async () => {
    const program = await emptyWorkspace()
    expect(
      await program.workspace.open({ folder: `${folderOf(program.root)}/../so-lam-viec/` }),
    ).toMatchObject({
      folder: folderOf(program.root),
    })
  })

  it('are left open when the next one cannot be', async () => {
    const program = await emptyWorkspace()
    await expect(program.workspace.open({ folder: program.root })).rejects.toMatchObject({
      code: 'not-a-workspace',
    })
    expect(await program.workspace.status({})).toMatchObject({ state: 'open' })
  })

  it('are closed only after the writes that were asked for', async () => {
    const program = await emptyWorkspace()
    const writing = program.router.call('directory', 'createPerson', { fullName: 'Nguyễn Văn Sơn' })
    await Promise.all([writing, program.workspace.close()])
    expect(await writing).toMatchObject({ ok: true })
    await program.workspace.open({ folder: folderOf(program.root) })
    expect((await program.workspace.check({})).rows).toMatchObject({ person: 1 })
  })
})
