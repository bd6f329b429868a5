import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Id } from '../../src/shared/contract/schema.ts'
import type { TaskBulkChange } from '../../src/shared/tasks/contract.ts'
import { addDays } from '../../src/shared/time/localDate.ts'
import { makeLargeRegistry, registryDay } from '../support/largeRegistry.ts'
import type { Bench, Measure } from './measure.ts'
import { openLargeRegistry } from './openLargeRegistry.ts'

/** Actions that write to thousands of tasks at once, each taken back again. */
export const writesBench: Bench = {
  name: 'writes',
  async run(measure) {
    const root = await mkdtemp(join(tmpdir(), 'ban-thu-ky-bench-'))
    try {
      await makeLargeRegistry(join(root, 'so-lon'), 20_000)
      await measureWrites(measure, join(root, 'so-lon'))
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  },
}

async function measureWrites(measure: Measure, folder: string): Promise<void> {
  const session = await openLargeRegistry(folder)
  const { tasks, directory, history } = session.handlers
  const [list] = await tasks.lists({})
  const [tag] = await tasks.tags({})
  const [first, second] = await directory.listOrganizations({ order: 'name' })
  if (list === undefined || tag === undefined || first === undefined || second === undefined)
    throw new Error('no list, tag or organizations')
  const select = async () => [...(await tasks.selectAll({ asOf: registryDay }))]

  const both = async (action: string, rows: number, act: () => Promise<{ readonly actionId: Id }>) => {
    let done: { readonly actionId: Id } | null = null
    await measure(action, rows, async () => void (done = await act()), 1)
    const { actionId } = done ?? { actionId: list.id }
    await measure(`${action}, undone`, rows, async () => await history.undo({ actionId }), 1)
  }
  const changes: Readonly<Record<string, TaskBulkChange>> = {
    'bulk: deadline': {
      change: 'fields',
      patch: { deadlineKind: 'dated', dueOn: addDays(registryDay, 30), dueWording: '' },
    },
    'bulk: list': { change: 'fields', patch: { taskListId: list.id } },
    'bulk: step': { change: 'step', step: { kind: 'completed', happenedOn: registryDay } },
    'bulk: tag': { change: 'addTag', tagId: tag.id },
    'bulk: remove': { change: 'remove' },
  }
  for (const [action, change] of Object.entries(changes)) {
    const chosen = await select()
    await both(action, chosen.length, async () => await tasks.updateMany({ tasks: chosen, change }))
  }

  const led = (await select()).slice(0, 3000)
  const step = { kind: 'transferred', happenedOn: addDays(registryDay, -1), leadId: first.id } as const
  await tasks.updateMany({ tasks: led, change: { change: 'step', step } })
  const from = [{ id: first.id, version: first.version }]
  await both(
    'merge of an organization',
    led.length,
    async () => await directory.merge({ from, intoId: second.id, on: registryDay }),
  )
  await session.close()
}
