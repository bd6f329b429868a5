import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { given } from '../database/records.ts'
import { expectSiteOf, findAgendaItem } from './findInMeeting.ts'
import type { MeetingsDependencies } from './meetingsDependencies.ts'

type AgendaHandlers = Pick<
  Handlers<typeof meetingsContract>,
  'createAgendaItem' | 'updateAgendaItem' | 'removeAgendaItem' | 'moveAgendaItem'
>

/** The agenda of a meeting. */
export function createAgendaHandlers({ db, changes, newId }: MeetingsDependencies): AgendaHandlers {
  return {
    async createAgendaItem(input) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        await expectSiteOf(trx, input.siteId, input.meetingId)
        const ordinal = await nextOrdinal(trx, 'agendaItem', input.meetingId)
        await insert('agendaItem', { ...emptyAgendaItem, ...given(input), id, ordinal })
      })
      return await findAgendaItem(db, id)
    },

    async updateAgendaItem({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const { meetingId } = await findAgendaItem(trx, id)
        await expectSiteOf(trx, patch.siteId, meetingId)
        await update('agendaItem', { id, version }, patch)
      })
      return await findAgendaItem(db, id)
    },

    async removeAgendaItem(seen) {
      await changes.write(async ({ trx, update, remove }) => {
        for (const table of ['entry', 'conclusion'] as const) {
          const tied = await trx
            .selectFrom(table)
            .select(['id', 'version'])
            .where('agendaItemId', '=', seen.id)
            .execute()
          for (const record of tied) await update(table, record, { agendaItemId: null })
        }
        await remove('agendaItem', seen)
      })
      return null
    },

    async moveAgendaItem(move) {
      await changes.write((writer) => moveAmong(writer, 'agendaItem', move))
      return null
    },
  }
}

export const emptyAgendaItem = {
  kind: 'item',
  audience: 'everybody',
  parentId: null,
  number: '',
  presenter: '',
  siteId: null,
  duration: 15,
  fixedStart: null,
  startedAt: null,
  endedAt: null,
  script: '',
  technical: '',
  fallback: '',
  note: '',
  sample: '',
} as const
