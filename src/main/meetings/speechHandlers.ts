import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Speech, SpeechFields } from '../../shared/meetings/agenda.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import type { Database } from '../database/database.ts'
import { doneAction } from '../database/doneAction.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { found, given } from '../database/records.ts'
import { expectSiteOf, findAgendaItem } from './findInMeeting.ts'
import type { MeetingsDependencies } from './meetingsDependencies.ts'

type SpeechHandlers = Pick<
  Handlers<typeof meetingsContract>,
  'createSpeech' | 'updateSpeech' | 'removeSpeech' | 'moveSpeech'
>

/** The speeches of a meeting (domain 2.4). */
export function createSpeechHandlers({ db, changes, newId }: MeetingsDependencies): SpeechHandlers {
  const findSpeech = async (from: Kysely<Database>, id: Id): Promise<Speech> =>
    found(await from.selectFrom('speech').selectAll().where('id', '=', id).executeTakeFirst(), 'speech')

  return {
    async createSpeech(input) {
      const id = newId()
      const { meetingId } = input
      await changes.write(async ({ trx, insert }) => {
        await expectOwnReferences(trx, input, meetingId)
        const ordinal = await nextOrdinal(trx, 'speech', meetingId)
        await insert('speech', { ...emptySpeech, ...given(input), id, ordinal })
      })
      return await findSpeech(db, id)
    },

    async updateSpeech({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        await expectOwnReferences(trx, patch, (await findSpeech(trx, id)).meetingId)
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

/** Holds site and agenda item of a speech to its meeting. Throws `not-found`. */
async function expectOwnReferences(
  from: Kysely<Database>,
  { siteId, agendaItemId }: { readonly [F in 'siteId' | 'agendaItemId']?: SpeechFields[F] | undefined },
  meetingId: Id,
): Promise<void> {
  await expectSiteOf(from, siteId, meetingId)
  if (agendaItemId && (await findAgendaItem(from, agendaItemId)).meetingId !== meetingId) {
    throw new AppError('not-found', { what: 'agendaItem' })
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
