import type { z } from 'zod'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { Task, TaskDetail, TaskFields, tasksContract } from '../../shared/tasks/contract.ts'
import type {
  Attachment,
  NewStep,
  ProgressReport,
  Reminder,
  ReminderFields,
  SourceFields,
  StepFields,
  TagFields,
  Tag,
  TaskSource,
  TaskStep,
} from '../../shared/tasks/steps.ts'
import { moveOf, replaced, type Step, type Writes } from '../writes.ts'

type NewReport = Omit<z.input<typeof tasksContract.addProgressReport.input>, 'taskId'>
type NewReminder = Omit<z.input<typeof tasksContract.addReminder.input>, 'taskId'>

/** What can be done with the open task and the parts of it. */
export interface TaskDetailActions {
  readonly update: (id: Id, patch: Partial<TaskFields>) => Promise<Reply<Task>>
  readonly remove: (id: Id) => Promise<Reply<DoneAction>>
  readonly addStep: (taskId: Id, step: NewStep) => Promise<Reply<TaskStep>>
  readonly updateStep: (id: Id, patch: Partial<StepFields>) => Promise<Reply<TaskStep>>
  readonly removeStep: (id: Id) => Promise<Reply<DoneAction>>
  readonly addProgressReport: (taskId: Id, report: NewReport) => Promise<Reply<ProgressReport>>
  readonly addReminder: (taskId: Id, reminder: NewReminder) => Promise<Reply<Reminder>>
  readonly updateReminder: (id: Id, patch: Partial<ReminderFields>) => Promise<Reply<Reminder>>
  readonly removeReminder: (id: Id) => Promise<Reply<DoneAction>>
  readonly addSource: (taskId: Id, source: Partial<SourceFields>) => Promise<Reply<TaskSource>>
  readonly updateSource: (id: Id, patch: Partial<SourceFields>) => Promise<Reply<TaskSource>>
  readonly moveSource: (id: Id, step: Step) => Promise<Reply<DoneAction | null>>
  readonly removeSource: (id: Id) => Promise<Reply<DoneAction>>
  /** Asks for files; empty when the dialog was left. */
  readonly attach: (taskId: Id, progressReportId: Id | null) => Promise<Reply<readonly Attachment[]>>
  readonly openAttachment: (id: Id) => Promise<Reply<null>>
  /** `file` is null when the dialog was left. */
  readonly saveAttachment: (id: Id) => Promise<Reply<{ readonly file: string | null }>>
  readonly removeAttachment: (id: Id) => Promise<Reply<DoneAction>>
  readonly createTag: (tag: TagFields) => Promise<Reply<Tag>>
}

interface Parts {
  readonly client: Client
  readonly writes: Writes
  /** The open task, with all its parts. */
  readonly detail: () => TaskDetail | null
  readonly version: (id: Id) => number
  readonly put: (task: Task) => void
  readonly putDetail: (change: (detail: TaskDetail) => TaskDetail) => void
  readonly putTag: (tag: Tag) => void
}

/** Writes to the open task and its parts, which carry versions of their own. */
export function createTaskDetailActions(parts: Parts): TaskDetailActions {
  const { client, writes, detail, version, put, putDetail, putTag } = parts
  const { update, afterwards, restructure } = writes

  const step = (id: Id) => detail()?.steps.find((one) => one.id === id)
  const reminder = (id: Id) => detail()?.reminders.find((one) => one.id === id)
  const source = (id: Id) => detail()?.task.sources.find((one) => one.id === id)
  const attachment = (id: Id) => detail()?.attachments.find((one) => one.id === id)
  const seen = (id: Id, record: { readonly version: number } | undefined) => ({
    id,
    version: record?.version ?? 1,
  })
  /** Adds or removes a part, once everything typed is committed; the task is read anew. */
  const changePart = <R>(id: Id, send: () => Promise<Reply<R>>): Promise<Reply<R>> => restructure(id, send)

  return {
    update: (id, patch) =>
      update(
        id,
        () => version(id),
        (seenVersion) => client.tasks.update({ id, version: seenVersion, patch }),
        put,
      ),
    remove: (id) => changePart(id, () => client.tasks.remove({ id, version: version(id) })),

    addStep: (taskId, newStep) => changePart(taskId, () => client.tasks.addStep({ taskId, step: newStep })),
    updateStep: (id, patch) =>
      update(
        id,
        () => step(id)?.version ?? 1,
        (seenVersion) => client.tasks.updateStep({ id, version: seenVersion, patch }),
        (record) => putDetail((open) => ({ ...open, steps: replaced(open.steps, record) })),
      ),
    removeStep: (id) => changePart(id, () => client.tasks.removeStep(seen(id, step(id)))),
    addProgressReport: (taskId, report) =>
      changePart(taskId, () => client.tasks.addProgressReport({ taskId, ...report })),
    addReminder: (taskId, newReminder) =>
      changePart(taskId, () => client.tasks.addReminder({ taskId, ...newReminder })),
    updateReminder: (id, patch) =>
      update(
        id,
        () => reminder(id)?.version ?? 1,
        (seenVersion) => client.tasks.updateReminder({ id, version: seenVersion, patch }),
        (record) => putDetail((open) => ({ ...open, reminders: replaced(open.reminders, record) })),
      ),
    removeReminder: (id) => changePart(id, () => client.tasks.removeReminder(seen(id, reminder(id)))),
    addSource: (taskId, newSource) =>
      changePart(taskId, () => client.tasks.addSource({ taskId, ...newSource })),
    updateSource: (id, patch) =>
      update(
        id,
        () => source(id)?.version ?? 1,
        (seenVersion) => client.tasks.updateSource({ id, version: seenVersion, patch }),
        (record) =>
          putDetail((open) => ({
            ...open,
            task: { ...open.task, sources: replaced(open.task.sources, record) },
          })),
      ),
    moveSource: (id, direction) =>
      changePart<DoneAction | null>(id, async () => {
        const move = moveOf(detail()?.task.sources ?? [], id, direction)
        return move === null ? { ok: true, value: null } : await client.tasks.moveSource(move)
      }),
    removeSource: (id) => changePart(id, () => client.tasks.removeSource(seen(id, source(id)))),
    attach: (taskId, progressReportId) =>
      changePart(taskId, () => client.tasks.attach({ taskId, progressReportId })),
    openAttachment: (id) => client.tasks.openAttachment({ id }),
    saveAttachment: (id) => client.tasks.saveAttachment({ id }),
    removeAttachment: (id) => changePart(id, () => client.tasks.removeAttachment(seen(id, attachment(id)))),
    createTag: async (tag) => {
      const reply = await afterwards(client.tasks.createTag(tag))
      if (reply.ok) putTag(reply.value)
      return reply
    },
  }
}
