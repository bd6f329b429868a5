import { siteTree } from '../../shared/meetings/siteTree.ts'
import type { RecordSeen, Writer } from '../database/changes.ts'
import { findMeeting } from './findInMeeting.ts'
import { selectSites } from './repository.ts'

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
 * Removes a meeting with everything in it. Tasks that refer to a conclusion keep the whole meeting: the removal of that
 * conclusion throws `still-referenced`.
 */
export async function removeMeeting(writer: Writer, seen: RecordSeen): Promise<void> {
  const { trx, update, remove } = writer
  const meeting = await findMeeting(trx, seen.id)
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
