import type { Kysely } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Database } from './database.ts'

/** What a record of a meeting may refer to. */
type References = {
  readonly [Field in 'agendaItemId' | 'entryId' | 'siteId' | 'speechId']?: Id | null | undefined
}

/** What a record of a meeting refers to must be of the same meeting; nothing for none. Throws `not-found`. */
export async function expectOfMeeting(
  db: Kysely<Database>,
  meetingId: Id,
  { agendaItemId, entryId, siteId, speechId }: References,
): Promise<void> {
  const named = [
    ['agendaItem', agendaItemId],
    ['entry', entryId],
    ['site', siteId],
    ['speech', speechId],
  ] as const
  for (const [table, id] of named) {
    if (!id) continue
    const row = await db.selectFrom(table).select('meetingId').where('id', '=', id).executeTakeFirst()
    if (row?.meetingId !== meetingId) throw new AppError('not-found', { what: table })
  }
}
