import type { Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError, assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { safeFileName } from '../../shared/documents/safeFileName.ts'
import { sampleNotice } from '../../shared/documents/sampleNotice.ts'
import type { reportsContract, TaskExport } from '../../shared/reports/contract.ts'
import { reportDocument, tableRow } from '../../shared/reports/reportDocument.ts'
import type { ReportRow } from '../../shared/reports/reportTable.ts'
import { taskTable, type TaskTable } from '../../shared/reports/taskTable.ts'
import type { TaskFilter, TaskGroup, tasksContract } from '../../shared/tasks/contract.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import type { Background } from '../background/background.ts'
import { createPause } from '../database/createPause.ts'
import type { Database } from '../database/database.ts'
import type { DirectoryService } from '../directory/service.ts'
import type { DocumentOutputs } from '../documents/service.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { renderLargeDocument } from '../rendering/renderLargeDocument.ts'

interface Dependencies {
  readonly clock: () => Instant
  /** Monotonic milliseconds. */
  readonly stopwatch: () => number
  readonly background: Background
  readonly outputs: DocumentOutputs
  readonly workspace: () => Promise<Selectable<Database['workspace']>>
  readonly tasks: Pick<
    Handlers<typeof tasksContract>,
    'lists' | 'tags' | 'counts' | 'groups' | 'list' | 'summaries'
  >
  readonly directory: Pick<DirectoryService, 'listOrganizations'>
  readonly tellProgress: (progress: { readonly done: number; readonly total: number }) => void
}

type TaskExportHandlers = Pick<
  Handlers<typeof reportsContract>,
  'exportTasks' | 'renderTasks' | 'cancelExport'
>

const pageSize = 200
/** Milliseconds between two words on progress. */
const toldEvery = 100

/** The registry as it is shown, as a file. */
export function createTaskExport(dependencies: Dependencies): TaskExportHandlers {
  const { background, clock, outputs, tasks } = dependencies
  let running: AbortController | null = null

  const readTable = async (request: TaskExport, createdAt: Instant) => {
    const { asOf } = request.filter
    const [lists, tags, organizations] = [
      await tasks.lists({}),
      await tasks.tags({}),
      await dependencies.directory.listOrganizations({ order: 'protocol' }),
    ]
    const oneKindLists = (await tasks.summaries({ asOf }))
      .filter(({ kinds }) => kinds.general === 0 || kinds.specific === 0)
      .map(({ list }) => list.id)
    const counts = await tasks.counts(request.filter)
    const table = taskTable(request, {
      lists: byId(lists),
      tags: byId(tags),
      organizations: byId(organizations),
      oneKindLists: new Set(oneKindLists),
      counts,
      createdAt,
    })
    return { table, total: counts.total }
  }

  /** Page by page, with a breath for other calls and a look at whether it is still wanted. */
  async function* readRows(
    request: TaskExport,
    table: TaskTable,
    step: (read: number) => Promise<void>,
  ): AsyncGenerator<readonly ReportRow[]> {
    const { filter, sort, grouping } = request
    const groups: readonly (TaskGroup | null)[] =
      grouping === null ? [null] : await tasks.groups({ ...filter, grouping })
    let read = 0
    for (const group of groups) {
      if (group !== null) yield [table.section(group)]
      const own: TaskFilter = { ...filter, ...group?.filter }
      let after: string | null = null
      do {
        await step(read)
        const page: Awaited<ReturnType<typeof tasks.list>> = await tasks.list({
          ...own,
          sort,
          limit: pageSize,
          ...(after === null ? {} : { after }),
        })
        read += page.tasks.length
        yield page.tasks.map(table.record)
        after = page.next
      } while (after !== null)
    }
    yield [table.total]
  }

  const render = async (request: TaskExport): Promise<Uint8Array> => {
    running?.abort()
    const own = new AbortController()
    running = own
    const { signal } = own
    const pause = createPause(dependencies.stopwatch)
    let told = dependencies.stopwatch()
    try {
      const createdAt = clock()
      const { table, total } = await readTable(request, createdAt)
      const { isSample, sampleSource } = await dependencies.workspace()
      const notice = isSample === 1 ? sampleNotice(sampleSource) : null
      const step = async (done: number) => {
        await pause()
        if (signal.aborted) throw new AppError('cancelled', {})
        if (dependencies.stopwatch() - told < toldEvery) return
        told = dependencies.stopwatch()
        dependencies.tellProgress({ done, total })
      }
      const rows = readRows(request, table, step)
      const notes = notice === null ? table.head.notes : [...table.head.notes, notice]
      switch (request.format) {
        case 'xlsx':
          return await background.run(
            'writeWorkbook',
            { ...table.head, notes, createdAt },
            { parts: rows, signal },
          )
        case 'csv':
          return await background.run('writeCsv', { ...table.head, createdAt }, { parts: rows, signal })
        case 'pdf': {
          const paper = reportDocument({ ...table.head, rows: [] }, { annex: null, footNotice: notice })
          const { pdf } = await renderLargeDocument(
            { ...paper, orientation: 'landscape' },
            { printer: outputs.pdfPrinter, createdAt, background, signal, rows: printed(rows) },
          )
          return pdf
        }
        default:
          return assertNever(request.format)
      }
    } finally {
      if (running === own) running = null
    }
  }

  const fileName = async ({ filter, format }: TaskExport): Promise<string> => {
    const lists = await tasks.lists({})
    const chosen = lists.filter(({ id }) => filter.taskListIds?.includes(id) ?? true)
    const name = chosen.length === 1 ? (chosen[0]?.name ?? '') : 'Danh mục nhiệm vụ'
    return safeFileName(`${name}, ${shortDate(filter.asOf).replaceAll('/', '-')}`, format)
  }

  return {
    async exportTasks(request) {
      const file = await outputs.chooseFile(await fileName(request))
      if (file !== null) await writeWholeFile(file, await render(request))
      return { file }
    },

    async renderTasks(request) {
      const bytes = await render(request)
      return { fileName: await fileName(request), base64: Buffer.from(bytes).toString('base64') }
    },

    async cancelExport() {
      running?.abort()
      return null
    },
  }
}

async function* printed(rows: AsyncIterable<readonly ReportRow[]>) {
  for await (const part of rows) yield part.map(tableRow)
}

function byId<R extends { readonly id: Id }>(records: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(records.map((record) => [record.id, record]))
}
