import { basename, extname } from 'node:path'
import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { ComparedRow } from '../../shared/imports/compareTasks.ts'
import type { ImportRow, ImportSettings, importsContract } from '../../shared/imports/contract.ts'
import type { Sheet } from '../../shared/imports/sheet.ts'
import type { Background } from '../background/background.ts'
import { createLongWork, type Progress, type Step } from '../background/longWork.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { commitImport, isTaken } from './commitImport.ts'
import { bestSheet, layoutOf, shapeAt } from './layoutOf.ts'
import { isOfStatus, previewImport, type Preview, type PreviewSources } from './previewImport.ts'
import { readMapping, rememberMapping } from './rememberedMapping.ts'
import { readSheets } from './readSheets.ts'

interface Dependencies extends PreviewSources {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  readonly stopwatch: () => number
  readonly background: Background
  /** Asks for a file; null when the dialog was left. */
  readonly chooseFile: () => Promise<string | null>
  readonly tellProgress: (progress: Progress) => void
}

/** The file that is being imported. */
interface OpenImport {
  readonly id: Id
  readonly name: string
  readonly sheets: readonly Sheet[]
  previewed: { readonly settings: string; readonly preview: Preview } | null
}

/** Brings tasks in from workbooks and CSV files: read, compared, shown, and only then written. */
export function createImportsService(dependencies: Dependencies): Handlers<typeof importsContract> {
  const { db, changes, newId, background, tasks, chooseFile, tellProgress } = dependencies
  const work = createLongWork(dependencies)
  let current: OpenImport | null = null

  const opened = (importId: Id): OpenImport => {
    if (current?.id !== importId) throw new AppError('not-found', { what: 'import' })
    return current
  }

  const describe = async (
    { sheets, name }: OpenImport,
    sheet: number,
    head: { readonly from: number; readonly until: number } | null,
  ) => {
    const chosen = sheets[sheet]
    if (chosen === undefined) throw new AppError('not-found', { what: 'sheet' })
    const place = { sheet, fileTitle: basename(name, extname(name)) }
    const mapping = async (shape: string) => await readMapping(db, shape)
    return await layoutOf(chosen, place, head, { lists: await tasks.lists({}), mapping })
  }

  const previewOf = async (open: OpenImport, settings: ImportSettings, step: Step): Promise<Preview> => {
    const key = JSON.stringify(settings)
    if (open.previewed?.settings === key) return open.previewed.preview
    open.previewed = null
    const preview = await previewImport(open.sheets, settings, dependencies, step)
    open.previewed = { settings: key, preview }
    return preview
  }

  return {
    async open({ file }) {
      const chosen = file ?? (await chooseFile())
      if (chosen === null) return null
      const sheets = await work.run(
        async (_, signal) => await readSheets(chosen, { background, signal, onProgress: tellProgress }),
      )
      if (sheets.every(({ rows }) => rows.length === 0))
        throw new AppError('table-not-read', { file: chosen, reason: 'empty' })
      current = { id: newId(), name: basename(chosen), sheets, previewed: null }
      return {
        importId: current.id,
        name: current.name,
        sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
        layout: await describe(current, bestSheet(sheets), null),
      }
    },

    layout: async ({ importId, sheet, head }) => await describe(opened(importId), sheet, head),

    async preview({ importId, settings }) {
      const open = opened(importId)
      // What is in the registry may have changed since.
      open.previewed = null
      return (await work.run(async (step) => await previewOf(open, settings, step))).summary
    },

    async rows({ importId, status, after, limit }) {
      const { previewed } = opened(importId)
      const rows = previewed?.preview.rows.filter(isOfStatus(status)) ?? []
      return rows.slice(after, after + limit).map(shownRow)
    },

    async commit({ importId, settings, take }) {
      const open = opened(importId)
      const result = await work.run(async (step) => {
        const { rows } = await previewOf(open, settings, step)
        const taken = rows.filter((row) => isTaken(row, take))
        return await changes.write(async (writer) => ({
          actionId: writer.actionId,
          ...(await commitImport(writer, taken, settings, newId, step)),
        }))
      })
      open.previewed = null
      const sheet = open.sheets[settings.sheet]
      if (sheet !== undefined) {
        const shape = shapeAt(sheet, { from: settings.headFrom, until: settings.headUntil })
        await rememberMapping(changes, newId, shape, settings, result.taskListId)
      }
      return result
    },

    async cancel() {
      work.cancel()
      return null
    },

    async close({ importId }) {
      if (current?.id === importId) {
        work.cancel()
        current = null
      }
      return null
    },
  }
}

/** What the screen is shown of a row. */
function shownRow(row: ComparedRow): ImportRow {
  const { row: number, status, code, content, taskId, changes, flags } = row
  return { row: number, status, code, content, taskId, changes, flags }
}
