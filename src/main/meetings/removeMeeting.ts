import { siteTree } from '../../shared/sites/siteTree.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { RecordSeen, Writer } from '../database/changes.ts'
import { findMeeting } from './findInMeeting.ts'
import { countMeetingUses, selectSites } from './repository.ts'

/** What belongs to a meeting, each before what it refers to. */
const parts = [
  'conclusion',
  'entry',
  'material',
  'speech',
  'attendanceEvent',
  'seatName',
  'linkTest',
  'invitee',
] as const

/**
 * Removes a meeting with everything in it. Throws `meeting-in-use` while tasks came of its conclusions or were closed at it,
 * or documents were written from it.
 */
export async function removeMeeting(writer: Writer, seen: RecordSeen): Promise<void> {
  const { trx, update, remove } = writer
  const meeting = await findMeeting(trx, seen.id)
  const uses = await countMeetingUses(trx, meeting.id)
  if (uses.tasks + uses.documents > 0) throw new AppError('meeting-in-use', uses)
  for (const table of parts) {
    const rows = await trx
      .selectFrom(table)
      .select(['id', 'version'])
      .where('meetingId', '=', meeting.id)
      .execute()
    for (const row of rows) await remove(table, row)
  }
  const items = await trx
    .selectFrom('agendaItem')
    .select(['id', 'version'])
    .where('meetingId', '=', meeting.id)
    // Sub-items first, since an item cannot go while they name it.
    .orderBy('parentId', (order) => order.desc().nullsLast())
    .execute()
  for (const item of items) await remove('agendaItem', item)
  await update('meeting', seen, { mainSiteId: null })
  const cleared = await findMeeting(trx, seen.id)
  // Children before parents, since a parent cannot go while a child names it.
  for (const { site } of siteTree(await selectSites(trx, meeting.id)).toReversed()) await remove('site', site)
  await remove('meeting', cleared)
}
