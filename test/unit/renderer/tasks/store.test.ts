import { expect, it } from 'vitest'
import { createChanges } from '../../../../src/renderer/changes.ts'
import { createTasksStore } from '../../../../src/renderer/tasks/store.ts'
import { createSaving } from '../../../../src/renderer/ui/saving.ts'
import { createClient } from '../../../../src/shared/contract/client.ts'
import type { TaskCounts, TaskPage } from '../../../../src/shared/tasks/contract.ts'
import { localDateSchema } from '../../../../src/shared/time/localDate.ts'
import { sampleMeetingFile } from '../../shared/documents/sampleMeetingFile.ts'

const counts: TaskCounts = {
  total: 2,
  notStarted: 2,
  classes: {
    cancelled: 0,
    doneOnTime: 0,
    doneLate: 0,
    paused: 0,
    reported: 0,
    recurring: 0,
    noDeadline: 2,
    overdue: 0,
    soon: 0,
    onTrack: 0,
  },
}
const firstPage: TaskPage = { tasks: sampleMeetingFile.tasks.slice(0, 1), next: 'sau 1', counts }
const lastPage: TaskPage = { tasks: sampleMeetingFile.tasks.slice(1, 2), next: null, counts: null }

it('keeps the counts of the first page when more pages are read, and when all are read anew', async () => {
  const client = createClient((_, method, input) => {
    const isLater = typeof input === 'object' && input !== null && 'after' in input
    const value = method === 'list' ? (isLater ? lastPage : firstPage) : []
    return Promise.resolve({ ok: true, value })
  })
  const now = () => '2024-02-05T03:00:00.000Z'
  const saving = createSaving(() => Promise.resolve({ ok: true, value: { savedAt: now() } }), now)
  const store = createTasksStore({ client, changes: createChanges(), saving })
  const shown = () => ({ tasks: store.getState().tasks.length, counts: store.getState().counts })
  await store.getState().load(localDateSchema.parse('2024-02-05'))
  expect(shown()).toEqual({ tasks: 1, counts })
  await store.getState().loadMore()
  expect(shown()).toEqual({ tasks: 2, counts })
  await store.getState().load(localDateSchema.parse('2024-02-06'))
  expect(shown()).toEqual({ tasks: 2, counts })
})

it.each([
  { what: 'untouched', version: 1, content: '', removed: true },
  { what: 'with a field set', version: 2, content: '', removed: false },
  { what: 'with its text', version: 2, content: 'Rà soát thủ tục', removed: false },
])(
  'removes a new task when it is left only if it is untouched: $what',
  async ({ version, content, removed }) => {
    const [sample] = sampleMeetingFile.tasks
    if (sample === undefined) throw new Error('the sample has no task')
    const called: string[] = []
    const client = createClient((_, method) => {
      called.push(method)
      if (method === 'lists') return Promise.resolve({ ok: true, value: [{ id: sample.taskListId }] })
      if (method === 'create')
        return Promise.resolve({ ok: true, value: { ...sample, version: 1, content: '' } })
      if (method === 'get') return Promise.resolve({ ok: true, value: { ...sample, version, content } })
      return Promise.resolve({ ok: true, value: method === 'list' ? lastPage : [] })
    })
    const now = () => '2024-02-05T03:00:00.000Z'
    const saving = createSaving(() => Promise.resolve({ ok: true, value: { savedAt: now() } }), now)
    const store = createTasksStore({ client, changes: createChanges(), saving })
    await store.getState().load(localDateSchema.parse('2024-02-05'))
    await store.getState().create('specific')
    store.getState().open(null)
    // What is made next waits for the one before to be left.
    await saving.flushPending()
    await new Promise((resolve) => setImmediate(resolve))
    expect(called.includes('remove')).toBe(removed)
  },
)
