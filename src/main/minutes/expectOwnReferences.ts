import type { Kysely } from 'kysely'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Database } from '../database/database.ts'

interface References {
  readonly agendaItemId?: Id | null | undefined
  readonly siteId?: Id | null | undefined
  readonly entryId?: Id | null | undefined
}

/** What a record of a meeting refers to must belong to the same meeting. Throws `not-found`. */
export async function expectOwnReferences(
  db: Kysely<Database>,
  meetingId: Id,
  references: References,
): Promise<void> {
  const named = [
    ['agendaItem', references.agendaItemId],
    ['site', references.siteId],
    ['entry', references.entryId],
  ] as const
  for (const [table, id] of named) {
    if (!id) continue
    const row = await db.selectFrom(table).select('meetingId').where('id', '=', id).executeTakeFirst()
    if (row?.meetingId !== meetingId) throw new AppError('not-found', { what: table })
  }
}
