import { resolve } from 'node:path'
import { createClient } from '../../shared/contract/client.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { TaskFormat } from '../../shared/reports/contract.ts'
import { taskColumns, type TaskColumnKey } from '../../shared/tasks/columns.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import type { Router } from '../ipc/router.ts'
import { listIds } from './listIds.ts'

export interface ExportTasks {
  readonly asOf: string
  /** Names of task lists; empty for all. */
  readonly lists: readonly string[]
  readonly format: TaskFormat
  readonly file: string
}

interface Dependencies {
  readonly router: Router
  readonly out: (text: string) => void
}

/** What a page has room for. */
const printedColumns: readonly TaskColumnKey[] = [
  'code',
  'content',
  'lead',
  'supporting',
  'due',
  'status',
  'product',
  'note',
]

/** Writes the tasks of the lists into a file, by section. Null when it was done, else why it was refused. */
export async function exportTasks(
  { asOf, lists, format, file }: ExportTasks,
  { router, out }: Dependencies,
): Promise<ErrorData | null> {
  const client = createClient(async (feature, method, input) => await router.call(feature, method, input))
  const known = await client.tasks.lists({})
  if (!known.ok) return known.error
  const taskListIds = listIds(lists, known.value)
  if (!taskListIds.ok) return taskListIds.error

  const rendered = await client.reports.renderTasks({
    filter: { asOf, ...(lists.length === 0 ? {} : { taskListIds: [...taskListIds.value] }) },
    sort: { by: 'list', descending: false },
    grouping: 'section',
    columns: format === 'pdf' ? [...printedColumns] : taskColumns.map(({ key }) => key),
    format,
  })
  if (!rendered.ok) return rendered.error
  await writeWholeFile(resolve(file), Buffer.from(rendered.value.base64, 'base64'))
  out(JSON.stringify({ file: resolve(file) }))
  return null
}
