import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { SeatName } from '../../shared/invitees/invitees.ts'
import type { Database } from '../database/database.ts'

/** What the order of invitees depends on: of one site, or of all for null. */
export async function selectInviteePlaces(db: Kysely<Database>, meetingId: Id, siteId: Id | null) {
  let query = db
    .selectFrom('invitee')
    .select(['id', 'siteId', 'kind', 'personId', 'positionId', 'organizationId'])
    .where('meetingId', '=', meetingId)
  if (siteId !== null) query = query.where('siteId', '=', siteId)
  return await query.execute()
}

export async function selectSeatName(
  db: Kysely<Database>,
  inviteeId: Id,
  seat: number,
): Promise<SeatName | undefined> {
  return await db
    .selectFrom('seatName')
    .selectAll()
    .where('inviteeId', '=', inviteeId)
    .where('seat', '=', seat)
    .executeTakeFirst()
}
