import { createStore, type StoreApi } from 'zustand/vanilla'
import type {
  AttendanceEvent,
  AttendanceMark,
  RollCallCounts,
  RollCallRow,
} from '../../shared/attendance/contract.ts'
import { seatKey } from '../../shared/attendance/rollCallRows.ts'
import { sumOfTallies, tallyOf } from '../../shared/attendance/tally.ts'
import type { ErrorData } from '../../shared/contract/error.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import type { Id } from '../../shared/contract/schema.ts'
import type { DoneAction } from '../../shared/history/contract.ts'
import type { Changes } from '../changes.ts'
import { inTurn } from '../ui/inTurn.ts'

/** A seat, named among all of its meeting. */
export interface Seat extends RollCallRow {
  readonly id: string
}

export interface AttendanceState {
  readonly meetingId: Id | null
  /** Null until they are read. */
  readonly counts: RollCallCounts | null
  /** Every seat of the meeting; null until they are asked for and read. */
  readonly seats: readonly Seat[] | null
  readonly error: ErrorData | null

  /** Reads the counts of a meeting. */
  readonly open: (meetingId: Id) => Promise<void>
  /** Reads the seats of a meeting too, and keeps them up to date from then on. */
  readonly readSeats: (meetingId: Id) => Promise<void>
  readonly mark: (seat: Pick<Seat, 'inviteeId' | 'seat'>, mark: AttendanceMark) => Promise<Reply<DoneAction>>
  /** Marks whoever has no mark, at a site or at all for null. */
  readonly markRest: (
    siteId: Id | null,
    mark: AttendanceMark,
  ) => Promise<Reply<DoneAction & { readonly marked: number }>>
  readonly removeEvent: (event: AttendanceEvent) => Promise<Reply<DoneAction>>
}

export type AttendanceStore = StoreApi<AttendanceState>

interface Parts {
  readonly client: Pick<Client, 'attendance'>
  readonly changes: Changes
}

/** The roll call of the open meeting. */
export function createAttendanceStore({ client, changes }: Parts): AttendanceStore {
  return createStore<AttendanceState>()((set, get) => {
    const marks = inTurn()
    let seatsWanted = false
    /** Marks of this window whose news has not come back: what they changed is known already. */
    let ownMarks = 0

    const read = async () => {
      const { meetingId } = get()
      if (meetingId === null) return
      const counts = await client.attendance.counts({ meetingId })
      const rows = seatsWanted ? await client.attendance.rows({ meetingId, siteId: null }) : null
      if (get().meetingId !== meetingId) return
      ownMarks = 0
      if (!counts.ok) return set({ error: counts.error })
      if (rows !== null && !rows.ok) return set({ error: rows.error })
      set({
        error: null,
        counts: counts.value,
        ...(rows === null ? {} : { seats: rows.value.map(seatOf) }),
      })
    }
    changes.on(['attendance'], async () => {
      if (ownMarks > 0) ownMarks -= 1
      else await read()
    })
    changes.on(['meetings'], read)

    const turnTo = (meetingId: Id) => {
      if (get().meetingId === meetingId) return
      seatsWanted = false
      set({ meetingId, counts: null, seats: null, error: null })
    }
    const put = (row: RollCallRow) => {
      const { seats, counts } = get()
      if (seats === null) return
      const seat = seatOf(row)
      const after = seats.map((other) => (other.id === seat.id ? seat : other))
      set({ seats: after, counts: counts && recounted(counts, after, row.siteId) })
    }

    return {
      meetingId: null,
      counts: null,
      seats: null,
      error: null,

      open: async (meetingId) => {
        turnTo(meetingId)
        await read()
      },
      readSeats: async (meetingId) => {
        turnTo(meetingId)
        seatsWanted = true
        if (get().seats === null) await read()
      },

      mark: async ({ inviteeId, seat }, mark) =>
        await marks(async () => {
          const knowsSeats = get().seats !== null
          if (knowsSeats) ownMarks += 1
          const reply = await client.attendance.mark({ inviteeId, seat, mark })
          if (reply.ok) {
            const { actionId: _, ...row } = reply.value
            put(row)
          } else if (knowsSeats && ownMarks > 0) ownMarks -= 1
          return reply
        }),
      markRest: async (siteId, mark) =>
        await marks(async () => {
          const { meetingId } = get()
          if (meetingId === null)
            return { ok: false, error: { code: 'not-found', facts: { what: 'meeting' } } }
          return await client.attendance.markRest({ meetingId, siteId, mark })
        }),
      removeEvent: async ({ id, version }) =>
        await marks(async () => await client.attendance.removeEvent({ id, version })),
    }
  })
}

function seatOf(row: RollCallRow): Seat {
  return { ...row, id: seatKey(row.inviteeId, row.seat) }
}

/** The counts after something of one site has changed. */
function recounted(counts: RollCallCounts, seats: readonly Seat[], siteId: Id): RollCallCounts {
  const bySite = counts.bySite.map((site) =>
    site.siteId === siteId
      ? { siteId, tally: tallyOf(seats.filter((seat) => seat.siteId === siteId)) }
      : site,
  )
  return { bySite, total: sumOfTallies(bySite.map(({ tally }) => tally)) }
}
