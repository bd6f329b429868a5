import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { BulkResult, TaskBulkChange, TaskRow } from '../../shared/tasks/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import { loadedTasks } from './taskSegments.ts'
import { missing, type TasksParts } from './tasksState.ts'

/** Tasks that were chosen for one change, each with the version that was seen. */
export type Selection = ReadonlyMap<Id, number>

export interface TaskSelectionActions {
  readonly toggle: (task: TaskRow) => void
  /** Chooses these and no others. */
  readonly select: (tasks: readonly TaskRow[]) => void
  /** Chooses all tasks of the filter, as many as one change takes. */
  readonly selectAll: () => Promise<Reply<unknown>>
  readonly clearSelection: () => void
  /** Changes the chosen tasks as one action. */
  readonly changeSelected: (change: TaskBulkChange) => Promise<Reply<BulkResult>>
}

interface Parts extends Omit<TasksParts, 'fail'> {
  /** Rises with every question of the table. */
  readonly question: () => number
  readonly readOpen: () => Promise<void>
}

/** The tasks that are chosen, and the one change of them all. */
export function createTaskSelection(parts: Parts): {
  readonly actions: TaskSelectionActions
  readonly refresh: () => Promise<void>
} {
  const { client, saving, get, set, shownAsOf, question, readOpen } = parts

  const readAll = (asOf: LocalDate) => client.tasks.selectAll({ ...get().arrangement.filter, asOf })

  /** After a change the chosen tasks have new versions, and some have left the filter. */
  const refresh = async () => {
    const asOf = shownAsOf()
    if (get().selection.size === 0 || asOf === null) return
    const reply = await readAll(asOf)
    if (!reply.ok) return
    const { selection } = get()
    set({
      selection: new Map(
        reply.value.filter(({ id }) => selection.has(id)).map(({ id, version }) => [id, version]),
      ),
    })
  }

  return {
    refresh,
    actions: {
      toggle: ({ id, version }) => {
        const selection = new Map(get().selection)
        if (!selection.delete(id)) selection.set(id, version)
        set({ selection })
      },
      select: (tasks) => set({ selection: new Map(tasks.map(({ id, version }) => [id, version])) }),
      selectAll: async () => {
        const asOf = shownAsOf()
        if (asOf === null) return missing('taskList')
        const mine = question()
        const reply = await readAll(asOf)
        if (reply.ok && mine === question())
          set({ selection: new Map(reply.value.map(({ id, version }) => [id, version])) })
        return reply
      },
      clearSelection: () => set({ selection: new Map() }),
      changeSelected: async (change) => {
        await saving.flushPending()
        const { segments, selection } = get()
        const versions = new Map(selection)
        for (const segment of segments)
          for (const { id, version } of loadedTasks(segment))
            if (version > (versions.get(id) ?? version)) versions.set(id, version)
        const reply = await client.tasks.updateMany({
          tasks: [...versions].map(([id, version]) => ({ id, version })),
          change,
        })
        if (reply.ok || reply.error.code === 'conflict') {
          await Promise.all([refresh(), readOpen()])
        }
        return reply
      },
    },
  }
}
