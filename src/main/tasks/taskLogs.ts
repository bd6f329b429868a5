import type { z } from 'zod'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import { taskStateAt } from '../../shared/tasks/state.ts'
import type {
  newProgressReport,
  ProgressReport,
  Reminder,
  SourceFields,
  TaskSource,
} from '../../shared/tasks/steps.ts'
import type { Writer } from '../database/changes.ts'
import { doneAction } from '../database/doneAction.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { found, given } from '../database/records.ts'
import { selectTask } from './repository.ts'
import { insertStep } from './taskSteps.ts'
import type { TasksDependencies } from './tasksDependencies.ts'

type LogHandlers = Pick<
  Handlers<typeof tasksContract>,
  | 'addProgressReport'
  | 'addReminder'
  | 'updateReminder'
  | 'removeReminder'
  | 'addSource'
  | 'updateSource'
  | 'moveSource'
  | 'removeSource'
>

/** What is written down beside a task: reports on its progress, reminders, the documents it comes from. */
export function createTaskLogs({ db, changes, newId }: TasksDependencies): LogHandlers {
  const findReport = async (id: Id): Promise<ProgressReport> =>
    found(
      await db.selectFrom('progressReport').selectAll().where('id', '=', id).executeTakeFirst(),
      'progressReport',
    )
  const findReminder = async (id: Id): Promise<Reminder> =>
    found(await db.selectFrom('reminder').selectAll().where('id', '=', id).executeTakeFirst(), 'reminder')
  const findSource = async (id: Id): Promise<TaskSource> =>
    found(await db.selectFrom('taskSource').selectAll().where('id', '=', id).executeTakeFirst(), 'taskSource')

  return {
    async addProgressReport(input) {
      const id = await changes.write(async (writer) => await insertProgressReport(writer, input, newId))
      return await findReport(id)
    },

    async addReminder(input) {
      const id = newId()
      await changes.write(({ insert }) => insert('reminder', { ...emptyReminder, ...given(input), id }))
      return await findReminder(id)
    },

    async updateReminder({ id, version, patch }) {
      await changes.write(({ update }) => update('reminder', { id, version }, patch))
      return await findReminder(id)
    },

    removeReminder: async (seen) => await doneAction(changes, ({ remove }) => remove('reminder', seen)),

    async addSource({ taskId, ...input }) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        const ordinal = await nextOrdinal(trx, 'taskSource', taskId)
        await insert('taskSource', newSource(input, { id, taskId, ordinal }))
      })
      return await findSource(id)
    },

    async updateSource({ id, version, patch }) {
      await changes.write(({ update }) => update('taskSource', { id, version }, patch))
      return await findSource(id)
    },

    moveSource: async (move) => await doneAction(changes, (writer) => moveAmong(writer, 'taskSource', move)),

    removeSource: async (seen) => await doneAction(changes, ({ remove }) => remove('taskSource', seen)),
  }
}

/** Adds a report, and begins the task on its day when it was not begun. Throws as `tasks.addProgressReport`. */
export async function insertProgressReport(
  writer: Writer,
  input: z.output<typeof newProgressReport>,
  newId: () => Id,
): Promise<Id> {
  const { trx, insert } = writer
  const task = found(await selectTask(trx, input.taskId), 'task')
  const report = { ...emptyReport, ...given(input), id: newId() }
  await insert('progressReport', report)
  const steps = await trx.selectFrom('taskStep').selectAll().where('taskId', '=', task.id).execute()
  if (!taskStateAt(task, steps, input.reportedOn).begun) {
    const started = { kind: 'started', happenedOn: input.reportedOn } as const
    await insertStep(writer, { ...task, sample: report.sample }, started, '', newId)
  }
  return report.id
}

/** A new source document with what was said of it. */
export function newSource(
  said: { readonly [Field in keyof SourceFields]?: SourceFields[Field] | undefined } & {
    readonly sample?: string | undefined
  },
  place: Pick<TaskSource, 'id' | 'taskId' | 'ordinal'>,
): Omit<TaskSource, 'version'> {
  return { ...emptySource, ...given(said), ...place }
}

const emptyReport = {
  reporter: '',
  text: '',
  percent: null,
  difficulty: '',
  cause: '',
  proposal: '',
  sample: '',
} as const
export const emptyReminder = { documentNumber: '', text: '', response: '', sample: '' } as const
const emptySource = {
  kind: '',
  number: '',
  issuedOn: null,
  issuer: '',
  extract: '',
  clause: '',
  sample: '',
} as const
