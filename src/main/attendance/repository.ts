import { sql, type Kysely } from 'kysely'
import type { AttendanceEvent } from '../../shared/attendance/contract.ts'
import type { InvitedSeats } from '../../shared/attendance/rollCallRows.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { SeatName } from '../../shared/meetings/invitees.ts'
import type { Database } from '../database/database.ts'

/** The events of a meeting in the order in which they were added. */
export async function selectEvents(db: Kysely<Database>, meetingId: Id): Promise<readonly AttendanceEvent[]> {
  return await db
    .selectFrom('attendanceEvent')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()
}

/** The events of the seats of one invitee in the order in which they were added. */
export async function selectEventsOfInvitee(
  db: Kysely<Database>,
  inviteeId: Id,
): Promise<readonly AttendanceEvent[]> {
  return await db
    .selectFrom('attendanceEvent')
    .selectAll()
    .where('inviteeId', '=', inviteeId)
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

/** How many seats each invitation of a meeting is for, without what is not counted by. */
export async function selectInvitedSeats(
  db: Kysely<Database>,
  meetingId: Id,
): Promise<readonly InvitedSeats[]> {
  return await db
    .selectFrom('invitee')
    .select(['id', 'siteId'])
    .select(sql<number | null>`case when kind in ('person', 'position') then 1 else seats end`.as('seats'))
    .where('meetingId', '=', meetingId)
    .execute()
}
