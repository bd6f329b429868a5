import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { createFolder } from '../../src/main/workspace/openWorkspace.ts'
import { usualPeriodRule } from '../../src/shared/reports/periods.ts'
import { testId } from './testId.ts'

/**
 * A workspace folder with these rows, put in past the services, by table; gone when the test is. Its derived tables are
 * out of date, as after a migration.
 */
export async function folderWith(tables: Readonly<Record<string, readonly object[]>>): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'ban-thu-ky-test-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const folder = join(root, 'so-lam-viec')
  await createFolder(folder, async ({ db }) => {
    await db
      .insertInto('workspace')
      .values({
        id: testId(0),
        version: 1,
        sample: '',
        name: 'Sổ thử',
        isSample: 0,
        sampleSource: '',
        pinnedAsOf: null,
        ...usualPeriodRule,
      })
      .execute()
  })
  const sqlite = new SqliteDatabase(join(folder, 'workspace.db'))
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows) {
      const columns = Object.keys(row)
      const names = columns.map((column) => `"${column}"`).join(', ')
      const values = columns.map((column) => `@${column}`).join(', ')
      sqlite.prepare(`insert into "${table}" (${names}) values (${values})`).run(row)
    }
  sqlite.pragma('user_version = 0')
  sqlite.close()
  return folder
}
