import { readFile } from 'node:fs/promises'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import type { Attachment } from '../../shared/tasks/steps.ts'
import { found } from '../database/records.ts'
import type { AttachmentDesk } from '../files/attachmentDesk.ts'
import { attachmentName, isViewable } from '../files/attachmentName.ts'
import type { ContentStore } from '../files/contentStore.ts'
import { writeWholeFile } from '../files/writeWholeFile.ts'
import type { TasksDependencies } from './tasksDependencies.ts'

interface Dependencies extends TasksDependencies {
  readonly store: ContentStore
  readonly desk: AttachmentDesk
}

type AttachmentHandlers = Pick<
  Handlers<typeof tasksContract>,
  'attach' | 'openAttachment' | 'saveAttachment' | 'removeAttachment'
>

/** The files beside tasks. A stored file stays when its record is removed: an undo brings the record back. */
export function createTaskAttachments({ db, changes, newId, store, desk }: Dependencies): AttachmentHandlers {
  const findAttachment = async (id: Id): Promise<Attachment> =>
    found(await db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst(), 'attachment')

  return {
    async attach({ taskId, progressReportId }) {
      await expectOwner(taskId, progressReportId)
      const attachments: Attachment[] = []
      for (const file of await desk.chooseFiles()) {
        const name = attachmentName(file)
        const kept = await store.put(file)
        attachments.push({ ...kept, name, taskId, progressReportId, id: newId(), version: 1, sample: '' })
      }
      if (attachments.length > 0)
        await changes.write(async ({ insert }) => {
          for (const { version: _, ...row } of attachments) await insert('attachment', row)
        })
      return attachments
    },

    async openAttachment({ id }) {
      const { name, hash } = await findAttachment(id)
      if (!isViewable(name) || !(await desk.view(await store.find(hash), name)))
        throw new AppError('file-not-opened', { file: name })
      return null
    },

    async saveAttachment({ id }) {
      const { name, hash } = await findAttachment(id)
      const content = await store.find(hash)
      const file = await desk.chooseFile(name)
      if (file !== null) await writeWholeFile(file, await readFile(content))
      return { file }
    },

    async removeAttachment(seen) {
      return await changes.write(async ({ remove, actionId }) => {
        await remove('attachment', seen)
        return { actionId }
      })
    },
  }

  /** Before the user chooses anything: the task, and a report of that very task. */
  async function expectOwner(taskId: Id, progressReportId: Id | null): Promise<void> {
    found(await db.selectFrom('task').select('id').where('id', '=', taskId).executeTakeFirst(), 'task')
    if (progressReportId === null) return
    const report = db.selectFrom('progressReport').select('id').where('id', '=', progressReportId)
    found(await report.where('taskId', '=', taskId).executeTakeFirst(), 'progressReport')
  }
}
