import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { MeetingNews } from '../../shared/meetings/contract.ts'
import type { Database, RecordTable } from '../database/database.ts'
import { findMeeting } from './findInMeeting.ts'
import { inviteeOfRow } from './repository.ts'

/** Whoever missed more changes reads the meeting anew. */
const mostChanges = 1000

/** The number of the last change of all; 0 for none. */
export async function selectLastChange(db: Kysely<Database>): Promise<number> {
  const last = await db.selectFrom('change').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last?.seq ?? 0
}

/** What of a meeting has changed since a change; null when that is too much. Throws `not-found`. */
export async function meetingNews(
  db: Kysely<Database>,
  meetingId: Id,
  since: number,
): Promise<MeetingNews | null> {
  const meeting = await findMeeting(db, meetingId)
  const seen = await selectLastChange(db)
  if (seen < since || seen - since > mostChanges) return null
  const changes = await db
    .selectFrom('change')
    .select(['record', 'recordId as id'])
    .where('seq', '>', since)
    .where('seq', '<=', seen)
    .$narrowType<{ id: Id }>()
    .execute()
  const idsOf = (part: RecordTable) => [
    ...new Set(changes.filter(({ record }) => record === part).map(({ id }) => id)),
  ]
  const ids = {
    sites: idsOf('site'),
    invitees: idsOf('invitee'),
    seatNames: idsOf('seatName'),
    agenda: idsOf('agendaItem'),
    speeches: idsOf('speech'),
    linkTests: idsOf('linkTest'),
  }
  const found = {
    sites: await db.selectFrom('site').selectAll().where('id', 'in', ids.sites).execute(),
    invitees: await db.selectFrom('invitee').selectAll().where('id', 'in', ids.invitees).execute(),
    seatNames: await db.selectFrom('seatName').selectAll().where('id', 'in', ids.seatNames).execute(),
    agenda: await db.selectFrom('agendaItem').selectAll().where('id', 'in', ids.agenda).execute(),
    speeches: await db.selectFrom('speech').selectAll().where('id', 'in', ids.speeches).execute(),
    linkTests: await db.selectFrom('linkTest').selectAll().where('id', 'in', ids.linkTests).execute(),
  }
  const ofThis = <R extends { readonly meetingId: Id }>(rows: readonly R[]) =>
    rows.filter((row) => row.meetingId === meetingId)
  const present = new Set(Object.values(found).flatMap((rows) => rows.map(({ id }) => id)))
  return {
    seen,
    meeting,
    sites: ofThis(found.sites),
    invitees: ofThis(found.invitees).map(inviteeOfRow),
    seatNames: ofThis(found.seatNames),
    agenda: ofThis(found.agenda),
    speeches: ofThis(found.speeches),
    linkTests: ofThis(found.linkTests),
    removedIds: Object.values(ids)
      .flat()
      .filter((id) => !present.has(id)),
  }
}
