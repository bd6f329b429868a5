import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import { idSchema, recordSeen, shortText, type Id, type RecordBase } from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import type { Bloc, InviteeRole, NamedPerson } from '../invitees/invitees.ts'
import { seatNumber } from '../invitees/invitees.ts'
import { clockTimeSchema, type ClockTime } from '../time/clockTime.ts'

/**
 * What happens to a delegate's attendance: đến, về sớm, vắng có lý do, vắng không lý do, bỏ điểm danh. The latest event
 * of a seat decides.
 */
export const attendanceKinds = ['arrived', 'left', 'excused', 'unexcused', 'cleared'] as const
export type AttendanceKind = (typeof attendanceKinds)[number]

/** One seat of an invitee: a person or position has seat 1 alone. */
const seatOf = { inviteeId: idSchema, seat: seatNumber }

const eventWords = {
  kind: z.enum(attendanceKinds),
  /** When; null for not noted: from the beginning, or to the end. */
  at: clockTimeSchema.nullable(),
  /** Who came instead; empty when the delegate came. */
  standInName: shortText(100),
  standInTitles: shortText(500),
  note: shortText(500),
}
export const attendanceMark = z.strictObject(eventWords).partial().required({ kind: true })
export type AttendanceMark = z.output<typeof attendanceMark>

/** An event of the roll call: added to the log of its seat. */
export interface AttendanceEvent extends RecordBase {
  readonly meetingId: Id
  readonly inviteeId: Id
  readonly seat: number
  readonly kind: AttendanceKind
  readonly at: ClockTime | null
  readonly standInName: string
  readonly standInTitles: string
  readonly note: string
}

/** Chưa điểm danh, có mặt, có mặt muộn, vắng có lý do, vắng không lý do (domain 2.4). */
export const attendanceStates = ['unmarked', 'present', 'late', 'excused', 'unexcused'] as const
export type AttendanceState = (typeof attendanceStates)[number]

/** What the events of a seat come to. */
export interface Attendance {
  readonly state: AttendanceState
  readonly arrivedAt: ClockTime | null
  /** Went before the end; null while there. */
  readonly leftAt: ClockTime | null
  readonly leftEarly: boolean
  readonly standIn: { readonly name: string; readonly titles: string } | null
  readonly note: string
}

/** A delegate on the roll: one seat, named or not yet. */
export interface RollCallRow extends NamedPerson, Attendance {
  readonly inviteeId: Id
  readonly seat: number
  readonly siteId: Id
  readonly role: InviteeRole
  readonly bloc: Bloc
  /** The words of the quota or group that the seat is of; empty for a person or position. */
  readonly words: string
  /** Name of the organization, empty for none. */
  readonly organization: string
  readonly phone: string
  /** Its events, oldest first. */
  readonly events: readonly AttendanceEvent[]
}

/**
 * Counts that tally: total = present + excused + unexcused + unmarked; `standIns` and `late` are among the present,
 * `leftEarly` too.
 */
export interface AttendanceTally {
  readonly total: number
  readonly present: number
  readonly late: number
  readonly standIns: number
  readonly leftEarly: number
  readonly excused: number
  readonly unexcused: number
  readonly unmarked: number
}

export interface RollCallCounts {
  readonly total: AttendanceTally
  /** Every site of the meeting in the order of the tree. */
  readonly bySite: readonly { readonly siteId: Id; readonly tally: AttendanceTally }[]
}

export const attendanceContract = {
  /** The delegates of a site, or of all sites for null, in the order of sites, blocs and ranks. */
  rows: query(z.strictObject({ meetingId: idSchema, siteId: idSchema.nullable() })).returns<
    readonly RollCallRow[]
  >(),
  counts: query(z.strictObject({ meetingId: idSchema })).returns<RollCallCounts>(),
  /** Adds an event to a seat. Throws `not-found` for a seat that the invitee does not have. */
  mark: command(z.strictObject({ ...seatOf, mark: attendanceMark })).returns<DoneAction & RollCallRow>(),
  /** Gives every seat of a site, or of all, that has no mark the same one. One user action. */
  markRest: command(
    z.strictObject({ meetingId: idSchema, siteId: idSchema.nullable(), mark: attendanceMark }),
  ).returns<DoneAction & { readonly marked: number }>(),
  /** Takes a wrong event out of the log of a seat; the history keeps it. */
  removeEvent: command(recordSeen).returns<DoneAction>(),
  /** Who is there at a moment of the meeting's day. */
  presentAt: query(z.strictObject({ meetingId: idSchema, at: clockTimeSchema })).returns<
    readonly RollCallRow[]
  >(),
} as const
