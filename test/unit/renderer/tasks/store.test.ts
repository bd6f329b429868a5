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
