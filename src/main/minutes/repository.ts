import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../shared/contract/schema.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Conclusion, Entry, Proposal } from '../../shared/minutes/contract.ts'
import type { Database } from '../database/database.ts'
import type { ConclusionTable } from './table.ts'

const settledSchema = z.array(z.string())

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

/** Every kiến nghị of a meeting, or of all; the newest meeting first, those without a day before all. */
export async function selectProposals(
  db: Kysely<Database>,
  meetingId: Id | undefined,
): Promise<readonly Proposal[]> {
  let proposals = db
    .selectFrom('entry')
    .innerJoin('meeting', 'meeting.id', 'entry.meetingId')
    .leftJoin('site', 'site.id', 'entry.siteId')
    .leftJoin('person', 'person.id', 'entry.personId')
    .selectAll('entry')
    .select(['meeting.title as meetingTitle', 'meeting.heldOn', 'site.name', 'person.fullName'])
    .where('entry.kind', '=', 'proposal')
  if (meetingId !== undefined) proposals = proposals.where('entry.meetingId', '=', meetingId)
  const rows = await proposals
    .orderBy(({ eb }) => eb('meeting.heldOn', 'is', null), 'desc')
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('meeting.id', 'desc')
    .orderBy('entry.ordinal')
    .execute()
  return rows.map(({ name, fullName, ...entry }) => ({
    ...entry,
    siteName: name ?? '',
    raisedBy: fullName ?? entry.speaker,
  }))
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
  const settledAssignments = settledSchema.parse(JSON.parse(row.settledAssignments))
  return { ...row, withoutTask: row.withoutTask === 1, settledAssignments }
}
