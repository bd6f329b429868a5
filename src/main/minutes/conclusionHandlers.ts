import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Conclusion, minutesContract } from '../../shared/minutes/contract.ts'
import { doneAction } from '../database/doneAction.ts'
import { expectOfMeeting } from '../database/expectOfMeeting.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { found, given } from '../database/records.ts'
import { createTask } from '../tasks/service.ts'
import { selectConclusion } from './repository.ts'
import type { MinutesDependencies } from './service.ts'

type ConclusionHandlers = Pick<
  Handlers<typeof minutesContract>,
  | 'getConclusion'
  | 'createConclusion'
  | 'updateConclusion'
  | 'removeConclusion'
  | 'moveConclusion'
  | 'settleAssignments'
>

/** Of a text that is written anew again and again, the last ones are remembered. */
const mostSettled = 500

/** What the chair of a meeting concluded. */
export function createConclusionHandlers({ db, changes, newId }: MinutesDependencies): ConclusionHandlers {
  const findConclusion = async (id: Id, from = db): Promise<Conclusion> =>
    found(await selectConclusion(from, id), 'conclusion')

  return {
    getConclusion: async ({ id }) => await findConclusion(id),

    async createConclusion({ withoutTask = false, ...input }) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        await expectOfMeeting(trx, input.meetingId, input)
        const ordinal = await nextOrdinal(trx, 'conclusion', input.meetingId)
        const row = {
          ...emptyConclusion,
          ...given(input),
          id,
          ordinal,
          withoutTask: withoutTask ? 1 : 0,
        } as const
        await insert('conclusion', row)
      })
      return await findConclusion(id)
    },

    async updateConclusion({ id, version, patch: { withoutTask, ...patch } }) {
      await changes.write(async ({ trx, update }) => {
        await expectOfMeeting(trx, (await findConclusion(id, trx)).meetingId, patch)
        const mark = withoutTask === undefined ? {} : ({ withoutTask: withoutTask ? 1 : 0 } as const)
        await update('conclusion', { id, version }, { ...patch, ...mark })
      })
      return await findConclusion(id)
    },

    removeConclusion: async (seen) => await doneAction(changes, ({ remove }) => remove('conclusion', seen)),

    settleAssignments: async ({ id, version, keys, tasks }) =>
      await doneAction(changes, async (writer) => {
        const { settledAssignments } = await findConclusion(id, writer.trx)
        const settled = [...new Set([...settledAssignments, ...keys])].slice(-mostSettled)
        await writer.update('conclusion', { id, version }, { settledAssignments: JSON.stringify(settled) })
        for (const task of tasks) await createTask(writer, { ...task, conclusionId: id }, newId)
      }),

    moveConclusion: async (move) =>
      await doneAction(changes, (writer) => moveAmong(writer, 'conclusion', move)),
  }
}

const emptyConclusion = {
  agendaItemId: null,
  entryId: null,
  text: '',
  at: null,
  carryRule: 'always',
  carryDays: 7,
  carryFrom: null,
  settledAssignments: '[]',
  sample: '',
} as const
