import { createChanges } from '../../../../src/renderer/changes.ts'
import { createTasksStore } from '../../../../src/renderer/tasks/store.ts'
import { createSaving } from '../../../../src/renderer/ui/saving.ts'
import { createClient } from '../../../../src/shared/contract/client.ts'
import type { Reply } from '../../../../src/shared/contract/reply.ts'
import type { TaskCounts, TaskRow } from '../../../../src/shared/tasks/contract.ts'
import { emptyTask } from '../../../support/emptyTask.ts'
import { day, id } from '../../shared/documents/sampleMeetingFile.ts'

export const asOf = day('2024-02-05')
export const listId = id(900)
const now = () => '2024-02-05T03:00:00.000Z'

/** A task without a deadline, led by one of three agencies. */
export function taskRow(number: number, more: Partial<TaskRow> = {}): TaskRow {
  const leadId = id(800 + (number % 3))
  return {
    ...emptyTask,
    id: id(number),
    ordinal: number,
    taskListId: listId,
    kind: number % 2 === 0 ? 'general' : 'specific',
    content: `Nhiệm vụ ${number}`,
    leadId,
    deadlineKind: 'none',
    sources: [],
    lastReport: null,
    reminders: 0,
    state: {
      stage: 'noDeadline',
      begun: false,
      dueOn: null,
      dueWording: '',
      extensions: 0,
      leadId,
      startedOn: null,
      reportedOn: null,
      completedOn: null,
    },
    ...more,
  }
}

function countsOf(total: number): TaskCounts {
  return {
    total,
    notStarted: total,
    classes: {
      cancelled: 0,
      doneOnTime: 0,
      doneLate: 0,
      paused: 0,
      reported: 0,
      recurring: 0,
      noDeadline: total,
      overdue: 0,
      soon: 0,
      onTrack: 0,
    },
  }
}

interface Asked {
  readonly method: string
  readonly input: Record<string, unknown>
}

/** A registry of so many tasks behind a store; `hold` keeps answers of a method back until they are let go. */
export function fakeRegistry(count: number) {
  let tasks: readonly TaskRow[] = Array.from({ length: count }, (_, index) => taskRow(index + 1))
  const asked: Asked[] = []
  const held = new Map<string, (() => void)[]>()
  const answers = new Map<string, (input: Record<string, unknown>) => unknown>([
    ['lists', () => [{ id: listId, version: 1, name: 'Danh mục', soonDays: 7 }]],
    ['list', page],
    ['groups', groups],
    ['counts', (input) => countsOf(fitting(input).length)],
    ['selectAll', (input) => fitting(input).map(({ id, version }) => ({ id, version }))],
    ['updateMany', () => ({ actionId: id(700), changed: 1 })],
    ['get', (input) => detail(tasks.find((task) => task.id === input['id']))],
  ])

  function fitting({ leadIds, text }: Record<string, unknown>): readonly TaskRow[] {
    return tasks.filter(
      ({ state, content }) =>
        (!Array.isArray(leadIds) || leadIds.includes(state.leadId)) &&
        (typeof text !== 'string' || content.endsWith(text)),
    )
  }

  function page(input: Record<string, unknown>) {
    const { sort } = input as { readonly sort: { readonly by: string } }
    const found = [...fitting(input)].toSorted((a, b) =>
      sort.by === 'lead' ? String(a.state.leadId).localeCompare(String(b.state.leadId)) : 0,
    )
    const from = Number(input['after'] ?? 0)
    const to = from + Number(input['limit'])
    return { tasks: found.slice(from, to), next: to < found.length ? String(to) : null }
  }

  function groups(input: Record<string, unknown>) {
    return [800, 801, 802]
      .map((lead) => ({ leadIds: [id(lead)] }))
      .map((filter) => ({ filter, counts: countsOf(fitting({ ...input, ...filter }).length) }))
      .filter(({ counts }) => counts.total > 0)
  }

  function detail(task: TaskRow | undefined) {
    const logs = { steps: [], progressReports: [], reminders: [], attachments: [] }
    return task && { task, ...logs, parent: null, children: [] }
  }

  const client = createClient(async (_, method, given) => {
    const input = given as Record<string, unknown>
    asked.push({ method, input })
    const value = answers.get(method)?.(input) ?? []
    const waiting = held.get(method)
    if (waiting !== undefined) await new Promise<void>((resolve) => waiting.push(resolve))
    return { ok: true, value } satisfies Reply<unknown>
  })
  const changes = createChanges()
  const saving = createSaving(() => Promise.resolve({ ok: true, value: { savedAt: now() } }), now)
  const store = createTasksStore({ client, changes, saving })

  return {
    store,
    saving,
    asked,
    /** Calls of one method since the last look. */
    calls: (method: string) => asked.splice(0).filter((call) => call.method === method),
    hold: (method: string) => void held.set(method, []),
    release: async (method: string) => {
      const waiting = held.get(method) ?? []
      held.delete(method)
      for (const resolve of waiting) resolve()
      await settle()
    },
    change: async (next: (task: TaskRow) => TaskRow) => {
      tasks = tasks.map(next)
      changes.tell({ type: 'changed', features: ['tasks'] })
      await settle()
    },
    shown: () => store.getState().segments.map(({ pages }) => pages.flatMap((one) => one.tasks)),
  }
}

/** Waits until everything that was asked has been answered. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await new Promise((resolve) => setImmediate(resolve))
}
