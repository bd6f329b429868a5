import type { z } from 'zod'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import { agendaMove, agendaPlaces, type AgendaPlace } from '../../shared/agenda/agendaMove.ts'
import { agendaNumbers } from '../../shared/agenda/agendaNumbers.ts'
import { agendaShift } from '../../shared/agenda/agendaShift.ts'
import type { agendaContract } from '../../shared/agenda/contract.ts'
import { emptyAgendaItem } from '../../shared/agenda/emptyAgendaItem.ts'
import type { Writer } from '../database/changes.ts'
import { doneAction } from '../database/doneAction.ts'
import { nextOrdinal } from '../database/ordering.ts'
import { expectOrder, given } from '../database/records.ts'
import { expectSiteOf, findAgendaItem, findMeeting, selectAgenda } from '../meetings/service.ts'
import { beginAgendaItem, endMeeting } from './beginAgendaItem.ts'
import { expectAgendaParent } from './expectAgendaParent.ts'
import type { AgendaDependencies } from './agendaDependencies.ts'
import { removeAgendaItem } from './removeAgendaItem.ts'

type AgendaHandlers = Pick<
  Handlers<typeof agendaContract>,
  | 'createAgendaItem'
  | 'updateAgendaItem'
  | 'removeAgendaItem'
  | 'moveAgendaItem'
  | 'nestAgendaItem'
  | 'numberAgenda'
  | 'shiftAgenda'
  | 'beginAgendaItem'
  | 'endMeeting'
>

/** The agenda of a meeting: items with one level of sub-items. */
export function createAgendaHandlers({ db, changes, newId, today }: AgendaDependencies): AgendaHandlers {
  return {
    async createAgendaItem({ beforeId, ...input }) {
      const id = newId()
      const { meetingId } = input
      await changes.write(async (writer) => {
        const { trx, insert } = writer
        await expectSiteOf(trx, input.siteId, meetingId)
        const row = { ...emptyAgendaItem, ...given(input), id }
        expectOrder(row, ['startedAt', 'endedAt'], { fields: input, at: '' })
        const agenda = await selectAgenda(trx, meetingId)
        expectAgendaParent(agenda, { id, parentId: row.parentId }, '')
        await insert('agendaItem', { ...row, ordinal: await nextOrdinal(trx, 'agendaItem', meetingId) })
        const all = await selectAgenda(trx, meetingId)
        await putInPlace(writer, beforeId ? found(agendaMove(all, id, beforeId)) : agendaPlaces(all))
      })
      return await findAgendaItem(db, id)
    },

    async updateAgendaItem(input) {
      await changes.write((writer) => updateAgendaItem(writer, input, 'patch.'))
      return await findAgendaItem(db, input.id)
    },

    nestAgendaItem: async ({ id, version, parentId }) =>
      await doneAction(changes, (writer) =>
        updateAgendaItem(writer, { id, version, patch: { parentId } }, ''),
      ),

    removeAgendaItem: async (seen) => await doneAction(changes, (writer) => removeAgendaItem(writer, seen)),

    async moveAgendaItem({ id, version, beforeId }) {
      return await doneAction(changes, async (writer) => {
        const item = await findAgendaItem(writer.trx, id)
        if (item.version !== version) throw new AppError('conflict', { what: 'agendaItem' })
        const agenda = await selectAgenda(writer.trx, item.meetingId)
        await putInPlace(writer, found(agendaMove(agenda, id, beforeId)))
      })
    },

    numberAgenda: async ({ meetingId }) =>
      await changes.write(async ({ trx, update, actionId }) => {
        const meeting = await findMeeting(trx, meetingId)
        const agenda = await selectAgenda(trx, meetingId)
        const numbers = new Map(agendaNumbers(agenda).map(({ id, number }) => [id, number]))
        for (const item of agenda) await update('agendaItem', item, { number: numbers.get(item.id) ?? '' })
        await update('meeting', meeting, { agendaPublishedOn: today() })
        return { actionId }
      }),

    shiftAgenda: async ({ meetingId, fromItemId, minutes }) =>
      await changes.write(async ({ trx, update, actionId }) => {
        const meeting = await findMeeting(trx, meetingId)
        const agenda = await selectAgenda(trx, meetingId)
        const byId = new Map(agenda.map((item) => [item.id, item]))
        if (fromItemId !== null && !byId.has(fromItemId))
          throw new AppError('not-found', { what: 'agendaItem' })
        const shift = agendaShift(agenda, meeting, fromItemId, minutes)
        if (shift === null) {
          throw new AppError('invalid-input', { issues: [{ path: 'minutes', reason: 'out-of-range' }] })
        }
        const { startTime, endTime } = shift
        for (const { id, fixedStart } of shift.items) {
          const item = byId.get(id)
          if (item !== undefined) await update('agendaItem', item, { fixedStart })
        }
        await update('meeting', meeting, { startTime, endTime })
        return { actionId }
      }),

    beginAgendaItem: async (input) => await doneAction(changes, (writer) => beginAgendaItem(writer, input)),

    endMeeting: async (input) => await doneAction(changes, (writer) => endMeeting(writer, input)),
  }
}

/** Changes an item; one that becomes a sub-item, or an item again, stands behind what it joins. */
async function updateAgendaItem(
  writer: Writer,
  { id, version, patch }: z.output<typeof agendaContract.updateAgendaItem.input>,
  at: '' | 'patch.',
): Promise<void> {
  const { trx, update } = writer
  const item = await findAgendaItem(trx, id)
  await expectSiteOf(trx, patch.siteId, item.meetingId)
  expectOrder({ ...item, ...given(patch) }, ['startedAt', 'endedAt'], { fields: patch, at })
  const { parentId } = patch
  if (parentId === undefined || parentId === item.parentId) {
    await update('agendaItem', { id, version }, patch)
    return
  }
  const agenda = await selectAgenda(trx, item.meetingId)
  expectAgendaParent(agenda, { id, parentId }, at)
  // A sub-item stands behind those it joins; an item, which its place in the row puts behind the one it was a part of.
  const ordinal = parentId === null ? item.ordinal : await nextOrdinal(trx, 'agendaItem', item.meetingId)
  await update('agendaItem', { id, version }, { ...patch, ordinal })
  await putInPlace(writer, agendaPlaces(await selectAgenda(trx, item.meetingId)))
}

/** Writes the places of those that stand elsewhere. */
async function putInPlace({ trx, update }: Writer, places: readonly AgendaPlace[]): Promise<void> {
  for (const { id, parentId, ordinal } of places) {
    const item = await findAgendaItem(trx, id)
    await update('agendaItem', item, { parentId, ordinal })
  }
}

function found(places: readonly AgendaPlace[] | null): readonly AgendaPlace[] {
  if (places === null) throw new AppError('not-found', { what: 'agendaItem' })
  return places
}
