import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { meetingsContract } from '../../shared/meetings/contract.ts'
import { moveAmong, nextOrdinal } from '../database/ordering.ts'
import { given } from '../database/records.ts'
import { expectSiteOf, findInvitee, findMeeting } from './findInMeeting.ts'
import type { MeetingsDependencies } from './meetingsDependencies.ts'
import { emptyInvitee, inviteeColumns } from './newInviteeRow.ts'
import { ownFields } from './ownFields.ts'
import { removeInvitee } from './removeInvitee.ts'

type InviteeHandlers = Pick<
  Handlers<typeof meetingsContract>,
  'createInvitee' | 'updateInvitee' | 'removeInvitee' | 'moveInvitee'
>

/** Who is invited to a meeting. */
export function createInviteeHandlers({
  db,
  changes,
  newId,
  today,
  directory,
}: MeetingsDependencies): InviteeHandlers {
  return {
    async createInvitee({ meetingId, siteId, invitee, sample }) {
      const meeting = await findMeeting(db, meetingId)
      const columns = await inviteeColumns(invitee, meeting.heldOn ?? today(), directory)
      const id = newId()
      await changes.write(async ({ trx, insert }) => {
        await expectSiteOf(trx, siteId, meetingId)
        const ordinal = await nextOrdinal(trx, 'invitee', meetingId)
        await insert('invitee', {
          ...emptyInvitee,
          ...columns,
          ...given({ sample }),
          id,
          meetingId,
          siteId,
          ordinal,
          kind: invitee.kind,
          role: invitee.role,
        })
      })
      return await findInvitee(db, id)
    },

    async updateInvitee({ id, version, patch }) {
      await changes.write(async ({ trx, update }) => {
        const invitee = await findInvitee(trx, id)
        await expectSiteOf(trx, patch.siteId, invitee.meetingId)
        await update('invitee', { id, version }, ownFields(invitee, patch))
      })
      return await findInvitee(db, id)
    },

    async removeInvitee(seen) {
      await changes.write((writer) => removeInvitee(writer, seen))
      return null
    },

    async moveInvitee(move) {
      await changes.write((writer) => moveAmong(writer, 'invitee', move))
      return null
    },
  }
}
