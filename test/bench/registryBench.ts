import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openToWrite } from '../../src/main/workspace/openWorkspace.ts'
import { reportNames } from '../../src/shared/reports/contract.ts'
import { taskOrders, type TaskFilter } from '../../src/shared/tasks/contract.ts'
import { addDays } from '../../src/shared/time/localDate.ts'
import { makeLargeRegistry, registryDay } from '../support/largeRegistry.ts'
import type { Bench, Measure } from './measure.ts'
import { openLargeRegistry } from './openLargeRegistry.ts'

/** The registry with tens of thousands of tasks: what a screen asks for when it is opened, sorted, filtered, typed in. */
export const registryBench: Bench = {
  name: 'registry',
  async run(measure) {
    for (const size of [20_000, 100_000]) {
      const root = await mkdtemp(join(tmpdir(), 'ban-thu-ky-bench-'))
      try {
        await measureRegistry(measure, root, size)
      } finally {
        await rm(root, { recursive: true, force: true })
      }
    }
  },
}

async function measureRegistry(measure: Measure, root: string, size: number): Promise<void> {
  const folder = join(root, 'so-lon')
  await makeLargeRegistry(folder, size)
  await measure(
    'open a workspace whose derived tables are missing',
    size,
    async () => await (await openToWrite(folder)).close(),
    1,
  )
  await measure('open a workspace', size, async () => await (await openToWrite(folder)).close())

  const session = await openLargeRegistry(folder)
  const { tasks } = session.handlers
  const lists = await tasks.lists({})
  const [list] = lists
  if (list === undefined) throw new Error('no list')
  const whole: TaskFilter = { asOf: registryDay }
  const place = { by: 'list', descending: false } as const

  const firstPage = async (filter: TaskFilter) => await tasks.list({ ...filter, sort: place, limit: 200 })
  await measure('first page', size, async () => await firstPage(whole))
  await measure('counts', size, async () => await tasks.counts(whole))
  await measure('summaries of all lists', size, async () => await tasks.summaries(whole))
  await measure('overdue by agency', size, async () => await tasks.overdueByAgency(whole))
  await measure('first page, counts and groups at once', size, async () => {
    await Promise.all([
      firstPage(whole),
      tasks.counts(whole),
      tasks.groups({ ...whole, grouping: 'section' }),
    ])
  })
  for (const by of taskOrders)
    for (const descending of [false, true])
      await measure(`sort by ${by}${descending ? ', descending' : ''}`, size, async () =>
        tasks.list({ ...whole, sort: { by, descending }, limit: 200 }),
      )
  await measure(
    'tenth page by deadline',
    size,
    async () => {
      const sort = { by: 'due', descending: false } as const
      let after: string | null = null
      for (let page = 0; page < 10; page += 1)
        after = (await tasks.list({ ...whole, sort, limit: 200, ...(after !== null && { after }) })).next
    },
    5,
  )
  for (const grouping of ['list', 'section', 'lead', 'month', 'class'] as const)
    await measure(`group by ${grouping}`, size, async () => await tasks.groups({ ...whole, grouping }))

  const filters: Readonly<Record<string, Partial<TaskFilter>>> = {
    'one list': { taskListIds: [list.id] },
    overdue: { classes: ['overdue'] },
    'focus, not started': { focus: true, notStarted: true },
    'due in a month': { month: '2024-06' },
    'one tag': { tagIds: (await tasks.tags({})).slice(0, 1).map(({ id }) => id) },
    'a year ago': { asOf: addDays(registryDay, -365) },
    'a year ago, text "hồ sơ"': { asOf: addDays(registryDay, -365), text: 'hồ sơ' },
  }
  for (const typed of [
    'h',
    'hộ',
    'hộ tịch',
    'hộ tịch đất đai an',
    '105/KH-UBND',
    'sở tư pháp',
    'không có gì',
  ])
    Object.assign(filters, { [`text "${typed}"`]: { text: typed } })
  for (const [name, filter] of Object.entries(filters)) {
    await measure(`filter ${name}: page`, size, async () => await firstPage({ ...whole, ...filter }))
    await measure(`filter ${name}: counts`, size, async () => await tasks.counts({ ...whole, ...filter }))
  }
  for (const report of reportNames)
    await measure(
      `report ${report}`,
      size,
      async () =>
        await session.handlers.reports.composeReport({
          report,
          asOf: registryDay,
          ...(report === 'upcoming' ? {} : { compareTo: addDays(registryDay, -30) }),
        }),
      1,
    )
  await measure('select all (10,000)', size, async () => await tasks.selectAll(whole))
  const { tasks: rows } = await firstPage(whole)
  await measure(
    'one task',
    size,
    async (round) => await tasks.get({ id: rows[round]?.id ?? list.id, asOf: registryDay }),
  )
  await measure('write one task', size, async (round) => {
    const row = rows[round]
    if (row !== undefined)
      await tasks.update({ id: row.id, version: row.version, patch: { content: `${row.content} ${round}` } })
  })
  await session.close()
}
