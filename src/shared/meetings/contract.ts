import { z } from 'zod'
import { command, query } from '../contract/endpoint.ts'
import {
  idSchema,
  nothing,
  prose,
  recordSeen,
  requiredText,
  sampleField,
  shortText,
  updateOf,
  wholeNumber,
  type Id,
  type RecordBase,
} from '../contract/schema.ts'
import type { DoneAction } from '../history/contract.ts'
import { clockTimeSchema } from '../time/clockTime.ts'
import { localDateSchema, type LocalDate } from '../time/localDate.ts'
import type { AgendaItem, Speech } from '../agenda/agenda.ts'
import type { Invitee, SeatName } from '../invitees/invitees.ts'
import { carriedParts, seriesFields, type MeetingSeries, type NextMeeting } from './series.ts'
import type { LinkTest, Site } from '../sites/sites.ts'

/** Họp thường kỳ, giao ban, chuyên đề, sơ kết, tổng kết, triển khai, đột xuất, hội nghị, hội thảo, tập huấn (domain 2.4). */
export const meetingKinds = [
  'regular',
  'briefing',
  'thematic',
  'interimReview',
  'finalReview',
  'launch',
  'extraordinary',
  'conference',
  'workshop',
  'training',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Trực tiếp, trực tuyến, trực tiếp kết hợp trực tuyến. */
export const meetingForms = ['inPerson', 'online', 'hybrid'] as const
export type MeetingForm = (typeof meetingForms)[number]

/** Nháp, đã lên lịch, đang diễn ra, đã kết thúc, hoãn, hủy. */
export const meetingStates = ['draft', 'scheduled', 'running', 'ended', 'postponed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const meetingFields = z.strictObject({
  title: requiredText(500),
  kind: z.enum(meetingKinds),
  form: z.enum(meetingForms),
  state: z.enum(meetingStates),
  heldOn: localDateSchema.nullable(),
  startTime: clockTimeSchema.nullable(),
  endTime: clockTimeSchema.nullable(),
  place: shortText(500),
  /** The site the paper is written at (điểm cầu chính); must be one of the meeting's. */
  mainSiteId: idSchema.nullable(),
  seriesId: idSchema.nullable(),
  letterheadId: idSchema.nullable(),
  /** Number of the biên bản in its series; null prints a blank. */
  minutesNumber: wholeNumber(1, 99_999).nullable(),
  note: prose(),
})

export type MeetingFields = z.output<typeof meetingFields>

export interface Meeting extends RecordBase, Readonly<MeetingFields> {
  /** The day on which the agenda's numbers were frozen; null before its publication. */
  readonly agendaPublishedOn: LocalDate | null
}

export interface MeetingDetail {
  readonly meeting: Meeting
  /** Parents before children, siblings in order. */
  readonly sites: readonly Site[]
  /** In protocol order: by rank, then as they were put. */
  readonly invitees: readonly Invitee[]
  readonly seatNames: readonly SeatName[]
  /** In order, an item's sub-items behind it. */
  readonly agenda: readonly AgendaItem[]
  readonly speeches: readonly Speech[]
  /** The newest first. */
  readonly linkTests: readonly LinkTest[]
}

/** A meeting as it was read. */
export interface ReadMeeting extends MeetingDetail {
  /** The last change that it says; `news` tells of those since then. */
  readonly seen: number
}

/** What has changed in a meeting since it was read: the records that are new or not as they were, in no order. */
export interface MeetingNews extends ReadMeeting {
  /** Of parts that are gone; some may be of other meetings. */
  readonly removedIds: readonly Id[]
}

/** A meeting as a row of the list. */
export interface MeetingRow extends Meeting {
  readonly seriesName: string
  readonly siteCount: number
  /** People invited: one for a person or a position, else the seats; groups of unknown size are not in it. */
  readonly inviteeCount: number
  readonly conclusionCount: number
}

const ofThisMeeting = z.strictObject({ meetingId: idSchema })

export const meetingsContract = {
  /** Newest first; those without a date before all. */
  list: query(nothing).returns<readonly MeetingRow[]>(),
  get: query(z.strictObject({ id: idSchema })).returns<ReadMeeting>(),
  /** What has changed since a change; null when that is so much that the meeting is better read anew. */
  news: query(
    z.strictObject({ id: idSchema, since: wholeNumber(0, Number.MAX_SAFE_INTEGER) }),
  ).returns<MeetingNews | null>(),
  /** Without a main site, since a new meeting has no sites yet. */
  create: command(
    meetingFields.omit({ mainSiteId: true }).partial().required({ title: true }).extend(sampleField),
  ).returns<Meeting>(),
  update: command(updateOf(meetingFields)).returns<Meeting>(),
  /** Removes a meeting with everything in it; refused while a task refers to one of its conclusions. */
  remove: command(recordSeen).returns<DoneAction>(),
  listSeries: query(nothing).returns<readonly MeetingSeries[]>(),
  createSeries: command(
    seriesFields.partial().required({ name: true }).extend(sampleField),
  ).returns<MeetingSeries>(),
  updateSeries: command(updateOf(seriesFields)).returns<MeetingSeries>(),
  /** Its meetings stay, without a series. */
  removeSeries: command(recordSeen).returns<DoneAction>(),
  /** What `createNextMeeting` would make of a meeting and the series it is in, its conclusions as of a day. */
  nextMeeting: query(ofThisMeeting.extend({ asOf: localDateSchema })).returns<NextMeeting>(),
  /**
   * Makes the next meeting of the series with the parts that come along; invitees bring their sites, open conclusions
   * an agenda item in which they are gone through. What belongs to the one day begins anew. One user action.
   */
  createNextMeeting: command(
    z.strictObject({
      meetingId: idSchema,
      title: requiredText(500),
      heldOn: localDateSchema.nullable(),
      take: z.array(z.enum(carriedParts)),
    }),
  ).returns<CreatedMeeting>(),
} as const

/** A meeting that was made with many parts at once; `actionId` takes it back whole. */
export interface CreatedMeeting extends DoneAction {
  readonly meeting: Meeting
}
