import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Entry, minutesContract } from '../../shared/minutes/contract.ts'
import { doneAction } from '../database/doneAction.ts'
import { expectOfMeeting } from '../database/expectOfMeeting.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { found, given } from '../database/records.ts'
import { selectEntry } from './repository.ts'
import type { MinutesDependencies } from './service.ts'

type EntryHandlers = Pick<
  Handlers<typeof minutesContract>,
  'createEntry' | 'updateEntry' | 'removeEntry' | 'moveEntry'
>

/** What was said at a meeting, entry by entry. */
export function createEntryHandlers({ db, changes, newId }: MinutesDependencies): EntryHandlers {
  const findEntry = async (id: Id, from = db): Promise<Entry> => found(await selectEntry(from, id), 'entry')

  return {
    async createEntry(input) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        await expectOfMeeting(trx, input.meetingId, input)
        const ordinal = await nextOrdinal(trx, 'entry', input.meetingId)
        await insert('entry', { ...emptyEntry, ...given(input), id, ordinal })
      })
      return await findEntry(id)
    },

    async updateEntry({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        await expectOfMeeting(trx, (await findEntry(id, trx)).meetingId, patch)
        await update('entry', { id, version }, patch)
      })
      return await findEntry(id)
    },

    async removeEntry(seen) {
      return await changes.write(async ({ trx, update, remove, actionId }) => {
        const tied = await trx
          .selectFrom('conclusion')
          .select(['id', 'version'])
          .where('entryId', '=', seen.id)
          .execute()
        for (const conclusion of tied) await update('conclusion', conclusion, { entryId: null })
        await remove('entry', seen)
        return { actionId }
      })
    },

    moveEntry: async (move) => await doneAction(changes, (writer) => moveAmong(writer, 'entry', move)),
  }
}

const emptyEntry = {
  agendaItemId: null,
  siteId: null,
  personId: null,
  speaker: '',
  text: '',
  votesFor: null,
  votesAgainst: null,
  votesOther: null,
  at: null,
  handlingAgencyId: null,
  dueOn: null,
  outcome: '',
  sample: '',
} as const
