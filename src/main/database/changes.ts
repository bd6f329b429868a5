import { sql, type Insertable, type Kysely, type Selectable, type Transaction, type Updateable } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Feature } from '../../shared/contract/index.ts'
import { idSchema, type Id } from '../../shared/contract/schema.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import type { ChangeTable, Database, DraftTable, RecordTable, RecordTables } from './database.ts'
import { createPause, type Pause } from '../background/createPause.ts'
import { isForeignKeyError, isFrozenError, isUniqueError } from './databaseError.ts'

/** Which feature's screens show a table of records. */
const featureOf: Readonly<Record<RecordTable, Feature>> = {
  workspace: 'workspace',
  organization: 'directory',
  person: 'directory',
  position: 'directory',
  letterhead: 'documents',
  meeting: 'meetings',
  site: 'meetings',
  invitee: 'meetings',
  agendaItem: 'meetings',
  meetingSeries: 'meetings',
  knownSite: 'meetings',
  linkTest: 'meetings',
  seatName: 'meetings',
  agendaTemplate: 'meetings',
  speech: 'meetings',
  attendanceEvent: 'attendance',
  material: 'materials',
  entry: 'minutes',
  conclusion: 'minutes',
  taskList: 'tasks',
  task: 'tasks',
  taskSupport: 'tasks',
  taskSource: 'tasks',
  taskStep: 'tasks',
  taskTag: 'tasks',
  progressReport: 'tasks',
  reminder: 'tasks',
  attachment: 'tasks',
  tag: 'tasks',
  taskView: 'tasks',
  holiday: 'calendar',
  importMapping: 'imports',
  listView: 'lists',
  officialDocument: 'officialDocuments',
  documentAnnex: 'officialDocuments',
  numberSeries: 'officialDocuments',
  issuedCopy: 'officialDocuments',
}

/** What the derived tables say of a task is in these tables; the column names the task. */
const taskIdColumns: { readonly [T in RecordTable]?: string } = {
  task: 'id',
  taskSource: 'taskId',
  taskStep: 'taskId',
}

type Row<T extends RecordTable> = Selectable<RecordTables[T]>
type NewRow<T extends RecordTable> = Omit<Insertable<RecordTables[T]>, 'version'> & { readonly id: Id }
type Patch<T extends RecordTable> = {
  readonly [C in keyof Omit<Updateable<RecordTables[T]>, 'id' | 'version'>]?:
    Updateable<RecordTables[T]>[C] | undefined
}

/** The verbs with which one user action writes. Inside it only `trx` may be used to read. */
export interface Writer {
  readonly trx: Transaction<Database>
  /** The user action that all of it belongs to. */
  readonly actionId: Id
  /** Adds a record at version 1. Throws `not-found` when it refers to a record that is not there. */
  insert<T extends RecordTable>(table: T, row: NewRow<T>): Promise<void>
  /**
   * Changes fields of a record that was seen at `version`, and drops the drafts of those fields; a patch that changes
   * nothing writes nothing, unless rows that are part of the record have changed beside it (`partsChanged`). Tells
   * whether anything was written. Throws `not-found`, `conflict` when the record has moved on, or
   * `document-issued`.
   */
  update<T extends RecordTable>(
    table: T,
    seen: RecordSeen,
    patch: Patch<T>,
    beside?: { readonly partsChanged: boolean },
  ): Promise<boolean>
  /** Puts text that was typed but never committed into its record; dropped when the record is gone. */
  adoptDraft(draft: Selectable<DraftTable>): Promise<void>
  /** Removes a record. Throws `not-found`, `conflict`, or `still-referenced`. */
  remove(table: RecordTable, seen: RecordSeen): Promise<void>
  /**
   * Brings a record back that was removed, as it was, one version later. Throws `not-found` when what it refers to is
   * gone, `changed-since` when its place was taken.
   */
  restore(table: RecordTable, removed: StoredRow): Promise<void>
  /** Lets other events have their turn during long work. The verbs do it too: work that writes need not call it. */
  readonly pause: Pause
}

/** A row of any table, as SQLite and the log have it. */
export type StoredRow = RecordSeen & Readonly<Record<string, string | number | null>>

export interface RecordSeen {
  readonly id: Id
  readonly version: number
}

export interface Changes {
  /** Runs one user action in one transaction; all of it is written, logged and announced, or none. */
  write<T>(action: (writer: Writer) => Promise<T>): Promise<T>
}

export interface ChangesDependencies {
  readonly db: Kysely<Database>
  readonly clock: () => Instant
  readonly newId: () => Id
  readonly actor: () => string
  readonly announce: (features: readonly Feature[]) => void
  /** Monotonic milliseconds. */
  readonly stopwatch: () => number
  /** Brings what is derived from these tasks up to date; called at the end of an action that wrote about them. */
  readonly derive: (trx: Transaction<Database>, taskIds: readonly Id[], pause: Pause) => Promise<void>
}

/** The one place through which all records are written: history, drafts and the `changed` event hang on it. */
export function createChanges({
  db,
  clock,
  newId,
  actor,
  announce,
  stopwatch,
  derive,
}: ChangesDependencies): Changes {
  return {
    async write(action) {
      const touched: Touched = { features: new Set(), taskIds: new Set() }
      const log = { actionId: newId(), at: clock(), actor: actor() }
      const pause = createPause(stopwatch)
      const result = await db.transaction().execute(async (trx) => {
        const answer = await action(createWriter(trx, log, touched, pause))
        await derive(trx, [...touched.taskIds], pause)
        return answer
      })
      if (touched.features.size > 0) announce([...touched.features])
      return result
    },
  }
}

/** For a workspace that was opened to read only. */
export const refusedChanges: Changes = {
  write: () => Promise.reject(new AppError('read-only', {})),
}

interface ActionLog {
  readonly actionId: Id
  readonly at: Instant
  readonly actor: string
}

/** What an action has written to so far. */
interface Touched {
  readonly features: Set<Feature>
  readonly taskIds: Set<Id>
}

function createWriter(trx: Transaction<Database>, log: ActionLog, touched: Touched, pause: Pause): Writer {
  const record = async (
    verb: ChangeTable['verb'],
    table: RecordTable,
    row: RecordSeen,
    { before, after }: { readonly before: object | null; readonly after: object | null },
  ) => {
    touched.features.add(featureOf[table])
    const taskIdColumn = taskIdColumns[table]
    if (taskIdColumn !== undefined) touched.taskIds.add(idSchema.parse(valueAt(row, taskIdColumn)))
    const asJson = (columns: object | null) => (columns === null ? null : JSON.stringify(columns))
    await trx
      .insertInto('change')
      .values({ ...log, verb, record: table, recordId: row.id, before: asJson(before), after: asJson(after) })
      .execute()
    await pause()
  }

  const change = async (
    table: RecordTable,
    seen: RecordSeen,
    patch: readonly [string, unknown][],
    partsChanged = false,
  ): Promise<boolean> => {
    const before = await readSeen(trx, table, seen)
    const given = patch.filter(([, value]) => value !== undefined)
    if (given.length === 0 && !partsChanged) return false
    for (const [column] of given) await dropDraft(trx, `${table}.${column}`, seen.id)
    const known = new Map<string, unknown>(Object.entries(before))
    const changed = given.filter(([column, value]) => known.get(column) !== value)
    if (changed.length === 0 && !partsChanged) return false
    const assignments = sql.join([
      ...changed.map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
      sql`version = version + 1`,
    ])
    try {
      await expectReferences(
        sql`update ${sql.table(table)} set ${assignments} where id = ${seen.id}`.execute(trx),
      )
    } catch (error) {
      // Services look before they write: only what an undo brings back finds its place taken.
      throw isUniqueError(error) ? new AppError('changed-since', { what: table }) : error
    }
    const was = Object.fromEntries(changed.map(([column]) => [column, known.get(column)]))
    await record('update', table, before, {
      before: { ...was, version: seen.version },
      after: { ...Object.fromEntries(changed), version: seen.version + 1 },
    })
    return true
  }

  const add = async (verb: 'insert' | 'restore', table: RecordTable, row: RecordSeen) => {
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)))
    const values = sql.join(Object.values(row))
    await expectReferences(sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(trx))
    await record(verb, table, row, { before: null, after: row })
  }

  return {
    trx,
    actionId: log.actionId,
    pause,

    insert: async (table, row) => await add('insert', table, { ...row, version: 1 }),

    update: async (table, seen, patch, beside) =>
      await change(table, seen, Object.entries(patch), beside?.partsChanged),

    async adoptDraft({ field, recordId, text }) {
      const [table, column] = splitField(field)
      const { rows } =
        await sql<RecordSeen>`select id, version from ${sql.table(table)} where id = ${recordId}`.execute(trx)
      for (const seen of rows)
        try {
          await change(table, seen, [[column, text]])
        } catch (error) {
          // What was typed into a document that has been issued since comes too late.
          if (!(error instanceof AppError && error.code === 'document-issued')) throw error
        }
      await dropDraft(trx, field, recordId)
    },

    async remove(table, seen) {
      const before = await readSeen(trx, table, seen)
      try {
        await expectThawed(sql`delete from ${sql.table(table)} where id = ${seen.id}`.execute(trx))
      } catch (error) {
        throw isForeignKeyError(error) ? new AppError('still-referenced', { what: table }) : error
      }
      await trx.deleteFrom('draft').where('recordId', '=', seen.id).execute()
      await record('remove', table, before, { before, after: null })
    },

    async restore(table, removed) {
      try {
        await add('restore', table, { ...removed, version: removed.version + 1 })
      } catch (error) {
        throw isUniqueError(error) ? new AppError('changed-since', { what: table }) : error
      }
    },
  }
}

async function readSeen<T extends RecordTable>(
  trx: Transaction<Database>,
  table: T,
  seen: RecordSeen,
): Promise<Row<T>> {
  const { rows } = await sql<Row<T>>`select * from ${sql.table(table)} where id = ${seen.id}`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new AppError('not-found', { what: table })
  if (valueAt(row, 'version') !== seen.version) throw new AppError('conflict', { what: table })
  return row
}

/** A record that is written may refer only to records that are there. */
async function expectReferences(written: Promise<unknown>): Promise<void> {
  try {
    await expectThawed(written)
  } catch (error) {
    throw isForeignKeyError(error) ? new AppError('not-found', { what: 'reference' }) : error
  }
}

/** What is issued is never written again: the database refuses it. Throws `document-issued`. */
async function expectThawed(written: Promise<unknown>): Promise<void> {
  try {
    await written
  } catch (error) {
    throw isFrozenError(error) ? new AppError('document-issued', {}) : error
  }
}

async function dropDraft(trx: Transaction<Database>, field: string, recordId: Id): Promise<void> {
  await sql`delete from draft where "recordId" = ${recordId} and field = ${field}`.execute(trx)
}

/** `task.content` names a table of records and one of its columns. */
export function splitField(field: DraftTable['field']): readonly [table: RecordTable, column: string] {
  const [table, column] = field.split('.')
  if (table === undefined || column === undefined || !isRecordTable(table))
    throw new Error(`no field ${field}`)
  return [table, column]
}

/** All tables of records. */
export const recordTables: readonly RecordTable[] = Object.keys(featureOf).filter(isRecordTable)

function isRecordTable(name: string): name is RecordTable {
  return Object.hasOwn(featureOf, name)
}

function valueAt(row: object, column: string): unknown {
  return Object.entries(row).find(([key]) => key === column)?.[1]
}
