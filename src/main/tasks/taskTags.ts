import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import type { Tag } from '../../shared/tasks/steps.ts'
import { doneAction } from '../database/doneAction.ts'
import { found, given } from '../database/records.ts'
import type { TasksDependencies } from './tasksDependencies.ts'

type TagHandlers = Pick<Handlers<typeof tasksContract>, 'tags' | 'createTag' | 'updateTag' | 'removeTag'>

/** The tags that tasks can have. */
export function createTaskTags({ db, changes, newId }: TasksDependencies): TagHandlers {
  const findTag = async (id: Id): Promise<Tag> =>
    found(await db.selectFrom('tag').selectAll().where('id', '=', id).executeTakeFirst(), 'tag')

  return {
    /** In the order in which they were made. */
    tags: async () => await db.selectFrom('tag').selectAll().orderBy('id').execute(),

    async createTag(input) {
      const id = newId()
      await changes.write(({ insert }) => insert('tag', { sample: '', ...given(input), id }))
      return await findTag(id)
    },

    async updateTag({ id, version, patch }) {
      await changes.write(({ update }) => update('tag', { id, version }, patch))
      return await findTag(id)
    },

    async removeTag(seen) {
      return await doneAction(changes, async ({ trx, update, remove }) => {
        const rows = await trx
          .selectFrom('taskTag')
          .innerJoin('task', 'task.id', 'taskTag.taskId')
          .select(['taskTag.id', 'taskTag.version', 'task.id as taskId', 'task.version as taskVersion'])
          .where('tagId', '=', seen.id)
          .execute()
        for (const { taskId, taskVersion, ...row } of rows) {
          await remove('taskTag', row)
          await update('task', { id: taskId, version: taskVersion }, {}, { partsChanged: true })
        }
        await remove('tag', seen)
      })
    },
  }
}
