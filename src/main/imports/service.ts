import { basename, extname } from 'node:path'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { ComparedRow } from '../../shared/imports/compareTasks.ts'
import type {
  AnyImportSettings,
  ImportKind,
  ImportRow,
  ImportSettings,
  importsContract,
  ImportTake,
  RecordImportSettings,
} from '../../shared/imports/contract.ts'
import { taskTableWords, type TableWords } from '../../shared/imports/findTable.ts'
import type { Sheet } from '../../shared/imports/sheet.ts'
import type { Background } from '../background/background.ts'
import { createLongWork, type Progress, type Step } from '../background/longWork.ts'
import type { Changes } from '../database/changes.ts'
import { commitImport, isTaken } from './commitImport.ts'
import { commitRecords } from './commitRecords.ts'
import { bestSheet, layoutOf, shapeAt } from './layoutOf.ts'
import { isOfStatus, previewImport, type Preview, type PreviewSources } from './previewImport.ts'
import { previewRecords, type RecordPreview } from './previewRecords.ts'
import { recordWords, type RecordSources } from './recordImports.ts'
import { readMapping, rememberMapping } from './rememberedMapping.ts'
import { readSheets } from './readSheets.ts'

interface Dependencies extends Pick<PreviewSources, 'tasks'>, RecordSources {
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
  readonly kind: ImportKind
  readonly sheets: readonly Sheet[]
  previewed: { readonly settings: string; readonly preview: Compared } | null
}

/** Tasks or other records, compared and ready to be written. */
type Compared =
  | { readonly of: 'tasks'; readonly settings: ImportSettings; readonly preview: Preview }
  | { readonly of: 'records'; readonly settings: RecordImportSettings; readonly preview: RecordPreview }

/** Brings tasks and other records in from workbooks and CSV files: read, compared, shown, and only then written. */
export function createImportsService(dependencies: Dependencies): Handlers<typeof importsContract> {
  const { db, changes, newId, background, tasks, chooseFile, tellProgress } = dependencies
  const work = createLongWork(dependencies)
  let current: OpenImport | null = null

  const opened = (importId: Id): OpenImport => {
    if (current?.id !== importId) throw new AppError('not-found', { what: 'import' })
    return current
  }

  const describe = async (
    { sheets, name, kind }: OpenImport,
    sheet: number,
    head: { readonly from: number; readonly until: number } | null,
  ) => {
    const chosen = sheets[sheet]
    if (chosen === undefined) throw new AppError('not-found', { what: 'sheet' })
    const place = { sheet, fileTitle: basename(name, extname(name)) }
    const mapping = async (shape: string) => await readMapping(db, shape)
    return await layoutOf(chosen, place, head, {
      kind,
      words: wordsOf(kind),
      lists: kind === 'tasks' ? await tasks.lists({}) : [],
      mapping,
    })
  }

  const compare = async (open: OpenImport, settings: AnyImportSettings, step: Step): Promise<Compared> =>
    'kind' in settings
      ? {
          of: 'records',
          settings,
          preview: await previewRecords(open.sheets, settings, dependencies, step),
        }
      : { of: 'tasks', settings, preview: await previewImport(open.sheets, settings, dependencies, step) }

  const previewOf = async (open: OpenImport, settings: AnyImportSettings, step: Step): Promise<Compared> => {
    const key = JSON.stringify(settings)
    if (open.previewed?.settings === key) return open.previewed.preview
    open.previewed = null
    const preview = await compare(open, settings, step)
    open.previewed = { settings: key, preview }
    return preview
  }

  /** Writes what is taken as one user action. */
  const write = async (compared: Compared, take: ImportTake, step: Step) =>
    await changes.write(async (writer) => {
      const { actionId } = writer
      if (compared.of === 'records') {
        const taken = compared.preview.rows.filter((row) => isTaken(row, take))
        return {
          actionId,
          taskListId: null,
          ...(await commitRecords(writer, taken, compared.preview.finish, newId, step)),
        }
      }
      const taken = compared.preview.rows.filter((row) => isTaken(row, take))
      return { actionId, ...(await commitImport(writer, taken, compared.settings, newId, step)) }
    })

  return {
    async open({ file, kind = 'tasks' }) {
      const chosen = file ?? (await chooseFile())
      if (chosen === null) return null
      const sheets = await work.run(
        async (_, signal) => await readSheets(chosen, { background, signal, onProgress: tellProgress }),
      )
      if (sheets.every(({ rows }) => rows.length === 0))
        throw new AppError('table-not-read', { file: chosen, reason: 'empty' })
      current = { id: newId(), name: basename(chosen), kind, sheets, previewed: null }
      return {
        importId: current.id,
        name: current.name,
        sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
        layout: await describe(current, bestSheet(sheets, wordsOf(kind)), null),
      }
    },

    layout: async ({ importId, sheet, head }) => await describe(opened(importId), sheet, head),

    async preview({ importId, settings }) {
      const open = opened(importId)
      // What is in the registry may have changed since.
      open.previewed = null
      return (await work.run(async (step) => await previewOf(open, settings, step))).preview.summary
    },

    async rows({ importId, status, after, limit }) {
      const { previewed } = opened(importId)
      const all: readonly ComparedRow<unknown>[] = previewed?.preview.preview.rows ?? []
      return all
        .filter(isOfStatus(status))
        .slice(after, after + limit)
        .map(shownRow)
    },

    async commit({ importId, settings, take }) {
      const open = opened(importId)
      const result = await work.run(
        async (step) => await write(await previewOf(open, settings, step), take, step),
      )
      open.previewed = null
      const sheet = open.sheets[settings.sheet]
      if (sheet !== undefined) {
        const shape = shapeAt(open.kind, sheet, { from: settings.headFrom, until: settings.headUntil })
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
function shownRow(row: ComparedRow<unknown>): ImportRow {
  const { row: number, status, code, content, recordId, changes, flags } = row
  return { row: number, status, code, content, recordId, changes, flags }
}

function wordsOf(kind: ImportKind): TableWords {
  return kind === 'tasks' ? taskTableWords : recordWords(kind)
}
