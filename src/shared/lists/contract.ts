import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  nothing,
  recordSeen,
  requiredText,
  shortText,
  updateOf,
  wholeNumber,
  type RecordBase,
} from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { taskFormats } from '../reports/contract.ts'
import { shownTable } from './shownTable.ts'

/** The lists that are arranged, filtered, printed and exported alike; the registry of tasks has views of its own. */
export const listNames = [
  'meetings',
  'sites',
  'invitees',
  'speeches',
  'proposals',
  'organizations',
  'people',
  'knownSites',
  'officialDrafts',
  'officialRegister',
] as const
export type ListName = (typeof listNames)[number]

/** How a list is shown: columns from left to right with widths in pixels, what its filters hold, its order. */
export const listViewFields = z.strictObject({
  list: z.enum(listNames),
  name: requiredText(200),
  text: shortText(200),
  filters: z.record(z.string().max(50), z.array(z.string().max(200)).max(1000)),
  sort: z.strictObject({ by: z.string().max(50), descending: z.boolean() }).nullable(),
  columns: z.array(z.strictObject({ column: z.string().max(50), width: wholeNumber(24, 2000) })).max(50),
})
export type ListViewFields = z.output<typeof listViewFields>
export interface ListView extends RecordBase, Readonly<ListViewFields> {}

export const listsContract = {
  views: query(z.strictObject({ list: z.enum(listNames) })).returns<readonly ListView[]>(),
  createView: command(listViewFields).returns<ListView>(),
  updateView: command(updateOf(listViewFields)).returns<ListView>(),
  removeView: command(recordSeen).returns<DoneAction>(),

  /**
   * Asks where to, then writes the table as a file; `file` is null when the dialog was left. Tells how far it has come
   * (`progress`). Throws `cancelled`.
   */
  exportTable: query(z.strictObject({ table: shownTable, format: z.enum(taskFormats) })).returns<{
    readonly file: string | null
  }>(),
  /** Prints the table; `handedTo` says what was done with it. Tells how far it has come. Throws `cancelled`. */
  printTable: query(z.strictObject({ table: shownTable })).returns<{
    readonly handedTo: 'printer' | 'viewer' | 'nobody'
  }>(),
  /** Stops the export or print that is under way: no file is written. */
  cancelExport: query(nothing).returns<null>(),
} as const
