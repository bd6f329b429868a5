import type { RecordSeen, Writer } from '../database/changes.ts'

/** Removes an invitee with the names of its seats and its events of the roll call. */
export async function removeInvitee({ trx, remove }: Writer, seen: RecordSeen): Promise<void> {
  for (const table of ['attendanceEvent', 'seatName'] as const) {
    const rows = await trx
      .selectFrom(table)
      .select(['id', 'version'])
      .where('inviteeId', '=', seen.id)
      .execute()
    for (const row of rows) await remove(table, row)
  }
  await remove('invitee', seen)
}
