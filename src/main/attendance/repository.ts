import { setImmediate as otherEvents } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import type { AttendanceEvent } from '../../shared/attendance/contract.ts'
import type { InvitedSeats, SeatFact } from '../../shared/attendance/rollCallRows.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { SeatName } from '../../shared/invitees/invitees.ts'
import type { Database } from '../database/database.ts'
import { inviteesInPieces } from '../meetings/service.ts'

/** So many invitations are read at once: a large meeting has thousands. */
const atOnce = 500

/** The events of the seats of these invitees, by seat and in the order in which they were added. */
export async function selectEvents(
  db: Kysely<Database>,
  inviteeIds: readonly Id[],
): Promise<readonly AttendanceEvent[]> {
  const events: AttendanceEvent[] = []
  for (let from = 0; from < inviteeIds.length; from += atOnce) {
    const rows = db
      .selectFrom('attendanceEvent')
      .selectAll()
      .where('inviteeId', 'in', inviteeIds.slice(from, from + atOnce))
    events.push(...(await rows.orderBy('inviteeId').orderBy('seat').orderBy('id').execute()))
    await otherEvents()
  }
  return events
}

/**
 * How many seats each invitation of a meeting is for, or of one site, with what their attendance depends on, as
 * `inviteesInPieces` gives them.
 */
export async function* selectCalledSeats(
  db: Kysely<Database>,
  meetingId: Id,
  siteId: Id | null,
): AsyncGenerator<{ readonly invited: readonly InvitedSeats[]; readonly facts: readonly SeatFact[] }> {
  const query = db
    .selectFrom('invitee')
    .select(['id', 'siteId', 'rank', 'ordinal'])
    .select(sql<number | null>`case when kind in ('person', 'position') then 1 else seats end`.as('seats'))
  for await (const invited of inviteesInPieces(query, meetingId, siteId))
    yield { invited, facts: await selectFacts(db, invited) }
}

async function selectFacts(
  db: Kysely<Database>,
  invited: readonly InvitedSeats[],
): Promise<readonly SeatFact[]> {
  return await db
    .selectFrom('attendanceEvent')
    .select(['inviteeId', 'seat', 'kind', 'at', 'standInName', 'standInTitles', 'note'])
    .where(
      'inviteeId',
      'in',
      invited.map(({ id }) => id),
    )
    .orderBy('inviteeId')
    .orderBy('seat')
    .orderBy('id')
    .execute()
}

export async function selectSeatNamesOfInvitee(
  db: Kysely<Database>,
  inviteeId: Id,
): Promise<readonly SeatName[]> {
  return await db.selectFrom('seatName').selectAll().where('inviteeId', '=', inviteeId).execute()
}

export async function selectOrganizationNames(db: Kysely<Database>): Promise<ReadonlyMap<Id, string>> {
  const rows = await db.selectFrom('organization').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function selectOrganizationName(db: Kysely<Database>, id: Id): Promise<string> {
  const row = await db.selectFrom('organization').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}
