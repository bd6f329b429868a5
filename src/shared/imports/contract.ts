import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import { idSchema, nothing, requiredText, wholeNumber, type Id } from '../contract/schema.ts'
import { taskKinds } from '../tasks/contract.ts'
import { localDateSchema } from '../time/localDate.ts'
import type { SkipReason } from './bodyRows.ts'
import { rowStatuses, type ComparedRow, type RowStatus } from './compareTasks.ts'

/** What of the records an import brings in: tasks, or what the directory and meetings list. */
export const recordKinds = ['organizations', 'people', 'knownSites', 'sites', 'invitees'] as const
export type RecordKind = (typeof recordKinds)[number]
export const importKinds = ['tasks', ...recordKinds] as const
export type ImportKind = (typeof importKinds)[number]

const organizationChoice = z.strictObject({
  /** As `organizationKey` of the name in the file. */
  key: z.string().min(1).max(1000),
  choice: z.union([z.strictObject({ use: idSchema }), z.enum(['create', 'skip'])]),
})

/** How a sheet is to be understood, whatever its rows are of. */
const sheetSettings = {
  /** Place of the sheet in the file, from 0. */
  sheet: wholeNumber(0, 10_000),
  /** Rows of the heading, as the sheet counts them. */
  headFrom: wholeNumber(1, 2_000_000),
  headUntil: wholeNumber(1, 2_000_000),
  /** What columns are of, each kind once; columns from 0. Kinds that are not known are left out. */
  columns: z
    .array(z.strictObject({ column: wholeNumber(0, 1000), field: requiredText(50) }))
    .max(200)
    .refine((columns) => new Set(columns.map(({ field }) => field)).size === columns.length),
  /** The day of reports for which the file gives none; what is compared is the state as of this day. */
  asOf: localDateSchema,
  /** Whether text typed in the fonts .VnTime and VNI is converted. */
  convertLegacy: z.boolean(),
  /** What is done with names that the directory does not have. */
  organizations: z.array(organizationChoice).max(5000),
}

/** How a sheet of tasks is to be understood. */
export const importSettings = z.strictObject({
  ...sheetSettings,
  list: z.union([z.strictObject({ id: idSchema }), z.strictObject({ name: requiredText(200) })]),
  /** Of new tasks, where neither cell nor section says it. */
  defaultKind: z.enum(taskKinds),
})
export type ImportSettings = z.output<typeof importSettings>

/** How a sheet of other records is to be understood. */
export const recordImportSettings = z.strictObject({
  ...sheetSettings,
  kind: z.enum(recordKinds),
  /** The meeting whose sites or invitees they are; null for others. */
  meetingId: idSchema.nullable(),
})
export type RecordImportSettings = z.output<typeof recordImportSettings>

const anySettings = z.union([importSettings, recordImportSettings])
export type AnyImportSettings = z.output<typeof anySettings>

/** A column of a sheet with its heading and the first of its values. */
export interface ImportColumn {
  readonly column: number
  readonly heading: string
  readonly samples: readonly string[]
  readonly field: string | null
}

/** A sheet, and the table that was found in it. */
export interface ImportLayout {
  readonly sheet: number
  /** Null: no heading was found; the user is to say which row it is. */
  readonly head: { readonly from: number; readonly until: number } | null
  readonly columns: readonly ImportColumn[]
  /** Whether the columns are as the user had them for a file with the same heading. */
  readonly remembered: boolean
  /** The first rows, to find the heading in. */
  readonly firstRows: readonly { readonly row: number; readonly texts: readonly string[] }[]
  /** What the list may be called: the title above the table, or the name of the file. */
  readonly title: string
  /** The list of the last time, or the one that is called like the title. */
  readonly taskListId: Id | null
  readonly organizations: ImportSettings['organizations']
}

export interface ImportFile {
  readonly importId: Id
  /** Name without its folder. */
  readonly name: string
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: number }[]
  /** Of the sheet with the most known columns. */
  readonly layout: ImportLayout
}

/** A name in the file that the directory does not have, or has more than once. */
export interface UnknownOrganization {
  readonly key: string
  readonly name: string
  /** Cells that have it. */
  readonly cells: number
  readonly candidates: readonly Id[]
}

export type ImportRow = Omit<ComparedRow, 'writing'>

export interface SkippedRow {
  readonly row: number
  readonly reason: SkipReason
  readonly text: string
}

/** What an import would do; the counts of the statuses add up to the total. */
export interface ImportPreview {
  readonly total: number
  readonly counts: Readonly<Record<RowStatus, number>>
  /** Rows that are no records, the first hundred that are not blank. */
  readonly skipped: readonly SkippedRow[]
  readonly skippedTotal: number
  readonly unknownOrganizations: readonly UnknownOrganization[]
  /** Doubtful rows of which something sure can be written. */
  readonly doubtfulWritable: number
}

/** Which rows are written; rows with errors never are, nor doubtful cells. */
export const importTake = z.strictObject({ new: z.boolean(), changed: z.boolean(), doubtful: z.boolean() })
export type ImportTake = z.output<typeof importTake>

export interface ImportResult {
  readonly actionId: Id
  /** The list that tasks went into; null for other records. */
  readonly taskListId: Id | null
  readonly created: number
  readonly changed: number
}

const ofImport = { importId: idSchema }

export const importsContract = {
  /**
   * Reads a file, asking for it when `file` is null; null when the dialog was left. One file is open at a time. Throws
   * `file-not-read`, `table-not-read`, `cancelled`.
   */
  open: query(
    z.strictObject({
      file: z.string().min(1).max(4000).nullable(),
      /** What its rows are of; tasks when left out. */
      kind: z.enum(importKinds).optional(),
    }),
  ).returns<ImportFile | null>(),
  /** How another sheet, or the same with another heading, is understood. */
  layout: query(
    z.strictObject({
      ...ofImport,
      sheet: wholeNumber(0, 10_000),
      head: z.strictObject({ from: wholeNumber(1, 2_000_000), until: wholeNumber(1, 2_000_000) }).nullable(),
    }),
  ).returns<ImportLayout>(),
  /** Compares every row with the registry; writes nothing. Throws `cancelled`. */
  preview: query(z.strictObject({ ...ofImport, settings: anySettings })).returns<ImportPreview>(),
  /** Rows of the last preview, in the order of the file; `after`: how many of them were had already. */
  rows: query(
    z.strictObject({
      ...ofImport,
      status: z.enum(rowStatuses).nullable(),
      after: wholeNumber(0, 1e9),
      limit: wholeNumber(1, 200),
    }),
  ).returns<readonly ImportRow[]>(),
  /** Writes what the preview with these settings shows, as one user action. Throws `conflict` when a task has moved on. */
  commit: command(
    z.strictObject({ ...ofImport, settings: anySettings, take: importTake }),
  ).returns<ImportResult>(),
  /** Stops what is under way: nothing of it is kept. */
  cancel: query(nothing).returns<null>(),
  close: query(z.strictObject(ofImport)).returns<null>(),
} as const
