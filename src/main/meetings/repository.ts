import { setImmediate as otherEvents } from 'node:timers/promises'
import { sql, type Kysely, type NotNull, type Selectable, type SelectQueryBuilder } from 'kysely'
import { assertNever } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { AgendaItem, Speech } from '../../shared/agenda/agenda.ts'
import type { Invitee, InviteeRole, SeatName } from '../../shared/invitees/invitees.ts'
import type { Meeting, MeetingRow } from '../../shared/meetings/contract.ts'
import type { MeetingSeries } from '../../shared/meetings/series.ts'
import type { LinkTest, Site } from '../../shared/sites/sites.ts'
import type { PreparedInvitee } from '../../shared/preparation/readiness.ts'
import type { Database } from '../database/database.ts'

type InviteeRow = Selectable<Database['invitee']>

/** Newest first; those without a day before all. */
export async function selectMeetingRows(db: Kysely<Database>): Promise<readonly MeetingRow[]> {
  return await db
    .selectFrom('meeting')
    .leftJoin('meetingSeries', 'meetingSeries.id', 'meeting.seriesId')
    .selectAll('meeting')
    .select(({ selectFrom, fn }) => [
      fn.coalesce('meetingSeries.name', sql.lit('')).as('seriesName'),
      selectFrom('site').whereRef('site.meetingId', '=', 'meeting.id').select(count).as('siteCount'),
      selectFrom('invitee')
        .whereRef('invitee.meetingId', '=', 'meeting.id')
        .select(
          sql<number>`coalesce(sum(case when kind in ('person', 'position') then 1 else coalesce(seats, 0) end), 0)`.as(
            'people',
          ),
        )
        .as('inviteeCount'),
      selectFrom('conclusion')
        .whereRef('conclusion.meetingId', '=', 'meeting.id')
        .select(count)
        .as('conclusionCount'),
    ])
    .orderBy('heldOn', (order) => order.desc().nullsFirst())
    .orderBy('meeting.id', 'desc')
    .$narrowType<{ siteCount: NotNull; inviteeCount: NotNull; conclusionCount: NotNull }>()
    .execute()
}

const count = sql<number>`count(*)`.as('count')

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

/** So many invitees are read at once: a large meeting has thousands. */
const inviteesAtOnce = 500

/** What places an invitee in the protocol order of its meeting. */
type Place = Pick<InviteeRow, 'id' | 'rank' | 'ordinal'>

/**
 * The invitees of a meeting in protocol order, of one site or of all for null, with the columns of a query of all
 * invitees: in pieces, with a turn for other events between two. One that is moved meanwhile is given once.
 */
export async function* inviteesInPieces<Row extends Place>(
  query: SelectQueryBuilder<Database, 'invitee', Row>,
  meetingId: Id,
  siteId: Id | null = null,
): AsyncGenerator<readonly Row[]> {
  let own = query.where('meetingId', '=', meetingId)
  if (siteId !== null) own = own.where('siteId', '=', siteId)
  own = own.orderBy('rank').orderBy('ordinal').orderBy('id').limit(inviteesAtOnce)
  const given = new Set<Id>()
  let last: Row | undefined
  do {
    const rows = await (last === undefined ? own : behind(own, last)).execute()
    yield rows.filter(({ id }) => !given.has(id))
    for (const { id } of rows) given.add(id)
    last = rows.length < inviteesAtOnce ? undefined : rows.at(-1)
    await otherEvents()
  } while (last !== undefined)
}

function behind<Row>(
  query: SelectQueryBuilder<Database, 'invitee', Row>,
  { rank, ordinal, id }: Place,
): SelectQueryBuilder<Database, 'invitee', Row> {
  return query.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('rank', 'ordinal', 'id'), '>', tuple(rank, ordinal, id)),
  )
}

/** In protocol order: those of one site, or of all for null. */
export async function selectInvitees(
  db: Kysely<Database>,
  meetingId: Id,
  siteId: Id | null = null,
): Promise<readonly Invitee[]> {
  const invitees: Invitee[] = []
  for await (const rows of inviteesInPieces(db.selectFrom('invitee').selectAll(), meetingId, siteId))
    invitees.push(...rows.map(inviteeOfRow))
  return invitees
}

/** What of the invitees of a meeting its readiness depends on, in protocol order. */
export async function selectPreparedInvitees(
  db: Kysely<Database>,
  meetingId: Id,
): Promise<readonly PreparedInvitee[]> {
  const query = db
    .selectFrom('invitee')
    .select(['id', 'kind', 'name', 'titles', 'words', 'seats', 'invitedOn', 'confirmation', 'answeredOn'])
    .select(['rank', 'ordinal'])
  const invitees: PreparedInvitee[] = []
  for await (const rows of inviteesInPieces(query, meetingId))
    for (const { id, kind, name, titles, words, seats, invitedOn, confirmation, answeredOn } of rows) {
      const answer = { id, invitedOn, confirmation, answeredOn }
      switch (kind) {
        case 'person':
        case 'position':
          invitees.push({ ...answer, kind, name, titles })
          break
        case 'quota':
          invitees.push({ ...answer, kind, words, seats: seats ?? 0 })
          break
        case 'group':
          invitees.push({ ...answer, kind, words, seats })
          break
        default:
          assertNever(kind)
      }
    }
  return invitees
}

export async function selectInvitee(db: Kysely<Database>, id: Id): Promise<Invitee | undefined> {
  const row = await db.selectFrom('invitee').selectAll().where('id', '=', id).executeTakeFirst()
  return row && inviteeOfRow(row)
}

export async function selectSeatNames(db: Kysely<Database>, meetingId: Id): Promise<readonly SeatName[]> {
  return await db
    .selectFrom('seatName')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('inviteeId')
    .orderBy('seat')
    .execute()
}

/** As they are stored, in protocol order. */
export async function selectInviteeRows(db: Kysely<Database>, meetingId: Id): Promise<readonly InviteeRow[]> {
  const invitees: InviteeRow[] = []
  for await (const rows of inviteesInPieces(db.selectFrom('invitee').selectAll(), meetingId))
    invitees.push(...rows)
  return invitees
}

/** How many invitees of a meeting have each role. */
export async function selectRoleCounts(
  db: Kysely<Database>,
  meetingId: Id,
): Promise<readonly { readonly role: InviteeRole; readonly count: number }[]> {
  return await db
    .selectFrom('invitee')
    .select(['role', count])
    .where('meetingId', '=', meetingId)
    .groupBy('role')
    .execute()
}

export async function selectSeries(db: Kysely<Database>): Promise<readonly MeetingSeries[]> {
  return await db.selectFrom('meetingSeries').selectAll().orderBy('name').orderBy('id').execute()
}

/** The id of the first meeting of the same series on a later day. */
export async function selectMeetingAfter(
  db: Kysely<Database>,
  { seriesId, heldOn }: Pick<Meeting, 'seriesId' | 'heldOn'>,
): Promise<Id | undefined> {
  if (seriesId === null || heldOn === null) return undefined
  const next = await db
    .selectFrom('meeting')
    .select('id')
    .where('seriesId', '=', seriesId)
    .where('heldOn', '>', heldOn)
    .where('state', 'not in', ['cancelled', 'postponed'])
    .orderBy('heldOn')
    .limit(1)
    .executeTakeFirst()
  return next?.id
}

/** The newest first. */
export async function selectLinkTests(db: Kysely<Database>, meetingId: Id): Promise<readonly LinkTest[]> {
  return await db
    .selectFrom('linkTest')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('testedOn', 'desc')
    .orderBy('testedAt', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()
}

export async function selectSpeeches(db: Kysely<Database>, meetingId: Id): Promise<readonly Speech[]> {
  return await db
    .selectFrom('speech')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('ordinal')
    .execute()
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

/** An invitee of its kind, without what others have. */
export function inviteeOfRow(row: InviteeRow): Invitee {
  const { kind, honorific, militaryRank, name, titles, words, personId, positionId, seats, ...invitation } =
    row
  const named = { honorific, militaryRank, name, titles }
  switch (kind) {
    case 'person':
      return { ...invitation, ...named, kind, personId: required(personId, row) }
    case 'position':
      return { ...invitation, ...named, kind, positionId: required(positionId, row), personId }
    case 'quota':
      return { ...invitation, kind, words, seats: required(seats, row) }
    case 'group':
      return { ...invitation, kind, words, seats }
    default:
      return assertNever(kind)
  }
}

function required<T>(value: T | null, row: InviteeRow): T {
  if (value === null) throw new Error(`invitee ${row.id} of kind ${row.kind} lacks what its kind needs`)
  return value
}

/** What outside a meeting refers to it: tasks of its conclusions or closed at it, and documents written from it. */
export async function countMeetingUses(
  db: Kysely<Database>,
  meetingId: Id,
): Promise<{ readonly tasks: number; readonly documents: number }> {
  const ofConclusions = await db
    .selectFrom('task')
    .innerJoin('conclusion', 'conclusion.id', 'task.conclusionId')
    .select('task.id')
    .where('conclusion.meetingId', '=', meetingId)
    .execute()
  const closed = await db
    .selectFrom('taskStep')
    .select('taskId as id')
    .where('meetingId', '=', meetingId)
    .execute()
  const documents = await db
    .selectFrom('officialDocument')
    .select('id')
    .where('meetingId', '=', meetingId)
    .execute()
  return {
    tasks: new Set([...ofConclusions, ...closed].map(({ id }) => id)).size,
    documents: documents.length,
  }
}
