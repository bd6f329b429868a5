import type { Site } from '../../shared/sites/sites.ts'
import type { RecordSeen, Writer } from '../database/changes.ts'
import { findMeeting, selectSites } from '../meetings/service.ts'
import { removeInvitee } from '../invitees/service.ts'

/** Removes a site with its invitees and link tests; its child sites move up to its parent. */
export async function removeSite(writer: Writer, site: Site, seen: RecordSeen): Promise<void> {
  const { trx, update, remove } = writer
  for (const child of await selectSites(trx, site.meetingId)) {
    if (child.parentId === site.id) await update('site', child, { parentId: site.parentId })
  }
  const ofSite = async (table: 'invitee' | 'linkTest' | 'agendaItem' | 'speech' | 'entry') =>
    await trx.selectFrom(table).select(['id', 'version']).where('siteId', '=', site.id).execute()
  for (const invitee of await ofSite('invitee')) await removeInvitee(writer, invitee)
  for (const test of await ofSite('linkTest')) await remove('linkTest', test)
  for (const table of ['agendaItem', 'speech', 'entry'] as const) {
    for (const record of await ofSite(table)) await update(table, record, { siteId: null })
  }
  const meeting = await findMeeting(trx, site.meetingId)
  if (meeting.mainSiteId === site.id) await update('meeting', meeting, { mainSiteId: null })
  await remove('site', seen)
}
