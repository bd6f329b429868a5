import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Conclusion, Entry, minutesContract } from '../../shared/minutes/contract.ts'
import type { tasksContract } from '../../shared/tasks/contract.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { found, given } from '../database/records.ts'
import { createCarriedOver } from './carriedOver.ts'
import {
  selectConclusion,
  selectConclusions,
  selectEntries,
  selectEntry,
  selectMeetingId,
} from './repository.ts'

interface Dependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  readonly tasks: Pick<Handlers<typeof tasksContract>, 'list'>
}

export interface MinutesService extends Handlers<typeof minutesContract> {
  /** How many conclusions of a meeting, and of those before it in its series, are still at work as of a day. */
  openConclusions(meetingId: Id, asOf: LocalDate): Promise<number>
}

/** What was said at a meeting (entries) and what its chair concluded. */
export function createMinutesService({ db, changes, newId, tasks }: Dependencies): MinutesService {
  const findEntry = async (id: Id, from = db): Promise<Entry> => found(await selectEntry(from, id), 'entry')
  const findConclusion = async (id: Id, from = db): Promise<Conclusion> =>
    found(await selectConclusion(from, id), 'conclusion')

  return {
    ...createCarriedOver({ db, tasks }),

    async get({ meetingId }) {
      found(await selectMeetingId(db, meetingId), 'meeting')
      return {
        entries: await selectEntries(db, meetingId),
        conclusions: await selectConclusions(db, meetingId),
      }
    },

    getConclusion: async ({ id }) => await findConclusion(id),

    async createEntry(input) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        await expectOwnReferences(trx, input.meetingId, input)
        const ordinal = await nextOrdinal(trx, 'entry', input.meetingId)
        await insert('entry', { ...emptyEntry, ...given(input), id, ordinal })
      })
      return await findEntry(id)
    },

    async updateEntry({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        await expectOwnReferences(trx, (await findEntry(id, trx)).meetingId, patch)
        await update('entry', { id, version }, patch)
      })
      return await findEntry(id)
    },

    async removeEntry(seen) {
      await changes.write(async ({ trx, update, remove }) => {
        const tied = await trx
          .selectFrom('conclusion')
          .select(['id', 'version'])
          .where('entryId', '=', seen.id)
          .execute()
        for (const conclusion of tied) await update('conclusion', conclusion, { entryId: null })
        await remove('entry', seen)
      })
      return null
    },

    async moveEntry(move) {
      await changes.write((writer) => moveAmong(writer, 'entry', move))
      return null
    },

    async createConclusion({ withoutTask = false, ...input }) {
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        await expectOwnReferences(trx, input.meetingId, input)
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
        await expectOwnReferences(trx, (await findConclusion(id, trx)).meetingId, patch)
        const mark = withoutTask === undefined ? {} : ({ withoutTask: withoutTask ? 1 : 0 } as const)
        await update('conclusion', { id, version }, { ...patch, ...mark })
      })
      return await findConclusion(id)
    },

    async removeConclusion(seen) {
      await changes.write(({ remove }) => remove('conclusion', seen))
      return null
    },

    async moveConclusion(move) {
      await changes.write((writer) => moveAmong(writer, 'conclusion', move))
      return null
    },
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
const emptyConclusion = {
  agendaItemId: null,
  entryId: null,
  text: '',
  at: null,
  carryRule: 'always',
  carryDays: 7,
  carryFrom: null,
  sample: '',
} as const

interface References {
  readonly agendaItemId?: Id | null | undefined
  readonly siteId?: Id | null | undefined
  readonly entryId?: Id | null | undefined
}

/** What a record of a meeting refers to must belong to the same meeting. */
async function expectOwnReferences(
  db: Kysely<Database>,
  meetingId: Id,
  references: References,
): Promise<void> {
  const named = [
    ['agendaItem', references.agendaItemId],
    ['site', references.siteId],
    ['entry', references.entryId],
  ] as const
  for (const [table, id] of named) {
    if (!id) continue
    const row = await db.selectFrom(table).select('meetingId').where('id', '=', id).executeTakeFirst()
    if (row?.meetingId !== meetingId) throw new AppError('not-found', { what: table })
  }
}
