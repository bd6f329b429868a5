import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../src/main/database/migrate.ts'
import { migrations } from '../../src/main/database/migrations/index.ts'
import { openDatabase } from '../../src/main/database/openDatabase.ts'
import { testId } from '../support/testId.ts'
import { testProgram } from '../support/testWorkspace.ts'

const [workspace, letterhead, meeting, entry] = [testId(1), testId(2), testId(3), testId(4)]

describe('a workspace from before there were official documents', () => {
  it('opens sound with everything that it held, and takes documents of its meetings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'workspace.db')
    const earlier = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0004'))
    const old = openDatabase(file, { readonly: false })
    await migrate(old, { migrations: earlier, folder, backupFile: () => join(folder, 'none') })
    await old.close()
    const before = withDatabase(file, (sqlite) => {
      sqlite.exec(`
        insert into workspace (id, version, sample, name, "isSample", "sampleSource", "pinnedAsOf")
          values ('${workspace}', 3, '', 'Sổ cũ', 0, '', null);
        insert into letterhead values
          ('${letterhead}', 2, '', 'Tổ công tác', 'UBND TỈNH', 'TỔ CÔNG TÁC', 'TCTĐA06', 'Tuyên Quang', '');
        insert into meeting (id, version, sample, title, kind, form, state, "heldOn", place, "letterheadId", note)
          values ('${meeting}', 5, '', 'Họp Tổ công tác', 'regular', 'hybrid', 'ended', '2024-02-05', '',
            '${letterhead}', '');
        insert into entry (id, version, sample, "meetingId", ordinal, kind, speaker, text)
          values ('${entry}', 1, '', '${meeting}', 0, 'opinion', 'Ông An', 'Đã nêu ý kiến.');
        insert into change ("actionId", at, actor, verb, record, "recordId", before, after)
          values ('${testId(9)}', '2024-02-05T03:00:00.000Z', 'thư ký', 'insert', 'entry', '${entry}', null, '{}')`)
      return contents(sqlite)
    })
    mkdirSync(join(folder, 'attachments'))

    const program = testProgram({ root: folder })
    await program.workspace.open({ folder })
    expect(await program.workspace.check({})).toMatchObject({ problems: [] })
    const after = withDatabase(file, contents)
    for (const [table, rows] of Object.entries(before))
      expect({ [table]: after[table] }).toEqual({ [table]: rows })

    const { officialDocuments } = program.session().handlers
    expect([await officialDocuments.list({}), await officialDocuments.numberSeries({})]).toEqual([[], []])
    const made = await officialDocuments.create({ kind: 'minutes', meetingId: meeting })
    expect(made).toMatchObject({ letterheadId: letterhead, meetingId: meeting, datedOn: '2024-02-05' })
  })
})

function withDatabase<T>(file: string, use: (sqlite: SqliteDatabase.Database) => T): T {
  const sqlite = new SqliteDatabase(file)
  try {
    return use(sqlite)
  } finally {
    sqlite.close()
  }
}

/** All rows of the tables that the program had then. */
function contents(sqlite: SqliteDatabase.Database): Readonly<Record<string, readonly unknown[]>> {
  const tables = ['workspace', 'letterhead', 'meeting', 'entry', 'change', 'agendaTemplate']
  return Object.fromEntries(
    tables.map((table) => [table, sqlite.prepare(`select * from "${table}" order by 1`).all()]),
  )
}
