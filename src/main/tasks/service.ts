import type { z } from 'zod'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Organization } from '../../shared/directory/contract.ts'
import type { Task, TaskList, tasksContract } from '../../shared/tasks/contract.ts'
import type { Writer } from '../database/changes.ts'
import { doneAction } from '../database/doneAction.ts'
import { found, given } from '../database/records.ts'
import { selectTask, selectTaskList } from './repository.ts'
import type { AttachmentDesk } from '../files/attachmentDesk.ts'
import type { ContentStore } from '../files/contentStore.ts'
import { createTaskAttachments } from './taskAttachments.ts'
import { createTaskBulk } from './taskBulk.ts'
import { createTaskLogs } from './taskLogs.ts'
import { createTaskQueries } from './taskQueries.ts'
import { createTaskSteps } from './taskSteps.ts'
import { createTaskTags } from './taskTags.ts'
import { createTaskViews } from './taskViews.ts'
import type { TasksDependencies } from './tasksDependencies.ts'
import { createTask, removeTask, updateTask } from './writeTask.ts'

export { deriveAllTasks, deriveTasks, isDerivedUpToDate } from './deriveTasks.ts'
export { readEveryTask } from './readEveryTask.ts'
export { transferTasks } from './transferTasks.ts'
export { emptyReminder, insertProgressReport, newSource } from './taskLogs.ts'
export { insertStep } from './taskSteps.ts'
export { createTask, updateTask } from './writeTask.ts'

interface Dependencies extends TasksDependencies {
  /** In protocol order. */
  readonly organizations: () => Promise<readonly Organization[]>
  readonly store: ContentStore
  readonly desk: AttachmentDesk
}

/** The registry of tasks: lists, tasks with their logs, and counts that tally at every as-of day. */
export function createTasksService({
  organizations,
  store,
  desk,
  ...dependencies
}: Dependencies): Handlers<typeof tasksContract> {
  const { db, changes, newId } = dependencies
  const findTask = async (id: Id): Promise<Task> => found(await selectTask(db, id), 'task')
  const findList = async (id: Id): Promise<TaskList> => found(await selectTaskList(db, id), 'taskList')

  return {
    ...createTaskQueries({ db, organizations }),
    ...createTaskSteps(dependencies),
    ...createTaskLogs(dependencies),
    ...createTaskTags(dependencies),
    ...createTaskViews(dependencies),
    ...createTaskBulk(dependencies),
    ...createTaskAttachments({ ...dependencies, store, desk }),

    async createList(input) {
      return await findList(await changes.write(async (writer) => await createTaskList(writer, input, newId)))
    },

    async updateList({ id, version, patch }) {
      await changes.write(({ update }) => update('taskList', { id, version }, patch))
      return await findList(id)
    },

    removeList: async (seen) => await doneAction(changes, ({ remove }) => remove('taskList', seen)),

    create: async (input) =>
      await findTask(await changes.write(async (writer) => await createTask(writer, input, newId))),

    async update({ id, version, patch }) {
      await changes.write(async (writer) => await updateTask(writer, { id, version }, patch, 'patch.', newId))
      return await findTask(id)
    },

    remove: async (seen) => await doneAction(changes, (writer) => removeTask(writer, seen)),
  }
}

/** Adds a list of tasks. */
export async function createTaskList(
  { insert }: Writer,
  input: z.output<typeof tasksContract.createList.input>,
  newId: () => Id,
): Promise<Id> {
  const id = newId()
  await insert('taskList', { ...emptyTaskList, ...given(input), id })
  return id
}

const emptyTaskList = { ownerLevel: 'province', year: null, theme: '', soonDays: 7, sample: '' } as const
