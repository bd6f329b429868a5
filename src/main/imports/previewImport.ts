import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { isInForce } from '../../shared/directory/titles.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import { bodyRows } from '../../shared/imports/bodyRows.ts'
import { createTaskComparer, type ComparedRow, type RowStatus } from '../../shared/imports/compareTasks.ts'
import type {
  ImportPreview,
  ImportSettings,
  SkippedRow,
  UnknownOrganization,
} from '../../shared/imports/contract.ts'
import { headingKey } from '../../shared/imports/headingKey.ts'
import {
  createOrganizationIndex,
  organizationKey,
  type OrganizationIndex,
} from '../../shared/imports/organizationNames.ts'
import type { OrganizationChoice } from '../../shared/imports/organizationRef.ts'
import { createColumnsJudge, readTask, type TaskRowCells } from '../../shared/imports/readTask.ts'
import type { Sheet } from '../../shared/imports/sheet.ts'
import { taskColumns } from '../../shared/tasks/columns.ts'
import type { TaskFilter, TaskList, TaskPage, TaskRow, TaskSort } from '../../shared/tasks/contract.ts'
import type { Tag } from '../../shared/tasks/steps.ts'
import { localDate } from '../../shared/time/localDate.ts'
import type { Step } from '../background/longWork.ts'

/** What of the other features a preview reads. */
export interface PreviewSources {
  readonly tasks: {
    list(
      input: TaskFilter & {
        readonly sort: TaskSort
        readonly after?: string | undefined
        readonly limit: number
      },
    ): Promise<TaskPage>
    lists(input: Record<string, never>): Promise<readonly TaskList[]>
    tags(input: Record<string, never>): Promise<readonly Tag[]>
  }
  readonly directory: {
    listOrganizations(input: { readonly order: 'name' }): Promise<readonly Organization[]>
  }
}

export interface Preview<Row = ComparedRow> {
  readonly summary: ImportPreview
  readonly rows: readonly Row[]
}

export const skippedShown = 100

/** Compares every row of a sheet with the registry. Throws `not-found` when the sheet or list is not there. */
export async function previewImport(
  sheets: readonly Sheet[],
  settings: ImportSettings,
  { tasks, directory }: PreviewSources,
  step: Step,
): Promise<Preview> {
  const sheet = sheets[settings.sheet]
  if (sheet === undefined) throw new AppError('not-found', { what: 'sheet' })
  const lists = await tasks.lists({})
  const taskListId = 'id' in settings.list ? settings.list.id : null
  const list = lists.find(({ id }) => id === taskListId)
  if (taskListId !== null && list === undefined) throw new AppError('not-found', { what: 'taskList' })

  const { bodies, skipped, skippedTotal, judge } = await readBodies(sheet, settings, step)
  const organizations = await directory.listOrganizations({ order: 'name' })
  const tags = await tasks.tags({})
  const year = list?.year ?? null
  const reading = {
    ...judge.judge(),
    organizations: createOrganizationIndex(
      organizations.map((one) => ({ ...one, inForce: isInForce(one, settings.asOf) })),
    ),
    choices: new Map(settings.organizations.map(({ key, choice }) => [key, choiceOf(choice)])),
    tags: new Map(tags.map(({ id, name }) => [headingKey(name), id])),
    today: (year === null ? null : localDate(year, 1, 1)) ?? settings.asOf,
    convertLegacy: settings.convertLegacy,
  }
  const comparer = createTaskComparer({
    taskListId,
    listNames: new Map(lists.map(({ id, name }) => [id, name])),
    organizationNames: new Map(organizations.map(({ id, name, shortName }) => [id, shortName || name])),
    tagNames: new Map(tags.map(({ id, name }) => [id, name])),
    defaultKind: settings.defaultKind,
    asOf: settings.asOf,
  })

  // Reading is the first half of the work, comparing the second.
  const total = bodies.length * 2
  const readings = []
  for (const [done, body] of bodies.entries()) {
    readings.push(readTask(body, reading))
    await step({ done, total })
  }
  const inList = new Set<Id>()
  const know = async (filter: Partial<TaskFilter>) => {
    for await (const task of allTasks(tasks, { asOf: settings.asOf, ...filter })) {
      if (inList.has(task.id)) continue
      inList.add(task.id)
      comparer.add(task)
      await step({ done: bodies.length, total })
    }
  }
  if (taskListId !== null) await know({ taskListIds: [taskListId] })
  if (readings.some(({ id }) => id !== undefined && !inList.has(id))) await know({})

  const compared: ComparedRow[] = []
  for (const [done, read] of readings.entries()) {
    compared.push(comparer.compare(read))
    await step({ done: bodies.length + done, total })
  }
  const rows = compared.map((row) => comparer.withParentBelow(row))
  const { organizations: index } = reading
  return { rows, summary: summaryOf(rows, { skipped, skippedTotal, organizations: index }) }
}

/** What the rows of a file come to, whatever they are of. */
export function summaryOf(
  rows: readonly ComparedRow<unknown>[],
  {
    organizations,
    ...skipped
  }: Pick<ImportPreview, 'skipped' | 'skippedTotal'> & { readonly organizations: OrganizationIndex },
): ImportPreview {
  return {
    ...skipped,
    total: rows.length,
    counts: countsOf(rows),
    unknownOrganizations: unknownIn(rows, (name) => {
      const match = organizations.find(name)
      return match.match === 'several' ? match.ids : []
    }),
    doubtfulWritable: rows.filter(({ status, writing }) => status === 'doubtful' && writing !== null).length,
  }
}

async function readBodies(sheet: Sheet, settings: ImportSettings, step: Step) {
  const judge = createColumnsJudge()
  const bodies: TaskRowCells[] = []
  const skipped: SkippedRow[] = []
  let skippedTotal = 0
  const place = {
    ...settings,
    columns: new Map(
      settings.columns.flatMap(({ column, field }) => {
        const known = taskColumns.find(({ key }) => key === field)
        return known === undefined ? [] : [[column, known.key] as const]
      }),
    ),
  }
  for (const body of bodyRows(sheet, place)) {
    if (body.what === 'task') {
      judge.add(body)
      bodies.push(body)
    } else if (body.reason !== 'blank') {
      skippedTotal += 1
      if (skipped.length < skippedShown)
        skipped.push({ row: body.number, reason: body.reason, text: body.text.slice(0, 200) })
    }
    await step({ done: 0, total: sheet.rows.length })
  }
  return { bodies, skipped, skippedTotal, judge }
}

async function* allTasks(tasks: PreviewSources['tasks'], filter: TaskFilter): AsyncGenerator<TaskRow> {
  let after: string | undefined
  do {
    const page = await tasks.list({ ...filter, sort: { by: 'list', descending: false }, limit: 200, after })
    yield* page.tasks
    after = page.next ?? undefined
  } while (after !== undefined)
}

function choiceOf(choice: ImportSettings['organizations'][number]['choice']): OrganizationChoice {
  return choice
}

function countsOf(rows: readonly ComparedRow<unknown>[]): ImportPreview['counts'] {
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, error: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}

function unknownIn(
  rows: readonly ComparedRow<unknown>[],
  candidatesOf: (name: string) => readonly Id[],
): readonly UnknownOrganization[] {
  const unknown = new Map<string, { readonly name: string; cells: number }>()
  for (const { flags } of rows) {
    for (const { reason, text } of flags) {
      if (reason !== 'unknownOrganization' && reason !== 'ambiguousOrganization') continue
      const key = organizationKey(text)
      const known = unknown.get(key)
      if (known === undefined) unknown.set(key, { name: text, cells: 1 })
      else known.cells += 1
    }
  }
  return [...unknown]
    .map(([key, { name, cells }]) => ({ key, name, cells, candidates: candidatesOf(name) }))
    .toSorted((a, b) => b.cells - a.cells)
}

/** The order in which rows are filtered by status. */
export function isOfStatus(status: RowStatus | null): (row: Pick<ComparedRow, 'status'>) => boolean {
  return (row) => status === null || row.status === status
}
