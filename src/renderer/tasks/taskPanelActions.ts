import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Conclusion } from '../../shared/minutes/contract.ts'
import type { Task, TaskKind, TaskRow } from '../../shared/tasks/contract.ts'
import { createWrites, type Writes } from '../writes.ts'
import { listOrder } from './arrangement.ts'
import { createTaskDetailActions, type TaskDetailActions } from './taskDetailActions.ts'
import { findTask, withTask } from './taskSegments.ts'
import { missing, type TasksParts } from './tasksState.ts'

const mostFound = 20

/** The conclusion that gave a task, and its meeting. */
export interface TaskOrigin {
  readonly meeting: Meeting
  readonly conclusion: Conclusion
}

/** What opens the panel, makes tasks in it, and changes the task that is there. */
export interface TaskPanelActions extends TaskDetailActions {
  /** Shows a task in the panel; a new one that is left untouched does not stay. */
  readonly open: (id: Id | null) => void
  readonly findOrigin: (conclusionId: Id) => Promise<void>
  /** An empty task in the list that is shown, led by the agency that is shown; filters that would hide it go. */
  readonly create: (kind: TaskKind) => Promise<Reply<Task>>
  /** An empty task that is a part of another. */
  readonly createPart: (parent: Task) => Promise<Reply<Task>>
  /** The first tasks of a list that have words of a text; empty when they cannot be read. */
  readonly findInList: (taskListId: Id, text: string) => Promise<readonly TaskRow[]>
}

interface Parts extends TasksParts {
  /** Rises with every change: what was read before it is read again. */
  readonly writes: () => number
  readonly afterwards: Writes['afterwards']
}

/** The task in the panel, read as of the day that is shown. */
export function createTaskPanelActions(parts: Parts): {
  readonly actions: TaskPanelActions
  readonly readOpen: () => Promise<void>
} {
  const { client, saving, get, set, shownAsOf, fail, writes, afterwards } = parts

  const readOpen = async () => {
    const { openId } = get()
    const asOf = shownAsOf()
    if (openId === null || asOf === null) return
    const since = writes()
    const reply = await client.tasks.get({ id: openId, asOf })
    if (get().openId !== openId) return
    if (reply.ok) {
      set({ openTask: reply.value })
      if (since === writes()) set({ segments: withTask(get().segments, reply.value.task) })
    } else if (reply.error.code === 'not-found') set({ openId: null, openTask: null })
    else fail(reply.error)
  }

  const known = (id: Id) => {
    const { openTask, segments } = get()
    return openTask?.task.id === id ? openTask.task : findTask(segments, id)
  }

  /** Rows tell of a state as of the day, which the reading that follows every change brings. */
  const put = (task: Task) => {
    const { openTask, segments } = get()
    const row = findTask(segments, task.id)
    set({
      segments: row === undefined ? segments : withTask(segments, { ...row, ...task }),
      openTask:
        openTask?.task.id === task.id ? { ...openTask, task: { ...openTask.task, ...task } } : openTask,
    })
  }

  /** Removes the task that was just made if nobody wrote into it: an empty line would count in every figure. */
  const leaveNewTask = async () => {
    const id = get().newTaskId
    const asOf = shownAsOf()
    if (id === null || asOf === null) return
    set({ newTaskId: null })
    if (!(await saving.flushPending())) return
    const reply = await client.tasks.get({ id, asOf })
    if (!reply.ok) return
    const { task, steps, progressReports, reminders, attachments } = reply.value
    const parts = [steps, progressReports, reminders, attachments, task.sources]
    if (task.version > 1 || task.content !== '' || parts.some(({ length }) => length > 0)) return
    await afterwards(client.tasks.remove({ id, version: task.version }))
  }

  return {
    readOpen,
    actions: {
      open: (openId) => {
        const { newTaskId, openTask } = get()
        set({ openId, openTask: openId === null ? null : openTask })
        if (newTaskId !== null && newTaskId !== openId) void leaveNewTask()
        void readOpen()
      },
      findOrigin: async (conclusionId) => {
        const conclusion = await client.minutes.getConclusion({ id: conclusionId })
        if (!conclusion.ok) return
        const detail = await client.meetings.get({ id: conclusion.value.meetingId })
        if (!detail.ok) return
        const origin = { meeting: detail.value.meeting, conclusion: conclusion.value }
        set({ origins: new Map(get().origins).set(conclusionId, origin) })
      },
      create: async (kind) => {
        await leaveNewTask()
        const { arrangement, lists, openTask } = get()
        const { filter } = arrangement
        const taskListId = filter.taskListIds?.[0] ?? openTask?.task.taskListId ?? lists[0]?.id
        if (taskListId === undefined) return missing('taskList')
        const leadId = filter.leadIds?.[0] ?? null
        const reply = await afterwards(
          client.tasks.create({ taskListId, kind, content: '', ...(leadId === null ? {} : { leadId }) }),
        )
        if (!reply.ok) return reply
        set({ newTaskId: reply.value.id })
        get().open(reply.value.id)
        const { taskListIds, leadIds } = filter
        const fitting = {
          ...(taskListIds === undefined ? {} : { taskListIds }),
          ...(leadIds === undefined ? {} : { leadIds }),
        }
        if (Object.keys(filter).length > Object.keys(fitting).length) await get().arrange({ filter: fitting })
        return reply
      },
      createPart: async ({ id, taskListId, kind }) => {
        await leaveNewTask()
        const reply = await afterwards(client.tasks.create({ taskListId, kind, content: '', parentId: id }))
        if (!reply.ok) return reply
        set({ newTaskId: reply.value.id })
        get().open(reply.value.id)
        return reply
      },
      findInList: async (taskListId, text) => {
        const asOf = shownAsOf()
        if (asOf === null) return []
        const reply = await client.tasks.list({
          asOf,
          taskListIds: [taskListId],
          text,
          sort: listOrder,
          limit: mostFound,
        })
        return reply.ok ? reply.value.tasks : []
      },

      ...createTaskDetailActions({
        client,
        writes: createWrites({ saving, reload: readOpen }),
        detail: () => get().openTask,
        version: (id) => known(id)?.version ?? 1,
        put,
        putDetail: (change) => {
          const { openTask } = get()
          if (openTask !== null) set({ openTask: change(openTask) })
        },
        putTag: (tag) => {
          const others = get().tags.filter(({ id }) => id !== tag.id)
          set({ tags: [...others, tag] })
        },
      }),
    },
  }
}
