import type { Kysely } from 'kysely'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { Id } from '../../shared/contract/schema.ts'
import { lastRank } from '../../shared/directory/contract.ts'
import type { inviteesContract } from '../../shared/invitees/contract.ts'
import type { InviteeFields } from '../../shared/invitees/invitees.ts'
import type { LocalDate } from '../../shared/time/localDate.ts'
import type { Changes } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { doneAction } from '../database/doneAction.ts'
import { found, given } from '../database/records.ts'
import type { DirectoryService } from '../directory/service.ts'
import { expectSiteOf, findInvitee, findMeeting } from '../meetings/service.ts'
import { insertInvitee, moveInvitee, orderSite, protocolRanks } from './inviteeOrder.ts'
import { newInviteeRow } from './newInviteeRow.ts'
import { ownFields } from './ownFields.ts'
import { removeInvitee } from './removeInvitee.ts'
import { selectInviteePlaces, selectSeatName } from './repository.ts'
import { expectSeat, seatNameOf, writeSeatName } from './seatNames.ts'

export { appendInvitee } from './inviteeOrder.ts'
export { newInviteeRow, type NewInviteeRow } from './newInviteeRow.ts'
export { removeInvitee } from './removeInvitee.ts'

export interface InviteesDependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
  readonly today: () => LocalDate
  readonly directory: DirectoryService
}

/** Who is invited to a meeting, in the order of protocol. */
export function createInviteesService({
  db,
  changes,
  newId,
  today,
  directory,
}: InviteesDependencies): Handlers<typeof inviteesContract> {
  const dayOf = async (meetingId: Id) => (await findMeeting(db, meetingId)).heldOn ?? today()

  return {
    async createInvitee({ meetingId, siteId, invitee, sample }) {
      const row = await newInviteeRow(invitee, await dayOf(meetingId), directory)
      const organizations = await directory.listOrganizations({ order: 'protocol' })
      const organizationRank = organizations.find(({ id }) => id === row.organizationId)?.rank ?? lastRank
      const id = newId()
      await changes.write(async (writer) => {
        await expectSiteOf(writer.trx, siteId, meetingId)
        await insertInvitee(
          writer,
          { ...row, ...given({ sample }) },
          { id, meetingId, siteId, organizationRank },
        )
      })
      return await findInvitee(db, id)
    },

    async updateInvitee({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const invitee = await findInvitee(trx, id)
        await expectSiteOf(trx, patch.siteId, invitee.meetingId)
        await update('invitee', { id, version }, ownFields(invitee, answered(patch, today())))
      })
      return await findInvitee(db, id)
    },

    removeInvitee: async (seen) => await doneAction(changes, (writer) => removeInvitee(writer, seen)),

    moveInvitee: async (move) => await doneAction(changes, (writer) => moveInvitee(writer, move)),

    async changeInvitees({ invitees, change }) {
      return await changes.write(async ({ trx, actionId, update }) => {
        for (const seen of invitees) {
          if (change.siteId)
            await expectSiteOf(trx, change.siteId, (await findInvitee(trx, seen.id)).meetingId)
          await update('invitee', seen, answered(change, today()))
        }
        return { actionId }
      })
    },

    async orderByProtocol({ meetingId, siteId }) {
      const invitees = await selectInviteePlaces(db, meetingId, siteId)
      const ranks = await protocolRanks(invitees, await dayOf(meetingId), directory)
      const siteIds = new Set(invitees.map((invitee) => invitee.siteId))
      return await changes.write(async (writer) => {
        for (const one of siteIds) await orderSite(writer, { meetingId, siteId: one }, ranks)
        return { actionId: writer.actionId }
      })
    },

    async nameSeat({ inviteeId, seat, name }) {
      const { meetingId } = await findInvitee(db, inviteeId)
      const fields = await seatNameOf(name, await dayOf(meetingId), directory)
      await changes.write(async (writer) => {
        expectSeat(await findInvitee(writer.trx, inviteeId), seat)
        await writeSeatName(writer, { meetingId, inviteeId, seat }, fields, newId)
      })
      return found(await selectSeatName(db, inviteeId, seat), 'seatName')
    },

    removeSeatName: async (seen) => await doneAction(changes, ({ remove }) => remove('seatName', seen)),
  }
}

type Answer = { readonly [F in 'confirmation' | 'answeredOn']?: InviteeFields[F] | undefined }

/** An answer is dated today unless its day is given, and none has no day. */
function answered<P extends Answer>(patch: P, today: LocalDate): P {
  if (patch.confirmation === undefined || patch.answeredOn !== undefined) return patch
  return { ...patch, answeredOn: patch.confirmation === 'waiting' ? null : today }
}
