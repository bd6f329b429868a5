import { expect, it } from 'vitest'
import { createChanges } from '../../../../src/renderer/changes.ts'
import { createTasksStore } from '../../../../src/renderer/tasks/store.ts'
import { createSaving } from '../../../../src/renderer/ui/saving.ts'
import { createClient } from '../../../../src/shared/contract/client.ts'
import { asOf, listId, settle, taskRow } from './fakeRegistry.ts'

const started = { id: 'bước' }

it.each([
  { what: 'untouched', version: 1, content: '', steps: [], removed: true },
  { what: 'with a field set', version: 2, content: '', steps: [], removed: false },
  { what: 'with its text', version: 2, content: 'Rà soát thủ tục', steps: [], removed: false },
  { what: 'with something in its log', version: 1, content: '', steps: [started], removed: false },
])(
  'removes a new task when it is left only if it is untouched: $what',
  async ({ version, content, steps, removed }) => {
    const called: string[] = []
    const task = taskRow(1, { version, content })
    const logs = { steps, progressReports: [], reminders: [], attachments: [], parent: null, children: [] }
    const client = createClient((_, method) => {
      called.push(method)
      if (method === 'lists') return Promise.resolve({ ok: true, value: [{ id: listId }] })
      if (method === 'create')
        return Promise.resolve({ ok: true, value: { ...task, version: 1, content: '' } })
      if (method === 'get') return Promise.resolve({ ok: true, value: { task, ...logs } })
      return Promise.resolve({ ok: true, value: method === 'list' ? { tasks: [], next: null } : [] })
    })
    const now = () => '2024-02-05T03:00:00.000Z'
    const saving = createSaving(() => Promise.resolve({ ok: true, value: { savedAt: now() } }), now)
    const store = createTasksStore({ client, changes: createChanges(), saving })
    await store.getState().load(asOf)
    await store.getState().create('specific')
    store.getState().open(null)
    // What is made next waits for the one before to be left.
    await saving.flushPending()
    await settle()
    expect(called.includes('remove')).toBe(removed)
  },
)
