import { setImmediate as otherEvents } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { isPresentAt } from '../../shared/attendance/attendanceOf.ts'
import type { AttendanceMark, attendanceContract, RollCallRow } from '../../shared/attendance/contract.ts'
import {
  calledSeats,
  rollCallInParts,
  rollCallRows,
  type CalledSeat,
} from '../../shared/attendance/rollCallRows.ts'
import { seatsOf } from '../../shared/invitees/seatsOf.ts'
import { rollCallCounts } from '../../shared/attendance/tally.ts'
import type { Handlers } from '../../shared/contract/endpoint.ts'
import { AppError } from '../../shared/contract/error.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { Meeting } from '../../shared/meetings/contract.ts'
import { siteTree } from '../../shared/sites/siteTree.ts'
import type { Changes, Writer } from '../database/changes.ts'
import type { Database } from '../database/database.ts'
import { found, given } from '../database/records.ts'
import {
  expectSiteOf,
  findInvitee,
  findMeeting,
  selectInvitees,
  selectSeatNames,
  selectSites,
} from '../meetings/service.ts'
import {
  selectCalledSeats,
  selectEvents,
  selectOrganizationName,
  selectOrganizationNames,
  selectSeatNamesOfInvitee,
} from './repository.ts'

export interface AttendanceDependencies {
  readonly db: Kysely<Database>
  readonly changes: Changes
  readonly newId: () => Id
}

/** The roll call of a meeting: who of its delegates came, when, and who went. */
export function createAttendanceService({
  db,
  changes,
  newId,
}: AttendanceDependencies): Handlers<typeof attendanceContract> {
  const insertEvent = async (
    { insert }: Writer,
    place: { readonly meetingId: Id; readonly inviteeId: Id; readonly seat: number },
    mark: AttendanceMark,
  ) => await insert('attendanceEvent', { ...emptyEvent, ...given(mark), ...place, id: newId() })

  return {
    rows: async ({ meetingId, siteId }) => await readRows(db, meetingId, siteId),

    async counts({ meetingId }) {
      const meeting = await findMeeting(db, meetingId)
      const tree = siteTree(await selectSites(db, meetingId))
      return rollCallCounts(
        await readSeats(db, meeting, null),
        tree.map(({ site }) => site.id),
      )
    },

    async mark({ inviteeId, seat, mark }) {
      const actionId = await changes.write(async (writer) => {
        const invitee = await findInvitee(writer.trx, inviteeId)
        if (seat > (seatsOf(invitee) ?? 0)) throw new AppError('not-found', { what: 'invitee' })
        await insertEvent(writer, { meetingId: invitee.meetingId, inviteeId, seat }, mark)
        return writer.actionId
      })
      return { ...(await readRow(db, inviteeId, seat)), actionId }
    },

    async markRest({ meetingId, siteId, mark }) {
      return await changes.write(async (writer) => {
        const meeting = await findMeeting(writer.trx, meetingId)
        await expectSiteOf(writer.trx, siteId, meetingId)
        const seats = await readSeats(writer.trx, meeting, siteId)
        const rest = seats.filter(({ state }) => state === 'unmarked')
        for (const { inviteeId, seat } of rest)
          await insertEvent(writer, { meetingId, inviteeId, seat }, mark)
        return { actionId: writer.actionId, marked: rest.length }
      })
    },

    async removeEvent(seen) {
      return await changes.write(async ({ remove, actionId }) => {
        await remove('attendanceEvent', seen)
        return { actionId }
      })
    },

    async presentAt({ meetingId, at }) {
      const rows = await readRows(db, meetingId, null)
      return rows.filter(({ events }) => isPresentAt(events, at))
    },
  }
}

const emptyEvent = { at: null, standInName: '', standInTitles: '', note: '', sample: '' } as const

/** The seats of a meeting, or of one site, in protocol order. */
async function readSeats(
  db: Kysely<Database>,
  meeting: Meeting,
  siteId: Id | null,
): Promise<readonly CalledSeat[]> {
  const seats: CalledSeat[] = []
  for await (const { invited, facts } of selectCalledSeats(db, meeting.id, siteId))
    seats.push(...calledSeats(invited, facts, meeting))
  return seats
}

/** So many seats are made out at once: a large meeting has thousands. */
const rowsAtOnce = 1000

async function readRows(
  db: Kysely<Database>,
  meetingId: Id,
  siteId: Id | null,
): Promise<readonly RollCallRow[]> {
  const meeting = await findMeeting(db, meetingId)
  await expectSiteOf(db, siteId, meetingId)
  const invitees = await selectInvitees(db, meetingId, siteId)
  const parts = rollCallInParts({
    meeting,
    sites: await selectSites(db, meetingId),
    invitees,
    seatNames: await selectSeatNames(db, meetingId),
    events: await selectEvents(
      db,
      invitees.map(({ id }) => id),
    ),
    organizationNames: await selectOrganizationNames(db),
  })
  const rows: RollCallRow[] = []
  let turnAt = rowsAtOnce
  for (const part of parts) {
    rows.push(...part)
    if (rows.length < turnAt) continue
    turnAt = rows.length + rowsAtOnce
    await otherEvents()
  }
  return rows
}

/** Reads nothing of the other delegates, so that marking one takes no longer in a large meeting. */
async function readRow(db: Kysely<Database>, inviteeId: Id, seat: number): Promise<RollCallRow> {
  const invitee = await findInvitee(db, inviteeId)
  const { meetingId, organizationId } = invitee
  const names =
    organizationId === null
      ? []
      : ([[organizationId, await selectOrganizationName(db, organizationId)]] as const)
  const rows = rollCallRows({
    meeting: await findMeeting(db, meetingId),
    sites: [],
    invitees: [invitee],
    seatNames: await selectSeatNamesOfInvitee(db, inviteeId),
    events: await selectEvents(db, [inviteeId]),
    organizationNames: new Map(names),
  })
  return found(
    rows.find((row) => row.seat === seat),
    'invitee',
  )
}
