import { resolve } from 'node:path'
import { createClient } from '../../shared/contract/client.ts'
import { AppError, type TableFault } from '../../shared/contract/error.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { rowStatuses } from '../../shared/imports/compareTasks.ts'
import { idSchema } from '../../shared/contract/schema.ts'
import type {
  AnyImportSettings,
  ImportFile,
  ImportRow,
  ImportSettings,
  RecordKind,
} from '../../shared/imports/contract.ts'
import { headingKey } from '../../shared/imports/headingKey.ts'
import { parseIsoDate } from '../../shared/time/localDate.ts'
import type { Router } from '../ipc/router.ts'
import type { WorkspaceService } from '../workspace/service.ts'

/** What is brought in: tasks into a list that is there, by its folded name, or a new one; or other records. */
export type ImportWhat =
  | { readonly kind: 'tasks'; readonly list: string }
  | { readonly kind: RecordKind; readonly meetingId: string | null }

export interface ImportRecords {
  readonly what: ImportWhat
  readonly file: string
  readonly dryRun: boolean
  readonly json: boolean
  /** Adds agencies that the directory does not have, instead of leaving their cells out. */
  readonly createAgencies: boolean
  /** Writes what is sure of doubtful rows. */
  readonly doubtful: boolean
  /** Null: the day that the workspace is set to. */
  readonly asOf: string | null
}

interface Dependencies {
  readonly router: Router
  readonly workspace: WorkspaceService
  readonly out: (text: string) => void
}

const pageLength = 200

/**
 * Brings the records of a file in, or only tells what that would do. Prints the counts, which add up, and every row that
 * is changed, doubtful or has an error; as JSON every row, with the fields that it writes. Gives why nothing was written, or
 * could be: rows with errors, or none at all. Throws what the calls refuse.
 */
export async function importRecords(
  wanted: ImportRecords,
  { router, workspace, out }: Dependencies,
): Promise<TableFault | null> {
  const { imports, tasks } = createClient(
    async (feature, method, input) => await router.call(feature, method, input),
  )
  const { what } = wanted
  const file = valueOf(await imports.open({ file: resolve(wanted.file), kind: what.kind }))
  if (file === null) throw new AppError('file-not-read', { file: wanted.file })
  const { importId } = file
  const ofSheet = sheetSettings(file, await asOfDay())
  const first: AnyImportSettings =
    what.kind === 'tasks'
      ? { ...ofSheet, list: await listOf(what.list), defaultKind: 'specific' }
      : { ...ofSheet, kind: what.kind, meetingId: meetingOf(what.meetingId) }
  const found = valueOf(await imports.preview({ importId, settings: first }))
  const unknown = wanted.createAgencies
    ? found.unknownOrganizations.filter((one) => one.candidates.length === 0)
    : []
  const settings: AnyImportSettings = {
    ...first,
    organizations: [
      ...first.organizations,
      ...unknown.map(({ key }) => ({ key, choice: 'create' as const })),
    ],
  }
  const preview = unknown.length === 0 ? found : valueOf(await imports.preview({ importId, settings }))
  const rows = await allRows()
  const refused = preview.counts.error > 0 && !wanted.dryRun
  const take = { new: true, changed: true, doubtful: wanted.doubtful }
  const written =
    refused || wanted.dryRun || preview.total === 0
      ? null
      : valueOf(await imports.commit({ importId, settings, take }))
  await imports.close({ importId })

  const { total, counts, unknownOrganizations, skipped } = preview
  if (wanted.json)
    out(JSON.stringify({ total, counts, unknownOrganizations, skipped, rows, written }, null, 2))
  else {
    out(`${total} rows: ${rowStatuses.map((status) => `${counts[status]} ${status}`).join(', ')}`)
    for (const { name, cells } of unknownOrganizations) out(`unknown agency: ${name} (${cells} cells)`)
    for (const status of ['error', 'doubtful', 'changed'] as const)
      for (const row of rows) if (row.status === status) out(describeRow(row))
    if (written !== null) out(`written: ${written.created} created, ${written.changed} changed`)
  }
  if (total === 0) return 'no-rows'
  return refused ? 'rows-with-errors' : null

  async function allRows(): Promise<readonly ImportRow[]> {
    const rows: ImportRow[] = []
    let page: readonly ImportRow[]
    do {
      page = valueOf(await imports.rows({ importId, status: null, after: rows.length, limit: pageLength }))
      rows.push(...page)
    } while (page.length === pageLength)
    return rows
  }

  async function listOf(name: string): Promise<ImportSettings['list']> {
    const lists = valueOf(await tasks.lists({}))
    const list = lists.find((known) => headingKey(known.name) === headingKey(name))
    return list === undefined ? { name } : { id: list.id }
  }

  async function asOfDay() {
    const status = await workspace.status({})
    const own = status.state === 'open' ? (status.pinnedAsOf ?? status.today) : null
    const asOf = wanted.asOf === null ? own : parseIsoDate(wanted.asOf)
    if (asOf === null)
      throw new AppError('invalid-input', { issues: [{ path: 'asOf', reason: 'bad-format' }] })
    return asOf
  }
}

function sheetSettings({ layout }: ImportFile, asOf: ImportSettings['asOf']) {
  const { head, sheet, columns, organizations } = layout
  if (head === null) throw new AppError('not-found', { what: 'heading' })
  return {
    sheet,
    headFrom: head.from,
    headUntil: head.until,
    columns: columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }])),
    asOf,
    convertLegacy: true,
    organizations,
  }
}

function meetingOf(text: string | null) {
  if (text === null) return null
  const id = idSchema.safeParse(text)
  if (!id.success) throw new AppError('not-found', { what: 'meeting' })
  return id.data
}

function describeRow({ row, status, content, changes, flags }: ImportRow): string {
  const reasons = flags.map(({ cell, reason, text }) => `${cell} ${reason}${text === '' ? '' : ` "${text}"`}`)
  const fields =
    status === 'changed' ? changes.map((one) => `${one.column} "${one.before}" -> "${one.after}"`) : []
  return `row ${row} ${status}: ${content.slice(0, 60)}: ${[...fields, ...reasons].join('; ')}`
}

function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value
  throw new AppError(reply.error.code, reply.error.facts)
}
