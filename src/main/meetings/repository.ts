import type { Kysely } from 'kysely'
import { assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem } from '../../shared/meetings/agenda.ts'
import type { Invitee } from '../../shared/meetings/invitees.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import type { Site } from '../../shared/meetings/sites.ts'
import type { Database } from '../database/database.ts'
import type { InviteeTable } from './table.ts'

export async function selectMeetings(db: Kysely<Database>): Promise<readonly Meeting[]> {
  return await db
    .selectFrom('meeting')
    .selectAll()
    .orderBy('heldOn', (order) => order.desc().nullsFirst())
    .orderBy('id', 'desc')
    .execute()
}

export async function selectMeeting(db: Kysely<Database>, id: Id): Promise<Meeting | undefined> {
  return await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function selectSites(db: Kysely<Database>, meetingId: Id): Promise<readonly Site[]> {
  return await db
    .selectFrom('site')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('ordinal')
    .execute()
}

export async function selectSite(db: Kysely<Database>, id: Id): Promise<Site | undefined> {
  return await db.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function selectInvitees(db: Kysely<Database>, meetingId: Id): Promise<readonly Invitee[]> {
  const rows = await db
    .selectFrom('invitee')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('ordinal')
    .execute()
  return rows.map(inviteeOfRow)
}

export async function selectInvitee(db: Kysely<Database>, id: Id): Promise<Invitee | undefined> {
  const row = await db.selectFrom('invitee').selectAll().where('id', '=', id).executeTakeFirst()
  return row && inviteeOfRow(row)
}

export async function selectAgenda(db: Kysely<Database>, meetingId: Id): Promise<readonly AgendaItem[]> {
  return await db
    .selectFrom('agendaItem')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('ordinal')
    .execute()
}

export async function selectAgendaItem(db: Kysely<Database>, id: Id): Promise<AgendaItem | undefined> {
  return await db.selectFrom('agendaItem').selectAll().where('id', '=', id).executeTakeFirst()
}

function inviteeOfRow(row: InviteeTable): Invitee {
  const { id, version, sample, meetingId, siteId, ordinal, role } = row
  const base = { id, version, sample, meetingId, siteId, ordinal, role }
  const { honorific, militaryRank, name, titles, words, personId, positionId, organizationId, seats } = row
  const named = { honorific, militaryRank, name, titles }
  switch (row.kind) {
    case 'person':
      return { ...base, ...named, kind: 'person', personId: required(personId, row) }
    case 'position':
      return { ...base, ...named, kind: 'position', positionId: required(positionId, row), personId }
    case 'quota':
      return { ...base, kind: 'quota', organizationId, words, seats: required(seats, row) }
    case 'group':
      return { ...base, kind: 'group', words, seats }
    default:
      return assertNever(row.kind)
  }
}

function required<T>(value: T | null, row: InviteeTable): T {
  if (value === null) throw new Error(`invitee ${row.id} of kind ${row.kind} lacks what its kind needs`)
  return value
}
