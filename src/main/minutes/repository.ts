import type { Kysely } from 'kysely'
import type { Id } from '../../shared/contract/schema.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Conclusion, Entry } from '../../shared/minutes/contract.ts'
import type { Database } from '../database/database.ts'
import type { ConclusionTable } from './table.ts'

/** The id itself when there is such a meeting. */
export async function selectMeetingId(db: Kysely<Database>, id: Id): Promise<Id | undefined> {
  return (await db.selectFrom('meeting').select('id').where('id', '=', id).executeTakeFirst())?.id
}

type MeetingInSeries = Pick<Meeting, 'id' | 'title' | 'heldOn' | 'state' | 'seriesId'>
const inSeries = ['id', 'title', 'heldOn', 'state', 'seriesId'] as const

export async function selectMeetingInSeries(
  db: Kysely<Database>,
  id: Id,
): Promise<MeetingInSeries | undefined> {
  return await db.selectFrom('meeting').select(inSeries).where('id', '=', id).executeTakeFirst()
}

export async function selectMeetingsOfSeries(
  db: Kysely<Database>,
  seriesId: Id,
): Promise<readonly MeetingInSeries[]> {
  return await db.selectFrom('meeting').select(inSeries).where('seriesId', '=', seriesId).execute()
}

export async function selectEntries(db: Kysely<Database>, meetingId: Id): Promise<readonly Entry[]> {
  return await db
    .selectFrom('entry')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('ordinal')
    .execute()
}

export async function selectEntry(db: Kysely<Database>, id: Id): Promise<Entry | undefined> {
  return await db.selectFrom('entry').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function selectConclusions(db: Kysely<Database>, meetingId: Id): Promise<readonly Conclusion[]> {
  const rows = await db
    .selectFrom('conclusion')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('ordinal')
    .execute()
  return rows.map(conclusionOfRow)
}

export async function selectConclusion(db: Kysely<Database>, id: Id): Promise<Conclusion | undefined> {
  const row = await db.selectFrom('conclusion').selectAll().where('id', '=', id).executeTakeFirst()
  return row && conclusionOfRow(row)
}

function conclusionOfRow(row: ConclusionTable): Conclusion {
  return { ...row, withoutTask: row.withoutTask === 1 }
}
