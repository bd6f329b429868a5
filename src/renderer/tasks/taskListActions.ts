import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { TaskList, TaskListFields } from '../../shared/tasks/contract.ts'
import type { Tag, TagFields } from '../../shared/tasks/steps.ts'
import { createWrites, replaced, type Writes } from '../writes.ts'
import type { TasksParts } from './tasksState.ts'

/** What can be done with lists of tasks and with tags. */
export interface TaskListActions {
  readonly createList: (name: string) => Promise<Reply<TaskList>>
  /** Removes the list that was just made if nothing of it was set. */
  readonly leaveNewList: () => Promise<void>
  readonly updateList: (id: Id, patch: Partial<TaskListFields>) => Promise<Reply<TaskList>>
  readonly removeList: (id: Id) => Promise<Reply<DoneAction>>
  readonly updateTag: (id: Id, patch: Partial<TagFields>) => Promise<Reply<Tag>>
  readonly removeTag: (id: Id) => Promise<Reply<DoneAction>>
}

interface Parts extends Pick<TasksParts, 'client' | 'saving' | 'get' | 'set'> {
  readonly afterwards: Writes['afterwards']
  readonly readOpen: () => Promise<void>
}

/** Writes to lists of tasks and to tags, which carry versions of their own. */
export function createTaskListActions(parts: Parts): TaskListActions {
  const { client, saving, get, set, afterwards, readOpen } = parts
  const { update } = createWrites({ saving, reload: readOpen })

  const knownList = (id: Id) => get().lists.find((list) => list.id === id)
  const knownTag = (id: Id) => get().tags.find((tag) => tag.id === id)

  return {
    createList: async (name) => {
      const reply = await afterwards(client.tasks.createList({ name }))
      if (reply.ok) {
        set({ newListId: reply.value.id })
        await get().showOnly(get().lists.length > 1 ? { taskListIds: [reply.value.id] } : {})
      }
      return reply
    },
    leaveNewList: async () => {
      const id = get().newListId
      if (id === null) return
      set({ newListId: null })
      if (!(await saving.flushPending())) return
      const isEmpty = get().summaries.some(({ list, counts }) => list.id === id && counts.total === 0)
      if (isEmpty && knownList(id)?.version === 1) await get().removeList(id)
    },
    updateList: (id, patch) =>
      update(
        id,
        () => knownList(id)?.version ?? 1,
        (version) => client.tasks.updateList({ id, version, patch }),
        (list) => set({ lists: replaced(get().lists, list) }),
      ),
    removeList: (id) =>
      saving.update(id, () =>
        afterwards(client.tasks.removeList({ id, version: knownList(id)?.version ?? 1 })),
      ),
    updateTag: (id, patch) =>
      update(
        id,
        () => knownTag(id)?.version ?? 1,
        (version) => client.tasks.updateTag({ id, version, patch }),
        (tag) => set({ tags: replaced(get().tags, tag) }),
      ),
    removeTag: async (id) => {
      const reply = await saving.update(id, () =>
        afterwards(client.tasks.removeTag({ id, version: knownTag(id)?.version ?? 1 })),
      )
      const { tagIds = [] } = get().arrangement.filter
      if (reply.ok && tagIds.includes(id)) {
        const left = tagIds.filter((one) => one !== id)
        await get().narrow({ tagIds: left.length === 0 ? undefined : left })
      }
      return reply
    },
  }
}
