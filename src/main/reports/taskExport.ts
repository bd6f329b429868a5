import type { Selectable } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { safeFileName } from '../../shared/documents/safeFileName.ts'
import { sampleNotice } from '../../shared/documents/sampleNotice.ts'
import { byId } from '../../shared/records/byId.ts'
import type { reportsContract, TaskExport } from '../../shared/reports/contract.ts'
import type { ReportRow } from '../../shared/reports/reportTable.ts'
import { taskTable, type TaskTable } from '../../shared/reports/taskTable.ts'
import type { TaskFilter, TaskGroup, tasksContract } from '../../shared/tasks/contract.ts'
import type { Instant } from '../../shared/time/localDate.ts'
import { shortDate } from '../../shared/time/wording.ts'
import type { Background } from '../background/background.ts'
import type { LongWork } from '../background/longWork.ts'
import type { Database } from '../database/database.ts'
import type { DirectoryService } from '../directory/service.ts'
import type { DocumentOutputs } from '../documents/service.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import { inParts } from '../rendering/tableParts.ts'
import { renderTable } from './renderTable.ts'

interface Dependencies {
  readonly clock: () => Instant
  readonly work: LongWork
  readonly background: Background
  readonly outputs: DocumentOutputs
  readonly workspace: () => Promise<Selectable<Database['workspace']>>
  readonly tasks: Pick<
    Handlers<typeof tasksContract>,
    'lists' | 'tags' | 'counts' | 'groups' | 'list' | 'summaries'
  >
  readonly directory: Pick<DirectoryService, 'listOrganizations'>
}

type TaskExportHandlers = Pick<Handlers<typeof reportsContract>, 'exportTasks' | 'renderTasks'>

const pageSize = 200

/** The registry as it is shown, as a file. */
export function createTaskExport(dependencies: Dependencies): TaskExportHandlers {
  const { background, clock, outputs, tasks, work } = dependencies

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

  async function* readRows(request: TaskExport, table: TaskTable): AsyncGenerator<readonly ReportRow[]> {
    const { filter, sort, grouping } = request
    const groups: readonly (TaskGroup | null)[] =
      grouping === null ? [null] : await tasks.groups({ ...filter, grouping })
    for (const group of groups) {
      if (group !== null) yield [table.section(group)]
      const own: TaskFilter = { ...filter, ...group?.filter }
      let after: string | null = null
      do {
        const page: Awaited<ReturnType<typeof tasks.list>> = await tasks.list({
          ...own,
          sort,
          limit: pageSize,
          ...(after === null ? {} : { after }),
        })
        for await (const some of inParts(page.tasks)) yield some.map(table.record)
        after = page.next
      } while (after !== null)
    }
    yield [table.total]
  }

  const render = async (request: TaskExport): Promise<Uint8Array> =>
    await work.run(async (step, signal) => {
      const createdAt = clock()
      const { table, total } = await readTable(request, createdAt)
      const { isSample, sampleSource } = await dependencies.workspace()
      const { format } = request
      return await renderTable(
        {
          head: table.head,
          rows: readRows(request, table),
          rowCount: total,
          footNotice: isSample === 1 ? sampleNotice(sampleSource) : null,
        },
        format === 'pdf' ? { format, isLandscape: true } : { format },
        { background, pdfPrinter: outputs.pdfPrinter, createdAt, step, signal },
      )
    })

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
  }
}
