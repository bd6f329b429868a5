import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'

const tables = [
  'workspace',
  'organization',
  'person',
  'position',
  'meetingSeries',
  'knownSite',
  'meeting',
  'site',
  'linkTest',
  'invitee',
  'seatName',
  'attendanceEvent',
  'agendaItem',
  'agendaTemplate',
  'speech',
  'material',
  'entry',
  'conclusion',
  'taskList',
  'task',
  'taskSupport',
  'taskSource',
  'taskStep',
  'taskTag',
  'progressReport',
  'reminder',
  'attachment',
  'tag',
  'taskView',
  'holiday',
  'listView',
  'numberSeries',
  'officialDocument',
  'documentAnnex',
  'issuedCopy',
] as const

/** What the file holds, by record: its fields without the version, and the version. */
export interface RecordSnapshot {
  readonly fields: Readonly<Record<string, unknown>>
  readonly versions: Readonly<Record<string, number>>
}

/** Reads the records of an open workspace past the program. */
export function recordSnapshot(root: string, workspace = 'so-lam-viec'): RecordSnapshot {
  const sqlite = new SqliteDatabase(join(root, workspace, 'workspace.db'), { readonly: true })
  const rows = tables.flatMap((table) =>
    sqlite
      .prepare<[], { id: string; version: number }>(`select * from "${table}"`)
      .all()
      .map(({ id, version, ...fields }) => ({ key: `${table} ${id}`, version, fields })),
  )
  sqlite.close()
  return {
    fields: Object.fromEntries(rows.map(({ key, fields }) => [key, fields])),
    versions: Object.fromEntries(rows.map(({ key, version }) => [key, version])),
  }
}

/** The last user action in the log of an open workspace. */
export function lastAction(root: string, workspace = 'so-lam-viec'): string {
  const sqlite = new SqliteDatabase(join(root, workspace, 'workspace.db'), { readonly: true })
  const id = sqlite.prepare('select "actionId" from change order by seq desc limit 1').pluck().get()
  sqlite.close()
  return String(id)
}
