import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Speech } from '../../shared/agenda/agenda.ts'
import type { agendaContract } from '../../shared/agenda/contract.ts'
import type { Database } from '../database/database.ts'
import { doneAction } from '../database/doneAction.ts'
import { expectOfMeeting } from '../database/expectOfMeeting.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { found, given } from '../database/records.ts'
import type { AgendaDependencies } from './agendaDependencies.ts'

type SpeechHandlers = Pick<
  Handlers<typeof agendaContract>,
  'createSpeech' | 'updateSpeech' | 'removeSpeech' | 'moveSpeech'
>

/** The speeches of a meeting (domain 2.4). */
export function createSpeechHandlers({ db, changes, newId }: AgendaDependencies): SpeechHandlers {
  const findSpeech = async (from: Kysely<Database>, id: Id): Promise<Speech> =>
    found(await from.selectFrom('speech').selectAll().where('id', '=', id).executeTakeFirst(), 'speech')

  return {
    async createSpeech(input) {
      const id = newId()
      const { meetingId } = input
      await changes.write(async ({ trx, insert }) => {
        await expectOfMeeting(trx, meetingId, input)
        const ordinal = await nextOrdinal(trx, 'speech', meetingId)
        await insert('speech', { ...emptySpeech, ...given(input), id, ordinal })
      })
      return await findSpeech(db, id)
    },

    async updateSpeech({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        await expectOfMeeting(trx, (await findSpeech(trx, id)).meetingId, patch)
        await update('speech', { id, version }, patch)
      })
      return await findSpeech(db, id)
    },

    removeSpeech: async (seen) =>
      await changes.write(async ({ trx, update, remove, actionId }) => {
        const tied = await trx
          .selectFrom('material')
          .select(['id', 'version'])
          .where('speechId', '=', seen.id)
          .execute()
        for (const material of tied) await update('material', material, { speechId: null })
        await remove('speech', seen)
        return { actionId }
      }),

    moveSpeech: async (move) => await doneAction(changes, (writer) => moveAmong(writer, 'speech', move)),
  }
}

const emptySpeech = {
  agendaItemId: null,
  siteId: null,
  personId: null,
  speaker: '',
  title: '',
  duration: 10,
  state: 'registered',
  paperDueOn: null,
  paperOn: null,
  summary: '',
  sample: '',
} as const
